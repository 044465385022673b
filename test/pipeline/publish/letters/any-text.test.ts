import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { writeLetter } from '../../../../pipeline/publish/letters/write-letter.js'
import { xmlTree } from '../../../support/xml-tree.js'
import { openDocx } from './docx.js'
import { HEAD } from './fixture.js'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('\u0000', '\u001b', '\ud83d', '\ude00', '\u202e', '<', '&', ']]>', ' ', 'a'),
  }),
)

test('whatever is written in it, a letter is well formed and keeps its shape', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (text, name) => {
      const bytes = await writeLetter({
        kind: 'oficio',
        head: { ...HEAD, entity: name, signer: { name, title: text } },
        number: name,
        date: '2026-01-15',
        addressee: [text],
        subject: text,
        reference: name,
        body: [
          { kind: 'facts', facts: [[name, text]] },
          { kind: 'list', items: [text] },
          {
            kind: 'table',
            caption: text,
            columns: [{ header: name, width: 1 }],
            rows: [[text], [[{ soft: text }]]],
          },
          { kind: 'paragraph', text: [{ strong: text }, `fin`] },
        ],
        enclosures: [text],
        copies: [name],
        annex: [],
      })
      for (const part of Object.values(unzipSync(bytes))) {
        expect(() => xmlTree(new TextDecoder().decode(part))).not.toThrow()
      }
      const { tables, paragraphs } = openDocx(bytes)
      expect(tables.map(({ rows }) => rows.map(({ header }) => header))).toEqual([[true, false, false]])
      expect(paragraphs.filter((line) => line.endsWith('fin')).length).toBeGreaterThan(0)
    }),
    { numRuns: 60 },
  )
}, 60_000)
