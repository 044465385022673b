import { HeadingLevel, InternalHyperlink, Paragraph, TextRun } from 'docx'
import { oneLine } from '../../../word/text.js'
import { STYLES } from '../../../word/look.js'
import { runs } from '../../../word/runs.js'
import { longDate } from '../../words.js'
import type { ReportDocument } from '../content.js'
import { REPORT_STYLES } from './look.js'

const TOP = 2_900
const BELOW_TITLE = 2_700

/** The first page: what it is, of which plan and date, and who issues it. */
export function cover({ head, title, plans, vigencia, cutoff }: ReportDocument): Paragraph[] {
  const line = (text: string, style: string): Paragraph =>
    new Paragraph({ style, children: runs(oneLine(text)) })
  return [
    new Paragraph({
      style: STYLES.entity,
      spacing: { before: TOP, after: 500 },
      children: runs(oneLine(head.entity)),
    }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(oneLine(title)) }),
    ...(plans === '' ? [] : [line(plans, REPORT_STYLES.coverPlan)]),
    ...(vigencia === null ? [] : [line(`Vigencia ${String(vigencia)}`, REPORT_STYLES.cover)]),
    new Paragraph({
      style: REPORT_STYLES.cover,
      spacing: { after: BELOW_TITLE },
      children: runs(`Corte al ${longDate(cutoff)}`),
    }),
    line(head.office, REPORT_STYLES.cover),
    ...(head.city === null ? [] : [line(head.city, REPORT_STYLES.cover)]),
  ]
}

/** What the document has, each a link to where it is: page numbers would only hold after somebody updated them. */
export function contents(titles: readonly (readonly [anchor: string, title: string])[]): Paragraph[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [new TextRun('Contenido')],
    }),
    ...titles.map(
      ([anchor, title]) =>
        new Paragraph({
          style: REPORT_STYLES.contents,
          children: [new InternalHyperlink({ anchor, children: runs(title) })],
        }),
    ),
  ]
}
