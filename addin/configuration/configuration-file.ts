import { config, z } from 'zod'
import { directorySchema } from '../../engine/directory/schema.js'
import { formatSchema } from '../../engine/format/schema.js'

config({ jitless: true })

const SCHEMA = 'cotejo/pane@1'

const ceiling = z.strictObject({
  program: z.string(),
  source: z.string().nullable(),
  dependencia: z.string().nullable(),
  value: z.number(),
})

/** What `cotejo panel` writes: an entity's configuration, checked, with its columns already under their own names. */
const paneFileSchema = z.object({
  schema: z.literal(SCHEMA),
  formats: z.array(formatSchema).min(1),
  directory: directorySchema,
  settings: z.strictObject({
    nonWorkingDays: z.array(z.string()),
    selfAssessment: z.array(z.strictObject({ category: z.string(), activity: z.string() })).nullable(),
    ceilings: z.array(ceiling),
  }),
  usualVigencia: z.int().nullable(),
  /** the blank workbook of each format, from where this file is */
  blankForms: z.record(z.string(), z.string()),
})

type PaneFile = Omit<z.output<typeof paneFileSchema>, 'schema'>

export type PaneFileRead =
  | { readonly ok: true; readonly file: PaneFile }
  /** the rest of a sentence in Spanish */
  | { readonly ok: false; readonly why: string }

/** Reads what was fetched as an entity's configuration. */
export function readPaneFile(data: unknown): PaneFileRead {
  const said = z.object({ schema: z.string() }).safeParse(data)
  if (!said.success)
    return { ok: false, why: 'no es un archivo de «cotejo panel». Avise a quien administra Cotejo.' }
  if (said.data.schema !== SCHEMA)
    return {
      ok: false,
      why: `es de otra versión (${said.data.schema}, y este panel lee ${SCHEMA}): hay que volver a crearla con «cotejo panel».`,
    }
  const read = paneFileSchema.safeParse(data)
  if (read.success) {
    const { formats, directory, settings, usualVigencia, blankForms } = read.data
    return { ok: true, file: { formats, directory, settings, usualVigencia, blankForms } }
  }
  const where = read.error.issues[0]?.path.join('.') ?? ''
  return {
    ok: false,
    why: `está mal en «${where}»: hay que volver a crearla con «cotejo panel».`,
  }
}
