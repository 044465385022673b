import type { Drawing, Layout } from '../../html/chart/svg.js'
import type { ProgressFigures } from '../figures.js'
import { averageBars } from './average-bars.js'
import type { Palette } from './palette.js'
import { picture, PRINTED_LAYOUT } from './picture.js'
import { CHART_TITLE, titleIn } from './titles.js'

/** The average of each dependencia that leads something as a picture. */
export function averagesByDependencia(figures: ProgressFigures, palette: Palette): string {
  return picture(
    CHART_TITLE.dependencias(figures),
    drawAveragesByDependencia(figures, palette, PRINTED_LAYOUT),
    palette,
  )
}

export function drawAveragesByDependencia(
  figures: ProgressFigures,
  palette: Palette,
  layout: Layout,
): Drawing {
  return averageBars(figures.dependencias, figures.monitoring.rules.bands, titleIn(figures), palette, layout)
}
