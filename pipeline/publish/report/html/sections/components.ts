import type { Figures } from '../../figures.js'
import { componentLabel } from '../../figures/components.js'
import { statesShown } from '../../figures/cutoff.js'
import { STATE_LABEL_MANY } from '../../labels.js'
import { leftOut, startlessPhrase } from '../../phrases.js'
import { longDate, thousands } from '../../words.js'
import { bars } from '../chart/bars.js'
import { escape } from '../../../page/escape.js'
import { figure } from '../figure.js'
import { paragraph, section } from '../../../page/section.js'

/** Activities of each component, by where the schedule puts them at the cut-off. */
export function componentsSection(figures: Figures): string {
  const { components, totals, cutoff } = figures
  const states = statesShown(totals)
  const chart = figure({
    id: 'g-componentes',
    title: `Lo programado al ${longDate(cutoff)}, por componente`,
    subtitle: 'Número de actividades según sus fechas de inicio y finales.',
    description: components
      .map((c) => `${c.title}: ${states.map((s) => `${STATE_LABEL_MANY[s]}, ${c.states[s]}`).join('; ')}.`)
      .join(' '),
    legend: states.map((s) => ({ fill: `f-${s}`, name: STATE_LABEL_MANY[s] })),
    draw: (layout) =>
      bars(
        components.map((c) => ({
          label: componentLabel(c),
          segments: states.map((s) => ({
            fill: `f-${s}`,
            name: STATE_LABEL_MANY[s],
            value: c.states[s],
          })),
          empty:
            c.repeated > 0
              ? 'Ya contadas en el PAAC'
              : c.reference === null
                ? 'Sin actividades'
                : 'Sin actividades; su formato es un documento anexo',
        })),
        layout,
      ),
    data: {
      caption: 'Actividades por componente a la fecha de corte',
      columns: [
        { header: 'Componente', heads: true },
        { header: 'Actividades', numeric: true },
        { header: 'Ya deberían haber iniciado', numeric: true },
        { header: 'Por iniciar', numeric: true },
        { header: 'Sin fecha de inicio', numeric: true },
        { header: 'Deberían estar terminadas', numeric: true },
        { header: 'Con fechas por corregir', numeric: true },
        { header: 'En conflicto (aparte)', numeric: true },
      ],
      rows: components.map((c) => [
        escape(componentLabel(c)),
        ...[
          c.activities,
          c.started,
          c.notStarted,
          c.withoutStart,
          c.fullyDue,
          c.states.undated,
          c.conflicting,
        ].map(thousands),
      ]),
      foot: [
        'Total',
        ...[
          totals.activities,
          totals.started,
          totals.notStarted,
          totals.withoutStart,
          totals.fullyDue,
          totals.states.undated,
          figures.standings.conflicting,
        ].map(thousands),
      ],
    },
  })
  return section(
    'componentes',
    'Por componente',
    chart + [leftOut(figures), startlessPhrase(totals)].map((note) => paragraph(note, 'note')).join(''),
  )
}
