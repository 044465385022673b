/** What only the official workbook in blank needs of a column; a fifth of what the formats weigh. */
const ONLY_PRINTED = { help: '', width: 1 }

/**
 * Packs formats as addin/configuration/packed-formats.ts unpacks them, without the help and the widths of their columns.
 * @param formats validated
 * @returns the packed formats, and by what they are packed
 */
export function packedFormats(formats) {
  const keys = Object.keys(formats[0].columns[0])
  const rules = [...new Set(formats.flatMap((format) => format.rules))]
  const rows = (columns) =>
    columns.map((column) => keys.map((key) => (key in ONLY_PRINTED ? ONLY_PRINTED : column)[key]))
  const packed = formats.map((format) => ({
    ...format,
    columns: rows(format.columns),
    annexes: format.annexes.map((annex) => ({ ...annex, columns: rows(annex.columns) })),
    rules: rules.map((rule) => (format.rules.includes(rule) ? '1' : '0')).join(''),
  }))
  return { packed, packing: { keys, rules } }
}
