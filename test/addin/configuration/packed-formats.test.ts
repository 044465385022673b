import { unpacked } from '../../../addin/configuration/packed-formats.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { packedFormats } from '../../../scripts/pane/packed-formats.mjs'

test('a format that is packed for the pane comes out with all but what is only printed', () => {
  const { formats } = builtInCatalogue()
  const { packed, packing } = packedFormats(formats)
  const out = unpacked(packed, packing)
  const bare = (columns: (typeof formats)[number]['columns']) =>
    columns.map((column) => ({ ...column, help: '', width: 1 }))
  expect(formats.length).toBeGreaterThan(10)
  expect(out.map((format) => ({ ...format, rules: [...format.rules].sort() }))).toEqual(
    formats.map((format) => ({
      ...format,
      columns: bare(format.columns),
      annexes: format.annexes.map((annex) => ({ ...annex, columns: bare(annex.columns) })),
      rules: [...format.rules].sort(),
    })),
  )
})
