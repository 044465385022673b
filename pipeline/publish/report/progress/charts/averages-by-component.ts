import type { Drawing, Layout } from '../../html/chart/svg.js'
import type { ProgressFigures } from '../figures.js'
import { averageBars } from './average-bars.js'
import type { Palette } from './palette.js'
import { picture, PRINTED_LAYOUT } from './picture.js'
import { CHART_TITLE, titleIn } from './titles.js'

/** The average of each component as a picture. */
export function averagesByComponent(figures: ProgressFigures, palette: Palette): string {
  return picture(
    CHART_TITLE.components(figures),
    drawAveragesByComponent(figures, palette, PRINTED_LAYOUT),
    palette,
  )
}

export function drawAveragesByComponent(figures: ProgressFigures, palette: Palette, layout: Layout): Drawing {
  return averageBars(figures.components, figures.monitoring.rules.bands, titleIn(figures), palette, layout)
}
