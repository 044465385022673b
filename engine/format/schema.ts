import { z } from 'zod'

/**
 * How a column is read.
 * - `subject`: what the row is about; it begins a row of the plan, and starts with its number where the format numbers.
 * - `catalogue`: a label carried down over the rows below.
 * - `goal`: what is promised, read as quantities.
 * - `list`: items in lines, that may pair up with another column's.
 * - `responsibles`, `start`, `end`: may go on in continuation rows.
 * - `date`: one date that is no term of the activity (a follow-up, a publication).
 * - `code`: digits that are a name and no number; `number`, `percent`, `money`: numbers.
 * - `choice`: one of `values`.
 */
const columnType = z.enum([
  'subject',
  'catalogue',
  'text',
  'goal',
  'list',
  'responsibles',
  'start',
  'end',
  'date',
  'code',
  'number',
  'percent',
  'money',
  'choice',
])

const column = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  header: z.string().min(1),
  /** header over it and its neighbours, where the official table has two levels */
  group: z.string().nullable().default(null),
  synonyms: z.array(z.string()).default([]),
  type: columnType,
  required: z.boolean(),
  /** false for a column that the official table does not print but other versions of it have */
  printed: z.boolean().default(true),
  /** whether it repeats what the approved plan says, so that nobody corrects it where Cotejo copied it */
  copied: z.boolean().default(false),
  /** what a `choice` may say, in the official words */
  values: z.array(z.string()).default([]),
  /** how many digits a `code` has, or null where any number of them will do */
  digits: z.int().positive().nullable().default(null),
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

/** A second table of the same workbook, on a sheet of its own: ceilings, modifications. */
const annex = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z]*$/),
  /** title of the sheet, by which it is found too */
  title: z.string(),
  /** one sentence for the person who fills it in */
  help: z.string(),
  columns: z.array(column).min(2),
  headerMinimum: z.int().positive(),
  /** who fills it in: the dependencia, or OPGI before sending it out (then it is protected) */
  filledBy: z.enum(['dependencia', 'opgi']),
})

const dayOfYear = z.string().regex(/^\d\d-\d\d$/)

/** Cut-offs of the follow-ups and the time to publish each; configured practice, not always law. */
const followUps = z.strictObject({
  cutoffs: z.array(dayOfYear).min(1),
  /** working days after the cut-off within which each is published */
  workingDays: z.int().positive(),
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
  /** key of the column that names a row to people, where it is not the subject's */
  labelColumn: z.string().nullable().default(null),
  /** other tables of the workbook */
  annexes: z.array(annex).default([]),
  /** ids of the formats that may come on sheets of its workbook: the annexes to which the plan refers */
  carries: z.array(z.string()).default([]),
  /** how many of the columns a row must name to be the header of the table */
  headerMinimum: z.int().positive(),
  /** keys of columns without which a table is another format's */
  headerMustHave: z.array(z.string()).default([]),
  /** word that opens a section banner ("Componente"), null where the format has no sections */
  sectionWord: z.string().nullable(),
  sections: z.array(section).default([]),
  /** word that opens a subcomponent label ("Subcomponente"), or null */
  subcomponentWord: z.string().nullable().default(null),
  numbered: z.boolean(),
  /** day (`01-31`) by which the plan must be published in its vigencia; configuration, not always law */
  publication: dayOfYear.nullable().default(null),
  followUps: followUps.nullable().default(null),
  /** code that the official document prints in its head ("PC.PL.002"), or null */
  printedCode: z.string().nullable().default(null),
  /** last vigencia in which the plan bears this name, and the name that follows it */
  supersededName: z
    .strictObject({ lastVigencia: z.int(), name: z.string(), basis: z.string() })
    .nullable()
    .default(null),
  /** what the head of the document must say, by the label that it prints ("MUNICIPIO") */
  headingFields: z.array(z.strictObject({ key: z.string(), label: z.string() })).default([]),
  /** read, never sent out to be filled in */
  readOnly: z.boolean().default(false),
  /** words that mark an activity which builds or publishes the plan itself */
  planWords: z.array(z.string()).default([]),
  rules: z.array(z.string()),
})
