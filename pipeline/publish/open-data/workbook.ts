import { bodyRows, headerRow, tableRange, type TableColumn } from '../layout/table.js'
import type { Row as SheetRow, SheetSpec, StyleName, Value, WorkbookSpec } from '../workbook/workbook-spec.js'
import { NO, YES } from './csv.js'
import type { PublicPlan } from './public-plan.js'
import type { Field, Row, Table } from './table.js'

const STYLE: Readonly<Record<Field['type'], StyleName>> = {
  string: 'body',
  integer: 'body-center',
  number: 'body-center',
  boolean: 'body-center',
  date: 'date',
}

/** Fields of whole sentences. */
const WIDE = new Set([
  ...['actividad', 'producto', 'meta', 'significado', 'regla', 'plan', 'nombre', 'dependencia', 'motivo'],
  ...['componente_nombre', 'subcomponente_nombre', 'valores'],
])

/**
 * The same tables as an Excel workbook, for who works in Excel: there a CSV of any kind would make dates of the numbers of
 * the activities (1.10), and read accents and decimals by the settings of each computer.
 * @param words what LEAME.md says, for the first sheet
 */
export function openDataWorkbook(plan: PublicPlan, tables: readonly Table[], words: string): WorkbookSpec {
  return {
    title: ['Datos abiertos', plan.vigencia].filter((part) => part !== null).join(' '),
    sheets: [wordsSheet(words), ...tables.map((table) => sheetOf(table, plan))],
  }
}

const PROSE = 92

/** What LEAME.md says, as lines of a sheet. */
function wordsSheet(words: string): SheetSpec {
  const lines = words.split('\n').filter((line) => line !== '' && !/^\| (?:---|archivo )/.test(line))
  return {
    name: 'Léame',
    widths: [PROSE],
    rows: lines.map(lineRow),
    orientation: 'portrait',
    showGridLines: false,
  }
}

function lineRow(line: string): SheetRow {
  const cell = line.startsWith('|') ? line.slice(1, -1).split('|').join(': ') : line.replace(/^#+ /, '')
  const plain = cell
    .replace(/\[([^\]]*)\]\((?:https?:)?[^)]*\)/g, '$1')
    .replace(/\*\*|`/g, '')
    .replace(/^- /, '• ')
    .replace(/ +/g, ' ')
    .replace(/ : /g, ': ')
    .trim()
  return {
    cells: [plain],
    style: line.startsWith('# ') ? 'title' : line.startsWith('## ') ? 'banner' : 'body',
  }
}

function sheetOf({ title, fields, rows }: Table, { entity, day }: PublicPlan): SheetSpec {
  const columns = fields.map((field): TableColumn<Row> => ({
    header: field.name,
    width: widthOf(field),
    style: STYLE[field.type],
    value: (row) => cellOf(row, field),
  }))
  return {
    name: title,
    widths: columns.map(({ width }) => width),
    rows: [headerRow(columns), ...bodyRows(columns, rows)],
    frozenRows: 1,
    frozenColumns: 1,
    filter: tableRange(columns.length, 0, rows.length),
    printTitles: '1:1',
    footer: `${title} · ${entity} · ${day}`,
  }
}

function widthOf({ name, type }: Field): number {
  if (name === 'id' || name === 'actividad_id' || name === 'grupo') return 30
  if (type !== 'string') return Math.max(12, name.length + 4)
  return WIDE.has(name) ? 44 : Math.max(16, name.length + 4)
}

function cellOf(row: Row, { name, type }: Field): Value {
  const value = row[name] ?? null
  if (typeof value === 'boolean') return value ? YES : NO
  return type === 'date' && typeof value === 'string' ? { date: value } : value
}
