import { readPlan, recognise, viewsOf } from '../dist/engine/reading/read-plan.js'
import { chance, sentence } from './words.mjs'

const LONG = new Set(['subject', 'text', 'responsibles'])

/** What each column of a row says: sentences, numbers and dates, by its type. */
function writtenRow(format, next, i) {
  return format.columns.map(({ type, key }) => {
    if (type === 'subject') return `${format.numbered ? `1.${i + 1} ` : ''}${sentence(next, 20)}`
    if (key === format.columns[0].key) return 'Subcomponente 1. Lo mismo en muchas filas'
    if (LONG.has(type)) return sentence(next, 12)
    if (type === 'goal') return `${next(90) + 1} ${sentence(next, 2)}`
    if (type === 'start' || type === 'end' || type === 'date') return `${10 + next(19)}/0${1 + next(9)}/2026`
    return type === 'code' ? String(4_500_000 + next(900)) : String(next(20))
  })
}

const goalColumns = ({ columns }) =>
  columns.flatMap(({ type, key }, i) => (type === 'goal' || key === 'goal' ? [i] : []))
const subjectColumn = ({ columns }) => columns.findIndex(({ type }) => type === 'subject')

/** What is done to the rows of the second plan, by its name. */
export const CHANGES = {
  nada: (row) => row,
  metas: (row, format) =>
    row.map((text, i) =>
      goalColumns(format).includes(i) ? text.replace(/^\d+/, (n) => String(+n + 1)) : text,
    ),
  redacción: (row, format, next) =>
    row.map((text, i) =>
      i === subjectColumn(format) ? text.replace(/ \S+ (\S+)/, ` ${sentence(next, 1)} $1`) + ' y ya' : text,
    ),
  'casi todo': (row, format, next, i) => (i % 20 === 0 ? row : writtenRow(format, next, i)),
}

/** Two workbooks of a format with that many rows, the second changed, and their plans. */
export function planPair({ resolver }, format, rows, change) {
  const next = chance(7)
  const before = Array.from({ length: rows }, (_, i) => writtenRow(format, next, i))
  const after = before.map((row, i) => CHANGES[change](row, format, next, i))
  return [before, after].map((texts) => {
    const workbook = {
      grids: [gridOf(format, texts)],
      properties: new Map(),
      names: new Map(),
      modified: null,
      notes: [],
    }
    const views = recognise(viewsOf(workbook), format)
    return {
      workbook,
      plan: readPlan(workbook, views, { resolver, file: `${format.id}.xlsx`, vigencia: 2026 }),
    }
  })
}

function gridOf(format, texts) {
  const section = format.sections[0]
  const table = [
    ...(section ? [[section.title]] : []),
    ...(format.columns.some(({ group }) => group) ? [format.columns.map(({ group }) => group ?? '')] : []),
    format.columns.map(({ header }) => header),
    ...texts,
  ]
  return {
    name: 'Plan',
    visibility: 'visible',
    rows: new Map(table.map((row, r) => [r, new Map(row.flatMap(cellOf))])),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  }
}

function cellOf(text, column) {
  if (text === '') return []
  const value = /^\d+$/.test(text) ? Number(text) : text
  return [[column, { text, value, date: null, formula: false, error: null }]]
}
