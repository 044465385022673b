import { join } from 'node:path'
import { type Content, writeAtomically } from './atomic-write.js'
import { type DocumentsKnown, layDocument } from './lay-document.js'
import type { LetterHead } from './letters/letter.js'
import { makeFolder } from './make-folder.js'
import type { ToPdf } from './pdf/to-pdf.js'
import type { Publication } from './publication.js'
import { removeOwn } from './remove-own.js'
import { reportDocument } from './report/document/report-document.js'
import { documentTemplate, type TemplatePlace } from './report/document/template-file.js'
import { writeDocument } from './report/document/write-document.js'
import { informeHtml } from './report/html.js'
import { progressFigures } from './report/progress/figures.js'
import { informeMonitoreo } from './report/workbook.js'
import { streamWorkbook } from './workbook/write-workbook.js'

const WORKBOOK = 'informe-monitoreo.xlsx'
const PAGE = 'informe-monitoreo.html'
const DOCUMENT = 'informe-monitoreo.docx'

/** Who issues a report, in which words, and what makes a PDF of it. */
export interface ReportSetting {
  readonly head: LetterHead
  /** null where there is no workspace, and so no words of the entity */
  readonly template: TemplatePlace | null
  /** which documents of the folder nobody has changed */
  readonly documents: DocumentsKnown
  readonly toPdf: ToPdf
}

/** What was written of a report. */
export interface ReportWritten {
  /** names in its folder */
  readonly files: readonly string[]
  /** what a person should know of it, in Spanish */
  readonly notes: readonly string[]
}

/**
 * Writes the monitoring report into a folder, each file whole or not at all. Where one cannot be written the others still
 * are; then the first failure is thrown. A document that somebody has changed stays, and the new one stands beside it. A
 * PDF of an earlier report never stays beside a newer document of its name.
 * @throws OutputError with a sentence in Spanish
 */
export async function publishReport(
  publication: Publication,
  folder: string,
  { head, template, documents, toPdf }: ReportSetting,
  onOutput: (total: number) => void = () => undefined,
): Promise<ReportWritten> {
  const figures = progressFigures(publication)
  if (figures === null) throw new RangeError('a report of progress needs monitoring')
  const files: string[] = []
  const notes: string[] = []
  const write = async (name: string, content: Content): Promise<void> => {
    await writeAtomically(join(folder, name), content)
    files.push(name)
  }
  const outputs: (() => Promise<void>)[] = [
    async () => write(WORKBOOK, streamWorkbook(informeMonitoreo(publication))),
    () => write(PAGE, informeHtml(publication)),
    async () => {
      const words = await documentTemplate(template)
      notes.push(...words.notes)
      const { formats, directory } = publication
      const facts = { figures, formats, directory, head, template: words.template }
      const document = await writeDocument(reportDocument(facts))
      const { name, kept } = await layDocument(folder, DOCUMENT, document, documents)
      if (name === null) {
        notes.push(
          `${DOCUMENT} y los que lo acompañan ya los cambió alguien, y se dejaron: mueva los que ya no sirvan y repita.`,
        )
        return
      }
      files.push(name)
      if (kept !== null)
        notes.push(`${kept} ya lo cambió alguien, y se dejó como estaba; el nuevo es ${name}`)
      const pdf = name.replace(/\.docx$/, '.pdf')
      const stale = await removeOwn(join(folder, pdf))
      const made = await toPdf(document)
      if ('pdf' in made) {
        await write(pdf, made.pdf)
        return
      }
      notes.push(
        `Sin PDF: ${made.why}. Abra ${name} en Word y guárdelo como PDF.${stale ? ` El ${pdf} que había era de un informe anterior y se retiró.` : ''}`,
      )
    },
  ]
  await makeFolder(folder)
  const failures: unknown[] = []
  for (const output of outputs) {
    try {
      await output()
    } catch (failure) {
      failures.push(failure)
    }
    onOutput(outputs.length)
  }
  if (failures.length > 0) throw failures[0]
  return { files, notes }
}
