import type { Dirent } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { CheckContext, Stage } from '../../engine/check.js'
import { checkFile } from '../../engine/check-file.js'
import { unreadableFindings } from '../../engine/unreadable.js'
import { sha256 } from '../consolidate/content.js'
import { isLitter } from './litter.js'
import { loadFile } from './load-file.js'
import { NATIVE_UNPACKING } from './native-inflate.js'
import { compareText } from '../consolidate/official-order.js'
import type { Submission } from '../consolidate/submission.js'

/** A file to look at, and the name by which it is reported. */
export interface Candidate {
  readonly path: string
  readonly file: string
}

const WORKSPACE_FILES = new Set(['cotejo.json', 'excepciones.json'])
const OWN_TEXT = [/^\s*\{\s*"schema":\s*"cotejo\//, /<meta name="generator" content="Cotejo/]

/**
 * The files of a folder and its subfolders, in the order of their names. Left out: hidden files, Excel's owner files
 * (`~$…`), what systems leave behind, links to elsewhere, the workspace's own, and what the caller names: its outputs, its
 * definitions.
 * @throws the file system's error where the folder cannot be read
 */
export async function candidatesIn(folder: string, leftOut: readonly string[] = []): Promise<Candidate[]> {
  const excluded = new Set(await Promise.all(leftOut.map((path) => realpath(path).catch(() => path))))
  const found: Candidate[] = []
  const walk = async (at: string): Promise<void> => {
    for (const entry of await entriesOf(at, at === folder)) {
      const path = join(at, entry.name)
      if (isLitter(entry.name) || WORKSPACE_FILES.has(entry.name.toLowerCase())) continue
      if (!entry.isDirectory() && !entry.isFile()) continue
      if (excluded.size > 0 && excluded.has(await realpath(path).catch(() => path))) continue
      if (entry.isDirectory()) await walk(path)
      else found.push({ path, file: relative(folder, path).split(sep).join('/').normalize('NFC') })
    }
  }
  await walk(folder)
  return found.sort((a, b) => compareText(a.file, b.file))
}

/** What a folder holds; nothing where it was taken away meanwhile, unless it is the one that was asked for. */
async function entriesOf(folder: string, isAsked: boolean): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if (isAsked || (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return []
  }
}

/** Reads and judges one file. A file that cannot be read is a verdict too; an output of ours gives `own-output`. */
export async function submissionFrom(
  candidate: Candidate,
  context: CheckContext,
  onStage?: (finished: Stage) => void,
): Promise<Submission> {
  const { path, file } = candidate
  const loaded = await loadFile(path)
  if ('bytes' in loaded) return submissionOf(loaded.bytes, file, context, onStage)
  return { file, sha256: '', verdict: { kind: 'unreadable', findings: unreadableFindings(loaded.why) } }
}

/** Judges the bytes of one file that came under a name. */
export function submissionOf(
  bytes: Uint8Array,
  file: string,
  context: CheckContext,
  onStage?: (finished: Stage) => void,
): Submission {
  if (isOwnText(bytes)) return { file, sha256: sha256(bytes), verdict: { kind: 'own-output' } }
  return { file, sha256: sha256(bytes), verdict: checkFile(bytes, file, context, onStage, NATIVE_UNPACKING) }
}

/** Whether bytes are a text that Cotejo wrote. */
export function isOwnText(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x7b && bytes[0] !== 0x3c) return false
  const head = Buffer.from(bytes.subarray(0, 2000)).toString('utf8')
  return OWN_TEXT.some((mark) => mark.test(head))
}
