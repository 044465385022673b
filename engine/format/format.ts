import { z } from 'zod'

/**
 * How a column is read: `numbered` starts with the activity's number; `catalogue` is carried down over the rows below;
 * `responsibles` and `start`/`end` may go on in continuation rows.
 */
const columnType = z.enum(['catalogue', 'numbered', 'text', 'goal', 'responsibles', 'start', 'end'])

const column = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z]*$/),
  header: z.string().min(1),
  synonyms: z.array(z.string()).default([]),
  type: columnType,
  required: z.boolean(),
  /** width in the official workbook, in characters */
  width: z.number().positive(),
  /** one sentence for the person who fills it in */
  help: z.string(),
})

const section = z.strictObject({
  number: z.int().positive(),
  /** banner as the official document prints it */
  title: z.string(),
  /** other names by which a banner or a sheet may call it */
  aliases: z.array(z.string()).default([]),
  /** keys of columns that this section does not have */
  without: z.array(z.string()).default([]),
  /** text of the row that refers to another document, where the section is no table of its own */
  reference: z.string().nullable().default(null),
  subcomponents: z
    .array(
      z.strictObject({
        number: z.int().positive(),
        name: z.string(),
        aliases: z.array(z.string()).default([]),
      }),
    )
    .default([]),
})

export const formatSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string(),
  name: z.string(),
  /** short name for a sheet or a file: "Anexo 1" */
  shortName: z.string(),
  /** title as the official document prints it */
  title: z.string(),
  /** words by which a title row or file name gives the format away */
  titleHints: z.array(z.string()).default([]),
  columns: z.array(column).min(2),
  /** how many of the columns a row must name to be the header of the table */
  headerMinimum: z.int().positive(),
  /** word that opens a section banner ("Componente"), null where the format has no sections */
  sectionWord: z.string().nullable(),
  sections: z.array(section).default([]),
  /** word that opens a subcomponent label ("Subcomponente"), or null */
  subcomponentWord: z.string().nullable().default(null),
  numbered: z.boolean(),
  /** day (`01-31`) by which the plan must be published in its vigencia; configuration, not always law */
  publication: z
    .string()
    .regex(/^\d\d-\d\d$/)
    .nullable()
    .default(null),
  /** words that mark an activity which builds or publishes the plan itself */
  planWords: z.array(z.string()).default([]),
  rules: z.array(z.string()),
})

/** An official format as data: columns, header synonyms, sections, and the rules it is held to. */
export type Format = z.output<typeof formatSchema>
export type Column = Format['columns'][number]
export type Section = Format['sections'][number]

/** The columns of a format that a section has, in official order. */
export function columnsOf(format: Format, section: Section | undefined): readonly Column[] {
  return section ? format.columns.filter((c) => !section.without.includes(c.key)) : format.columns
}

/** The first column of a type, or undefined where the format has none. */
export function columnOfType(format: Format, type: Column['type']): Column | undefined {
  return format.columns.find((c) => c.type === type)
}
