import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../publish/atomic-write.js'
import { FORMS_FILE, registerOf } from '../workspace/layout.js'

const schema = z.object({ schema: z.literal('cotejo/forms@1'), written: z.record(z.string(), z.string()) })

/** What was last written of each form or document, by its path from the folder of outputs, or of a form that was asked for from that of requests: its SHA-256. */
export type FormsWritten = Map<string, string>

/** What is known of the forms of a workspace; where nothing is, none counts as written by Cotejo. */
export async function readFormsWritten(workspace: string): Promise<FormsWritten> {
  try {
    const text = await readFile(join(registerOf(workspace), FORMS_FILE), 'utf8')
    return new Map(Object.entries(schema.parse(JSON.parse(text)).written))
  } catch {
    return new Map()
  }
}

/** @throws OutputError where it cannot be written */
export async function writeFormsWritten(workspace: string, forms: FormsWritten): Promise<void> {
  const written = Object.fromEntries([...forms].sort(([a], [b]) => (a < b ? -1 : 1)))
  const text = `${JSON.stringify({ schema: 'cotejo/forms@1', written }, null, 2)}\n`
  await writeAtomically(join(registerOf(workspace), FORMS_FILE), [text])
}
