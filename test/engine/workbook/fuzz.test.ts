import fc from 'fast-check'
import { checkFile } from '../../../engine/check-file.js'
import type { Verdict } from '../../../engine/check.js'
import { wordsOf } from '../../../engine/findings/spanish.js'
import { parseAddress } from '../../../engine/grid/address.js'
import { LIMITS } from '../../../engine/workbook/limits.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { draws } from '../../support/fuzz.js'
import { PLAN, PLAN_PART, planParts, planRow, rowsOf } from '../../support/hostile/plain-plan.js'
import { SURPRISING, UNSEEN } from '../../support/hostile/names.js'
import { directory, formats, resolver } from '../../support/sheet.js'
import { makeZip, type Entry } from './make-zip.js'
import { stylesOf } from './make-xlsx.js'

/** Whatever becomes of a plan's bytes on its way, checking it ends in an answer that holds together. */

const PATIENCE = 60_000 * Number(process.env['COTEJO_FUZZ'] ?? 1)
const context = { formats, directory, resolver, vigencia: null, format: null }
const check = (bytes: Uint8Array): Verdict => checkFile(bytes, 'entrega.xlsx', context)

const parts: readonly Entry[] = planParts({
  sheets: [
    { name: 'Notas', data: '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>46023</v></c></row>' },
  ],
  strings: '<si><r><t xml:space="preserve"> a </t></r><rPh><t>b</t></rPh></si>',
  styles: stylesOf('0', 'dd/mm/yyyy'),
  definedNames: '<definedName name="formato">"x"</definedName>',
})
const zipped = (changed: readonly Entry[]): Uint8Array =>
  makeZip(changed.map((entry) => ({ ...entry, stored: true })))
const whole = zipped(parts)

/** What is said names places that are there, in whole sentences, and the same the second time. */
function expectSound(bytes: Uint8Array): void {
  const verdict = check(bytes)
  expect(check(bytes)).toEqual(verdict)
  if (verdict.kind === 'own-output') return
  for (const found of verdict.findings) {
    const { message, how } = wordsOf(found)
    if (/undefined|NaN|\[object/.test(message.replace(/«[^»]*»/gs, '') + how.replace(/«[^»]*»/gs, '')))
      throw new Error(message)
  }
  if (verdict.kind === 'unreadable') {
    expect(verdict.findings.map(({ rule }) => rule)).toEqual(['workbook-unreadable'])
    return
  }
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error('judged, though it cannot be read')
  const rows = new Map<string, number>()
  for (const { name, rows: held, merges } of read.workbook.grids) {
    const last = Math.max(0, ...held.keys(), ...merges.map(({ bottom }) => bottom))
    rows.set(name, Math.max(rows.get(name) ?? 0, last))
  }
  const expectThere = (sheet: string | null, cell: string | null): void => {
    if (sheet !== null && !rows.has(sheet)) throw new Error(`no sheet ${sheet}`)
    if (cell === null || sheet === null) return
    const at = parseAddress(cell)
    if (!at || at.row > rows.get(sheet)!) throw new Error(`no cell ${cell} in ${sheet}`)
  }
  for (const { place, fix } of verdict.findings) {
    expectThere(place.sheet, place.cell)
    for (const edit of fix?.edits ?? []) expectThere(edit.sheet ?? place.sheet, edit.cell)
  }
}

/** The pieces of an XML text: tags, and what stands between them. */
const piecesOf = (xml: string): string[] => xml.match(/<[^>]*>|[^<]+/g) ?? []

type Change = (pieces: string[], at: number, other: number) => void
const CHANGES: Readonly<Record<string, Change>> = {
  drop: (pieces, at) => void pieces.splice(at, 1),
  duplicate: (pieces, at) => void pieces.splice(at, 0, pieces[at]!),
  swap: (pieces, at, other) => {
    const held = pieces[at]!
    pieces[at] = pieces[other]!
    pieces[other] = held
  },
  move: (pieces, at, other) => void pieces.splice(other, 0, ...pieces.splice(at, 1)),
  'drop an element': (pieces, at) => {
    const name = /^<(\w+)/.exec(pieces[at]!)?.[1]
    const end = pieces.findIndex((piece, i) => i > at && piece === `</${name}>`)
    if (name !== undefined && end > 0) pieces.splice(at, end - at + 1)
  },
  'repeat an element': (pieces, at) => {
    const name = /^<(\w+)/.exec(pieces[at]!)?.[1]
    const end = pieces.findIndex((piece, i) => i > at && piece === `</${name}>`)
    if (name !== undefined && end > 0) pieces.splice(end + 1, 0, ...pieces.slice(at, end + 1))
  },
  'drop an attribute': (pieces, at) => {
    pieces[at] = pieces[at]!.replace(/ [\w:]+="[^"]*"/, '')
  },
  'change an attribute': (pieces, at, other) => {
    const value = ['', '-1', '0', '999999999', 'XFD1048576', 'A0', '__proto__', '1e9', 'true', '&#x0;'][
      other % 10
    ]!
    pieces[at] = pieces[at]!.replace(/="[^"]*"/, `="${value}"`)
  },
  'take the attribute of another': (pieces, at, other) => {
    const attribute = / [\w:]+="[^"]*"/.exec(pieces[other]!)?.[0]
    if (attribute !== undefined) pieces[at] = pieces[at]!.replace(/\/?>$/, (end) => attribute + end)
  },
  prefix: (pieces, at) => {
    pieces[at] = pieces[at]!.replace(/^(<\/?)(\w)/, '$1x:$2')
  },
}

