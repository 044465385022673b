import type { Figures } from '../../figures.js'
import { componentLabel } from '../../figures/components.js'
import { CUTOFF_STATES } from '../../figures/cutoff.js'
import { STATE_LABEL_MANY } from '../../labels.js'
import { leftOut } from '../../phrases.js'
import { longDate, thousands } from '../../words.js'
import { bars } from '../chart/bars.js'
import { escape } from '../escape.js'
import { figure } from '../figure.js'
import { paragraph, section } from './section.js'

/** Activities of each component, by where the schedule puts them at the cut-off. */
export function componentsSection(figures: Figures): string {
  const { components, totals, cutoff } = figures
  const chart = figure({
    id: 'g-componentes',
    title: `Lo programado al ${longDate(cutoff)}, por componente`,
    subtitle: 'Número de actividades según sus fechas de inicio y finales.',
    description: components
      .map(
        (c) =>
          `${c.title}: ${CUTOFF_STATES.map((s) => `${STATE_LABEL_MANY[s]}, ${c.states[s]}`).join('; ')}.`,
      )
      .join(' '),
    legend: CUTOFF_STATES.map((s) => ({ fill: `f-${s}`, name: STATE_LABEL_MANY[s] })),
    draw: (layout) =>
      bars(
        components.map((c) => ({
          label: componentLabel(c),
          segments: CUTOFF_STATES.map((s) => ({
            fill: `f-${s}`,
            name: STATE_LABEL_MANY[s],
            value: c.states[s],
          })),
          empty:
            c.reference === null ? 'Sin actividades' : 'Sin actividades; su formato es un documento anexo',
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
        { header: 'Con alguna fecha por corregir', numeric: true },
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
          c.incomplete,
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
          totals.incomplete,
          figures.standings.conflicting,
        ].map(thousands),
      ],
    },
  })
  return section('componentes', 'Por componente', chart + paragraph(leftOut(figures), 'note'))
}
