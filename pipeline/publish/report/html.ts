import type { Publication } from '../publication.js'
import { figuresOf } from './figures.js'
import { page } from './html/page.js'
import { activitiesSection } from './html/sections/activities.js'
import { agendaSection } from './html/sections/agenda.js'
import { componentsSection } from './html/sections/components.js'
import { deliveriesSection } from './html/sections/deliveries.js'
import { findingsSection } from './html/sections/findings.js'
import { opening } from './html/sections/opening.js'
import { scheduleSection } from './html/sections/schedule.js'
import { unitsSection } from './html/sections/units.js'

/** The monitoring report as one self-contained page, `informe-monitoreo.html`. */
export function informeHtml(publication: Publication): string {
  const figures = figuresOf(publication)
  return page(figures, [
    opening(figures),
    componentsSection(figures),
    unitsSection(figures),
    deliveriesSection(figures),
    scheduleSection(figures),
    agendaSection(figures),
    findingsSection(figures),
    activitiesSection(figures, publication.formats),
  ])
}
