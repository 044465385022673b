import type { Directory } from '../../../engine/directory/directory.js'
import type { Format } from '../../../engine/format/format.js'
import type { Monitoring } from '../../monitor/monitoring.js'
import { RISKS, type Sample } from '../../monitor/sample.js'
import { Stack } from '../layout/stack.js'
import { activityRow } from '../report/progress/rows.js'
import type { SheetSpec, StyleName } from '../workbook/workbook-spec.js'
import { componentLabel } from './component-label.js'
import { CHOSEN_LABEL, RISK_LABEL, sampleWords } from './sample-words.js'

export const SAMPLE_SHEET = 'Muestra'
const TURN_SHOWN = 12

/** How the sample was drawn, so that whoever audits it can do it again. */
export function sampleSheet(
  sample: Sample,
  monitoring: Monitoring,
  formats: readonly Format[],
  directory: Directory,
): SheetSpec {
  const stack = new Stack([36, 14, 14, 14, 14, 13, 44, 17])
  stack.across('Cómo se escogió la muestra', 'title', 27)
  stack.across(directory.entity, 'subtitle')
  stack.gap()
  for (const sentence of sampleWords(sample)) stack.across(sentence, 'body')
  stack.gap()
  stack.row(['Componente', 'Con reporte', 'Por riesgo', 'Por sorteo', 'En la muestra'], 'header')
  for (const one of sample.components) {
    stack.row(
      [componentLabel(formats, one), one.reported, one.byRisk, one.byDraw, one.byRisk + one.byDraw],
      ['body', 'number', 'number', 'number', 'number'],
    )
  }
  const sum = (of: (one: Sample['components'][number]) => number): number =>
    sample.components.reduce((total, one) => total + of(one), 0)
  stack.row(
    [
      'Total',
      sum(({ reported }) => reported),
      sum(({ byRisk }) => byRisk),
      sum(({ byDraw }) => byDraw),
      sample.activities.length,
    ],
    ['band', 'number-band', 'number-band', 'number-band', 'number-band'],
  )
  stack.gap()
  stack.row(['Señal de riesgo', 'Con ella', 'En la muestra'], 'header')
  const chosen = new Set(sample.activities.map(({ id }) => id))
  for (const risk of RISKS) {
    const ids = sample.risky[risk]
    const inSample = ids.filter((id) => chosen.has(id)).length
    stack.row([RISK_LABEL[risk], ids.length, inSample], ['body', 'number', 'number'])
  }
  stack.gap()
  const line = (cells: readonly string[], styles: readonly StyleName[]): void => {
    const lefts = [0, 1, 5, 6, 7]
    stack.block(
      cells.map((value, i) => ({
        value,
        style: styles[i]!,
        left: lefts[i]!,
        columns: i === 1 ? 4 : 1,
      })),
      1,
    )
  }
  line(
    ['Código', 'Actividad', 'Cómo entró', 'Señales de su reporte', 'Turno del sorteo'],
    ['header', 'header', 'header', 'header', 'header'],
  )
  const entries = new Map(monitoring.entries.map((entry) => [entry.activity.id, entry]))
  for (const { id, by, risks, turn } of sample.activities) {
    const entry = entries.get(id)
    const row = entry && activityRow(entry, monitoring, formats, directory)
    line(
      [
        id,
        row ? [row.number, row.activity].filter(Boolean).join(' ') : 'Ya no está en el plan',
        CHOSEN_LABEL[by],
        risks.map((risk) => RISK_LABEL[risk]).join('\n') || 'Ninguna',
        `${turn.slice(0, TURN_SHOWN)}…`,
      ],
      ['body', 'body', 'body', 'body', 'body-center'],
    )
  }
  return {
    name: SAMPLE_SHEET,
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    footer: `Muestra de Control Interno · ${directory.entity}`,
  }
}
