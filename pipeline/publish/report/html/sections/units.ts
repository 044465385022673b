import type { Figures } from '../../figures.js'
import { SEVERITIES } from '../../../../../engine/findings/severity-counts.js'
import { SEVERITY_LABEL_MANY, WHOLE } from '../../labels.js'
import { count, listed, thousands } from '../../words.js'
import { bars } from '../chart/bars.js'
import { escape } from '../../../page/escape.js'
import { figure } from '../figure.js'
import { paragraph, section } from '../../../page/section.js'

const ROLES = { leads: 'Lidera', supports: 'Participa con otra' } as const

/** Who answers for what: how many activities each dependencia leads, and in how many others it takes part. */
export function unitsSection({ units, absent, unread, findings }: Figures): string {
  const charted = units.filter((u) => u.leads + u.supports > 0)
  const collectives = units.filter((u) => u.collective && u.leads > 0)
  const chart = figure({
    id: 'g-dependencias',
    title: 'Actividades a cargo de cada dependencia',
    subtitle: 'Lidera la primera de las dependencias responsables; las demás participan.',
    description: charted.map((u) => `${u.name}: lidera ${u.leads}, participa en ${u.supports}.`).join(' '),
    legend: [
      { fill: 'f-main', name: ROLES.leads },
      { fill: 'f-second', name: ROLES.supports },
    ],
    draw: (layout) =>
      bars(
        charted.map((u) => ({
          label: u.name,
          segments: [
            { fill: 'f-main', name: ROLES.leads, value: u.leads },
            { fill: 'f-second', name: ROLES.supports, value: u.supports },
          ],
        })),
        layout,
      ),
    data: {
      caption: 'Actividades, archivos y hallazgos por dependencia',
      columns: [
        { header: 'Dependencia', heads: true },
        { header: ROLES.leads, numeric: true },
        { header: ROLES.supports, numeric: true },
        { header: 'Archivos recibidos', numeric: true },
        ...SEVERITIES.map((s) => ({ header: SEVERITY_LABEL_MANY[s], numeric: true })),
      ],
      rows: [
        ...units.map((u) => [
          escape(u.name),
          ...[u.leads, u.supports, u.files, ...SEVERITIES.map((s) => u.findings[s])].map(thousands),
        ]),
        [WHOLE, '', '', '', ...SEVERITIES.map((s) => thousands(findings.whole[s]))],
      ],
    },
  })
  const notes = [
    collectives.length > 0
      ? `${count(
          collectives.reduce((sum, u) => sum + u.leads, 0),
          'actividad está',
          'actividades están',
        )} a cargo de un nombre colectivo (${listed(collectives.map((u) => `«${u.name}»`))}), no de una dependencia concreta.`
      : '',
    unread.length > 0 ? `Se recibió, pero no se pudo leer, lo de: ${listed(unread)}.` : '',
    absent.length > 0 ? `No aparecen en ningún archivo ni actividad: ${listed(absent)}.` : '',
  ]
  return section('dependencias', 'Por dependencia', chart + notes.map((n) => paragraph(n, 'note')).join(''))
}
