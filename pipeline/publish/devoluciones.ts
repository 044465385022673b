import { nameOf } from '../../engine/directory/directory.js'
import type { ConsolidatedFile, FiledFinding } from '../consolidate/consolidated.js'
import { returnWorkbook } from './layout/return/return-workbook.js'
import { SafeFileNames } from './layout/safe-file-name.js'
import type { Publication } from './publication.js'
import { compareText } from '../consolidate/official-order.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'

/** A workbook that goes back to whoever sent something that has findings. */
export interface Devolucion {
  /** file name within the folder of returns, safe on every system */
  readonly name: string
  readonly spec: () => WorkbookSpec
}

/** One return per dependencia with findings, and one per file of which nobody knows who sent it. */
export function devoluciones(publication: Publication): Devolucion[] {
  const { consolidated, directory } = publication
  const found = new Map<string, FiledFinding[]>()
  for (const finding of consolidated.findings) {
    if (finding.file === null) continue
    const own = found.get(finding.file)
    if (own) own.push(finding)
    else found.set(finding.file, [finding])
  }
  const names = new SafeFileNames('.xlsx')
  return senders(consolidated.files)
    .filter(({ id, files }) => files.some((f) => found.has(f.file) && !(id === null && isZip(f))))
    .map(({ id, files }) => ({
      name: names.of(id ?? files[0]!.file.replace(/\.\w+$/, '')),
      spec: () =>
        returnWorkbook(publication, {
          name: id === null ? null : (nameOf(directory, id) ?? id),
          files: files.map((file) => ({ file, findings: found.get(file.file) ?? [] })),
        }),
    }))
}

/** What is compressed is for whoever collects to open: there is nothing in it to correct. */
function isZip({ file, status }: ConsolidatedFile): boolean {
  return status === 'unreadable' && /\.zip$/i.test(file)
}

/** Who sent which files: dependencias by id, then one by one the files of which it is not known. */
function senders(
  files: readonly ConsolidatedFile[],
): { readonly id: string | null; readonly files: readonly ConsolidatedFile[] }[] {
  const known = new Map<string, ConsolidatedFile[]>()
  for (const file of files) {
    if (file.dependencia === null) continue
    const own = known.get(file.dependencia)
    if (own) own.push(file)
    else known.set(file.dependencia, [file])
  }
  return [
    ...[...known].map(([id, own]) => ({ id, files: own })).sort((a, b) => compareText(a.id, b.id)),
    ...files.filter((f) => f.dependencia === null).map((file) => ({ id: null, files: [file] })),
  ]
}
