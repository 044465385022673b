import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unreadableWhy } from '../../engine/findings/spanish-unreadable.js'
import { LIMITS } from '../../engine/workbook/limits.js'
import type { Unreadable } from '../../engine/workbook/workbook.js'
import { PACKAGE_ROOT } from '../../pipeline/package-root.js'
import { TASK_LIMITS } from '../../pipeline/pool/limits.js'

type Key = keyof typeof LIMITS | keyof typeof TASK_LIMITS

const KIB = 1024
const MIB = 1024 * KIB
const part = 'xl/a.xml'
const BOMB: Unreadable = { kind: 'bomb', part }
const DAMAGED: Unreadable = { kind: 'damaged', part }

/** How the limits are refused; a limit that refuses nothing says nothing, or the same as the one above it. */
const SAID: Readonly<Record<Key, Unreadable | string>> = {
  parts: { kind: 'too-many-parts', count: 60_000, limit: LIMITS.parts },
  partBytes: { kind: 'too-large', limitBytes: LIMITS.partBytes },
  listBytes: { kind: 'too-large', limitBytes: LIMITS.listBytes },
  totalBytes: { kind: 'too-large', limitBytes: LIMITS.totalBytes },
  ratio: BOMB,
  ratioFromBytes: '(el mismo)',
  headBytes: { kind: 'doctype', part },
  cells: { kind: 'too-many-cells', limit: LIMITS.cells },
  cellElements: { kind: 'too-many-cells', limit: LIMITS.cells },
  sheets: { kind: 'too-many', what: 'sheets', limit: LIMITS.sheets },
  styles: { kind: 'too-many', what: 'styles', limit: LIMITS.styles },
  cellChars: { kind: 'too-many', what: 'cell-characters', limit: LIMITS.cellChars },
  totalChars: { kind: 'too-many', what: 'characters', limit: LIMITS.totalChars },
  merges: BOMB,
  elements: BOMB,
  depth: DAMAGED,
  tokenChars: DAMAGED,
  formatChars: '(nada)',
  seconds: { kind: 'takes-too-long', seconds: TASK_LIMITS.seconds },
  heapMb: { kind: 'takes-too-much-memory' },
}

const digits = (text: string): number => Number(text.replace(/\D/g, ''))

function shown(key: string, value: number): string {
  const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '.')
  if (key === 'heapMb') return `${grouped(value)} MB`
  if (!/Bytes$/.test(key)) return grouped(value)
  return value < MIB ? `${value / KIB} KB` : `${value / MIB} MB`
}

describe('SECURITY.md', () => {
  const rows = readFileSync(join(PACKAGE_ROOT, 'SECURITY.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\|.*`\w+`\s*\|$/.test(line))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, , number, , said, key]) => ({ key: key!.replaceAll('`', ''), number: number!, said: said! }))

  it('says every limit once, with the number that holds', () => {
    const limits = Object.entries({ ...LIMITS, ...TASK_LIMITS })
    expect(rows.map(({ key }) => key).sort()).toEqual(limits.map(([key]) => key).sort())
    for (const [key, value] of limits)
      expect([key, rows.find((row) => row.key === key)!.number]).toEqual([key, shown(key, value)])
  })

  it('says what the person is told', () => {
    for (const { key, said } of rows) {
      const why = SAID[key as Key]
      if (typeof why === 'string') expect([key, said]).toEqual([key, why])
      else {
        const sentence = unreadableWhy(why)
        expect([key, digits(said), said.replace(/[\d.\s]/g, '')]).toEqual([
          key,
          digits(sentence),
          sentence.replace(/[\d.\s]/g, ''),
        ])
      }
    }
  })
})
