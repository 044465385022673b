import type { Catalogue } from '../catalogue.js'

/** What the task pane reads as an entity's configuration; `addin/configuration-file.ts` reads it. */
const PANE_FILE_SCHEMA = 'cotejo/pane@1'

/**
 * A catalogue as the task pane's configuration, in JSON.
 * @param blankForms path of each format's blank workbook, from where the file will be
 */
export function paneFile(
  { formats, directory, settings, workspace }: Catalogue,
  blankForms: Readonly<Record<string, string>>,
): string {
  const usualVigencia = workspace?.configuration.vigencia ?? null
  return `${JSON.stringify({ schema: PANE_FILE_SCHEMA, formats, directory, settings, usualVigencia, blankForms })}\n`
}
