import type { Publication } from '../../../publication.js'
import type { Figures } from '../../figures.js'
import type { ProgressFigures } from '../../progress/figures.js'
import type { ActivityRow } from '../../progress/rows.js'
import type { Bounded } from '../bounded.js'
import type { Html } from '../page.js'
import { agendaSection } from '../sections/agenda.js'
import { componentsSection } from '../sections/components.js'
import { deliveriesSection } from '../sections/deliveries.js'
import { findingsSection } from '../sections/findings.js'
import { unitsSection } from '../sections/units.js'
import { progressActivities } from './activities.js'
import { comparisonSection } from './comparison.js'
import { componentsProgress, dependenciasProgress } from './groups.js'
import { methodSection } from './method.js'
import { notWorkedOutSection } from './not-worked-out.js'
import { progressOpening } from './opening.js'
import { overdueSection } from './overdue.js'
import { reviewSection } from './review.js'
import { unreportedSection } from './unreported.js'

interface Part {
  readonly id: string
  readonly name: string
  readonly html: Html
}

/**
 * The parts of the report of progress, in order. Of what the report of the plan tells, the calendar is left out: it is in
 * that report, and does not change from one cut-off to the next.
 */
export function progressParts(
  progress: ProgressFigures,
  listed: Bounded<ActivityRow>,
  figures: Figures,
  { formats, directory }: Publication,
): Part[] {
  const part = (id: string, name: string, html: Html): Part => ({ id, name, html })
  const told = progress.anyReport
    ? [
        part('componentes', 'Componentes', componentsProgress(progress)),
        part('dependencias', 'Dependencias', dependenciasProgress(progress)),
        part('vencidas', 'Vencidas', overdueSection(progress)),
        part('sin-reporte', 'Quién reportó', unreportedSection(progress)),
        part('revisar', 'Por revisar', reviewSection(progress, directory)),
        part('cortes', 'Cortes anteriores', comparisonSection(progress)),
      ]
    : [
        part('componentes', 'Componentes', componentsSection(figures)),
        part('dependencias', 'Dependencias', unitsSection(figures)),
        part('sin-reporte', 'Quién reporta', unreportedSection(progress)),
      ]
  return [
    part('resumen', 'Resumen', progressOpening(progress)),
    ...told,
    part('sin-calculo', 'Fuera de los promedios', notWorkedOutSection(progress, directory)),
    part('actividades', 'Actividades', progressActivities(progress, listed, figures, formats, directory)),
    part('metodo', 'Cómo se calculó', methodSection(progress, formats)),
    part('corte', 'Lo que viene', agendaSection(figures, true)),
    part('entregas', 'Archivos', deliveriesSection(figures)),
    part('hallazgos', 'Correcciones', findingsSection(figures, true)),
  ]
}
