import { sha256 } from '../consolidate/content.js'
import type { DocumentsKnown } from '../publish/lay-document.js'
import { readFormsWritten, writeFormsWritten } from './forms-written.js'

/** What a workspace remembers of the documents that Cotejo wrote into one of its folders of outputs. */
export async function documentsWritten(workspace: string, folder: string): Promise<DocumentsKnown> {
  const known = await readFormsWritten(workspace)
  const keyOf = (name: string): string => `${folder}/${name}`
  return {
    isOurs: (name, bytes) => known.get(keyOf(name)) === sha256(bytes),
    written: async (name, bytes) => {
      const hash = sha256(bytes)
      if (known.get(keyOf(name)) === hash) return
      known.set(keyOf(name), hash)
      await writeFormsWritten(workspace, known)
    },
  }
}
