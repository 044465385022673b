import { z } from 'zod'

/** What one cell says, with the marks of `cellFrom`. */
const cells = z.record(z.string(), z.string())
const ruleIds = z.array(z.string()).default([])

/** One row of a sheet, and every rule that it breaks, as a careful person labelled it. */
const row = z.strictObject({
  /** by column key; `+1` is the first column to the right of the table */
  cells,
  /** true for a row that only goes on with the one above it: a responsible, dates */
  continues: z.boolean().default(false),
  hidden: z.boolean().default(false),
  breaks: ruleIds,
  /** rules on which fair people differ here: neither counted for nor against */
  maybe: ruleIds,
  /** why, where it is not obvious; also why a row that looks wrong is not */
  because: z.string().optional(),
})

/** A banner, the header, and the rows under it. */
const part = z.strictObject({
  banner: z.string().nullable().default(null),
  /** false for a band within the table that goes on under the header above */
  header: z.boolean().default(true),
  /** rules that the banner itself breaks */
  breaks: ruleIds,
  /** columns that this part does not have */
  without: z.array(z.string()).default([]),
  rows: z.array(row),
})

const sheet = z.strictObject({
  name: z.string(),
  visibility: z.enum(['visible', 'hidden', 'veryHidden']).default('visible'),
  /** rows over the first header, each a list of cells from the first column */
  above: z.array(z.array(z.string())).default([]),
  /** rows under the last part */
  below: z.array(z.array(z.string())).default([]),
  /** header texts that are not the official ones; null leaves the column out */
  headers: z.record(z.string(), z.string().nullable()).default({}),
  /** columns to the right of the official ones */
  extra: z.array(z.string()).default([]),
  hiddenColumns: z.array(z.string()).default([]),
  /** key of the annex that this sheet is, or null for the main table */
  annex: z.string().nullable().default(null),
  /** no table at all: only what is above */
  loose: z.boolean().default(false),
  parts: z.array(part).default([]),
})

export const documentSchema = z.strictObject({
  file: z.string(),
  /** id of the format, null where the workbook is of none */
  format: z.string().nullable(),
  vigencia: z.int().nullable(),
  about: z.string(),
  properties: z.record(z.string(), z.string()).default({}),
  sheets: z.array(sheet).min(1),
  /** rules that the document as a whole breaks */
  breaks: ruleIds,
  maybe: ruleIds,
  because: z.string().optional(),
})

/** An invented workbook with its labels. */
export type LabelledDocument = z.output<typeof documentSchema>
export type LabelledSheet = LabelledDocument['sheets'][number]
export type LabelledPart = LabelledSheet['parts'][number]
export type LabelledRow = LabelledPart['rows'][number]
