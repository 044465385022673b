import { LineRuleType, type IStylesOptions } from 'docx'
import { FONT, INK, LOOK, PAGE, points, RULE, SOFT } from '../../../word/look.js'

/** The page of the annex, which lies across. */
export const ACROSS = {
  size: { width: PAGE.size.width, height: PAGE.size.height, orientation: 'landscape' },
  margin: { top: 1_250, bottom: 1_000, left: 1_000, right: 1_000, header: 560, footer: 480 },
} as const
export const ACROSS_WIDTH = PAGE.size.height - ACROSS.margin.left - ACROSS.margin.right

/** The paragraph styles that a report has besides those of a letter. */
export const REPORT_STYLES = { cover: 'Portada', coverPlan: 'PortadaPlan', contents: 'Contenido' } as const

export const REPORT_LOOK: IStylesOptions = {
  ...LOOK,
  default: {
    ...LOOK.default,
    document: {
      ...LOOK.default!.document,
      paragraph: { spacing: { after: 160, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: points(26), bold: true, color: RULE },
      paragraph: { spacing: { before: 0, after: 240, line: 276 }, alignment: 'center' },
    },
    heading1: {
      run: { font: FONT, size: points(15), bold: true, color: RULE },
      paragraph: { spacing: { before: 400, after: 160 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: points(11.5), bold: true, color: INK },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    ...LOOK.paragraphStyles!,
    {
      id: REPORT_STYLES.cover,
      name: 'Portada',
      basedOn: 'Normal',
      run: { size: points(13) },
      paragraph: { alignment: 'center', spacing: { after: 80 } },
    },
    {
      id: REPORT_STYLES.coverPlan,
      name: 'Portada: plan',
      basedOn: 'Normal',
      run: { size: points(14), color: SOFT },
      paragraph: { alignment: 'center', spacing: { after: 480 } },
    },
    {
      id: REPORT_STYLES.contents,
      name: 'Contenido',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 100 } },
    },
  ],
}
