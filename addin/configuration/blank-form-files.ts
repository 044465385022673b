/** A module with a workbook in base64. */
type WorkbookModule = Promise<{ readonly default: string }>

/**
 * How to load the blank official workbook of each format, by its id. Empty in the sources: the build puts the workbooks in
 * its place (scripts/pane/blank-forms-loader.mjs), each a file of its own that is loaded when it is asked for.
 */
export const BLANK_FORM_FILES: Readonly<Record<string, () => WorkbookModule>> = {}
