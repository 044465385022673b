import type { Publication } from '../publication.js'
import { figuresOf } from './figures.js'
import { activitiesListed } from './html/attention.js'
import { rowsListed } from './html/progress/attention.js'
import { progressParts } from './html/progress/parts.js'
import { PROGRESS_STYLE } from './html/progress/style.js'
import { page } from './html/page.js'
import { activitiesSection } from './html/sections/activities.js'
import { agendaSection } from './html/sections/agenda.js'
import { componentsSection } from './html/sections/components.js'
import { deliveriesSection } from './html/sections/deliveries.js'
import { findingsSection } from './html/sections/findings.js'
import { opening } from './html/sections/opening.js'
import { scheduleSection } from './html/sections/schedule.js'
import { unitsSection } from './html/sections/units.js'
import { progressFigures } from './progress/figures.js'

/**
 * The monitoring report as one self-contained page, `informe-monitoreo.html`, in pieces as they are made: how far the plan
 * has come, or where that is not told, what it schedules.
 */
export function informeHtml(publication: Publication): Generator<string> {
  const figures = figuresOf(publication)
  const progress = progressFigures(publication)
  if (progress) {
    const listed = rowsListed(progress)
    const parts = progressParts(progress, listed, figures, publication)
    const contents = parts.map(({ id, name }) => [id, name] as const)
    return page(
      figures,
      parts.map(({ html }) => html),
      { contents, style: PROGRESS_STYLE, unlisted: listed.total - listed.items.length },
    )
  }
  const listed = activitiesListed(figures)
  return page(
    figures,
    [
      opening(figures),
      componentsSection(figures),
      unitsSection(figures),
      deliveriesSection(figures),
      scheduleSection(figures),
      agendaSection(figures),
      findingsSection(figures),
      activitiesSection(figures, listed, publication),
    ],
    { unlisted: listed.total - listed.items.length },
  )
}