describe('a plan whose XML was meddled with', () => {
  it(
    'is read or refused, and what is said of it holds together',
    () => {
      const change = fc.tuple(fc.constantFrom(...Object.keys(CHANGES)), fc.nat(100_000), fc.nat(100_000))
      fc.assert(
        fc.property(
          fc.nat(parts.length - 1),
          fc.array(change, { minLength: 1, maxLength: 4 }),
          (which, changes) => {
            const pieces = piecesOf(parts[which]!.data as string)
            for (const [kind, at, other] of changes)
              if (pieces.length > 0) CHANGES[kind]!(pieces, at % pieces.length, other % pieces.length)
            expectSound(
              zipped(parts.map((entry, i) => (i === which ? { ...entry, data: pieces.join('') } : entry))),
            )
          },
        ),
        draws(150),
      )
    },
    PATIENCE,
  )
})

describe('a plan whose zip was meddled with', () => {
  it(
    'is read or refused where its blocks were swapped, repeated, zeroed or cut out',
    () => {
      const block = fc.tuple(
        fc.constantFrom('swap', 'repeat', 'zero', 'cut'),
        fc.nat(whole.length - 1),
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 300 }),
      )
      fc.assert(
        fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
          let bytes = [...whole]
          for (const [kind, from, to, length] of blocks) {
            const taken = bytes.slice(from, from + length)
            if (kind === 'zero') bytes.fill(0, from, from + length)
            else if (kind === 'cut') bytes.splice(from, length)
            else if (kind === 'repeat') bytes.splice(to, 0, ...taken)
            else bytes = bytes.map((byte, i) => (i >= to && i < to + taken.length ? taken[i - to]! : byte))
          }
          expectSound(Uint8Array.from(bytes))
        }),
        draws(150),
      )
    },
    PATIENCE,
  )
})

const text = fc.oneof(
  fc.constantFrom(
    ...SURPRISING,
    ...UNSEEN,
    '=1+1',
    '31/02/2026',
    '1e308',
    '-',
    '%',
    '1.1',
    '<b>',
    '$1',
    '\\',
    "'",
  ),
  fc
    .string({ unit: 'binary', maxLength: 20 })
    .map((drawn) => drawn.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')),
  fc.constantFrom('a ', '1.', 'y ', '• ', '1/1/').map((unit) => unit.repeat(200)),
)
const plan = fc
  .array(fc.array(fc.tuple(fc.nat(6), text), { maxLength: 4 }), { minLength: 1, maxLength: 5 })
  .map((rows) => rows.map((cells, at) => planRow(`1.${at + 4} Pintar`, Object.fromEntries(cells))))

describe('a plan with surprising texts in its cells', () => {
  it(
    'is judged, and what is said of it holds together',
    () => {
      fc.assert(
        fc.property(plan, (rows) => {
          const data = PLAN.data! + rowsOf(rows, 9)
          expectSound(
            zipped(
              planParts().map((entry) =>
                entry.name === PLAN_PART ? { ...entry, data: sheetOf(data) } : entry,
              ),
            ),
          )
        }),
        draws(100),
      )
    },
    PATIENCE,
  )

  it(
    'says the same in whatever order its rows and cells are written',
    () => {
      fc.assert(
        fc.property(plan, fc.infiniteStream(fc.nat(1000)), (rows, order) => {
          const data = PLAN.data! + rowsOf(rows, 9)
          const shuffled = shuffle(data.match(/<row .*?<\/row>/gs)!, order).map((row) => {
            const [open] = /^<row [^>]*>/.exec(row)!
            return `${open}${shuffle(row.match(/<c .*?<\/c>/gs) ?? [], order).join('')}</row>`
          })
          const verdictOf = (xml: string): unknown => {
            const verdict = check(
              zipped(
                planParts().map((entry) =>
                  entry.name === PLAN_PART ? { ...entry, data: sheetOf(xml) } : entry,
                ),
              ),
            )
            return verdict.kind === 'own-output' ? null : verdict.findings
          }
          expect(verdictOf(shuffled.join(''))).toEqual(verdictOf(data))
        }),
        draws(60),
      )
    },
    PATIENCE,
  )
})

describe('limits drawn at random', () => {
  it('are never passed: what is read stays below them', () => {
    const keys = [
      'parts',
      'partBytes',
      'listBytes',
      'totalBytes',
      'cells',
      'cellElements',
      'cellChars',
      'totalChars',
      'sheets',
      'styles',
      'elements',
      'tokenChars',
      'depth',
    ] as const
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.integer({ min: 1, max: 6000 }), (key, value) => {
        const read = readWorkbook(whole, { ...LIMITS, [key]: value })
        if (!read.ok) {
          expect(read.why.kind).toBeTruthy()
          return
        }
        const { grids } = read.workbook
        const cells = grids.flatMap(({ rows }) => [...rows.values()].flatMap((row) => [...row.values()]))
        if (key === 'cells' || key === 'cellElements') expect(cells.length).toBeLessThanOrEqual(value)
        if (key === 'sheets') expect(grids.length).toBeLessThanOrEqual(value)
        if (key === 'cellChars') for (const cell of cells) expect(cell.text.length).toBeLessThanOrEqual(value)
        if (key === 'totalChars')
          expect(cells.reduce((sum, cell) => sum + cell.text.length, 0)).toBeLessThanOrEqual(value)
      }),
      draws(300),
    )
  })
})

function sheetOf(data: string): string {
  return `<worksheet><sheetData>${data}</sheetData></worksheet>`
}

function shuffle<T>(list: readonly T[], order: Iterator<number>): T[] {
  const left = [...list]
  return list.map(() => left.splice((order.next().value as number) % left.length, 1)[0]!)
}
