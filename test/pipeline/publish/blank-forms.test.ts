import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Column, Format } from '../../../engine/format/format.js'
import { formatOfAnnex } from '../../../engine/format/format.js'
import type { Activity, Plan } from '../../../engine/plan/plan.js'
import { identityOf } from '../../../engine/reading/document-facts.js'
import { headersIn } from '../../../engine/reading/header.js'
import { readPlan, recognise, viewsOf } from '../../../engine/reading/read-plan.js'
import { checkWorkbook } from '../../../engine/check.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import type { Workbook } from '../../../engine/workbook/workbook.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { temporaryFolder } from '../../support/commands.js'
import { windows, who } from '../../support/sheet.js'

const catalogue = builtInCatalogue()
const { formats, directory, resolver } = catalogue

function read(bytes: Uint8Array): Workbook {
  const answer = readWorkbook(bytes)
  if (!answer.ok) throw new Error(answer.why.kind)
  return answer.workbook
}

function planOf(workbook: Workbook, format: Format): Plan {
  const recognition = recognise(viewsOf(workbook), format)
  return readPlan(workbook, recognition, { resolver, file: 'libro.xlsx', vigencia: null })
}

const blank = (format: Format): Promise<Uint8Array> =>
  writeWorkbook(plantilla(format, directory, { dependencia: 'opgi', vigencia: 2026 }))

/** What is rightly said of a form that nobody has filled in, and of a PAAC for a year in which it has another name. */
const OF_A_BLANK: ReadonlySet<string> = new Set(['entity-missing', 'group-invalid', 'plan-name-superseded'])

describe.each(formats)('the blank workbook of $id', (format) => {
  it('is a blank plan of its format, in which nothing is wrong', async () => {
    const workbook = read(await blank(format))
    expect(identityOf(workbook)).toMatchObject({ format: format.id, version: format.version, vigencia: 2026 })
    const verdict = checkWorkbook(workbook, 'libro.xlsx', { ...catalogue, vigencia: null, format: null })
    if (verdict.kind !== 'plan') throw new Error(verdict.kind)
    expect(verdict.format.id).toBe(format.id)
    expect(verdict.plan).toMatchObject({ activities: [], observations: [], totals: [], dependencia: 'opgi' })
    expect(verdict.findings.filter(({ rule }) => !OF_A_BLANK.has(rule))).toEqual([])
    const printed = format.columns.filter((column) => column.printed).map(({ key }) => key)
    expect([...verdict.plan.headers.keys()].sort()).toEqual([...printed].sort())
    expect([...verdict.plan.annexes.keys()]).toEqual(format.annexes.map(({ key }) => key))
  })
})

describe('a blank workbook that a program without a calculator fills in', () => {
  it('has only the rows that were filled in, and nothing is said of its own totals', async () => {
    const format = formats.find(({ id }) => id === 'plan-accion')!
    const bytes = await blank(format)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
    const form = workbook.worksheets[0]!
    const [header] = recognise(viewsOf(read(bytes)), format).sheets[0]!.headers.values()
    const { columns, lastRow } = header!
    form.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula) cell.value = { formula: cell.formula, date1904: false }
      }),
    )
    const write = (key: string, value: ExcelJS.CellValue): void => {
      form.getCell(lastRow + 2, columns.get(key)!.column + 1).value = value
    }
    write('activity', 'Pintar la fachada')
    write('ownFunds', 1_500_000)
    const filled = read(new Uint8Array(await workbook.xlsx.writeBuffer()))
    const verdict = checkWorkbook(filled, 'libro.xlsx', { ...catalogue, vigencia: null, format: null })
    if (verdict.kind !== 'plan') throw new Error(verdict.kind)
    expect(verdict.plan.activities.map(({ row }) => row)).toEqual([lastRow + 1])
    expect(verdict.plan.observations).toEqual([])
    const total = format.columns.find(({ key }) => key === 'total')!.header
    expect(verdict.findings.filter(({ place }) => place.column === total)).toEqual([])
  })
})

/** What is typed into a cell of a column, in the n-th row of a table. */
function typed(column: Column, format: Format, section: number | null, n: number): ExcelJS.CellValue {
  const { key, type, values, digits } = column
  const part = format.sections.find(({ number }) => number === section)
  switch (type) {
    case 'subject':
      return format.numbered ? `1.${n} Pintar la fachada ${n}` : `Pintar la fachada ${n}`
    case 'catalogue': {
      const first = part?.subcomponents[0]
      if (first) return format.subcomponentWord ? `${format.subcomponentWord} 1. ${first.name}` : first.name
      return values[0] ?? `Parte de ${key}`
    }
    case 'choice':
      return values[n % values.length]!
    case 'goal':
      return format.id === 'plan-accion' ? 2000 + n : `${n + 2} fachadas pintadas`
    case 'list':
      return `• Uno de ${key}\n• Dos de ${key}`
    case 'responsibles':
      return 'Secretaría General'
    case 'start':
      return new Date(Date.UTC(2026, 1, 2))
    case 'end':
    case 'date':
      return new Date(Date.UTC(2026, 5, 9 + n))
    case 'code':
      return '0123456789012'.slice(0, digits ?? 5)
    case 'number':
      return 40000 + n + 0.5
    case 'percent':
      return 50 + n
    case 'money':
      return 1_500_000 * n
    case 'text':
      return `Texto ${n} de ${key}`
  }
}

const isTotal = ({ key, type }: Column): boolean => key === 'total' && type === 'money'

/** What a row says, as whoever typed it would read it back. */
function expected(format: Format, section: number | null, n: number): Record<string, unknown> {
  const part = format.sections.find(({ number }) => number === section)
  const columns = format.columns.filter(({ key, printed }) => printed && !part?.without.includes(key))
  const funds = columns.filter(
    (c) => c.type === 'money' && c.group === 'Fuentes de financiación' && !isTotal(c),
  )
  return Object.fromEntries(
    columns.map((column) => {
      const value = isTotal(column) ? funds.length * 1_500_000 * n : typed(column, format, section, n)
      if (value instanceof Date) return [column.key, value.toISOString().slice(0, 10)]
      const text = String(value)
      return [column.key, column.type === 'subject' ? text.replace(/^1\.\d+ /, '') : text]
    }),
  )
}

function told(activity: Activity, format: Format): Record<string, unknown> {
  return Object.fromEntries(
    [...activity.fields].map(([key, field]) => {
      const { type } = format.columns.find((column) => column.key === key)!
      const [day] = activity.dates.get(key) ?? []
      const [window] = activity.windows
      if (type === 'date') return [key, day?.iso]
      if (type === 'start' || type === 'end') return [key, window?.[type]?.iso]
      if (type === 'responsibles') return [key, activity.responsibles.map(({ name }) => name).join()]
      if (type === 'list') return [key, field.raw]
      return [key, field.stored === 'number' ? String(field.number) : field.text]
    }),
  )
}

const ROWS = [1, 2]

/** Types rows under each header of a table, below the banners. */
function fill(sheet: ExcelJS.Worksheet, workbook: Workbook, format: Format): (number | null)[] {
  const view = viewsOf(workbook).find(({ grid }) => grid.name === sheet.name)!
  const all = [...headersIn(view, format).values()]
  const headers = all.filter(({ row }) => !all.some((upper) => upper.row < row && row <= upper.lastRow))
  const starts = new Map<number, number | null>()
  const { sections } = planOf(workbook, format)
  if (format.sections.length === 0) starts.set(headers[0]!.lastRow + 1, null)
  for (const { number, at } of sections) {
    if (format.sections.find((s) => s.number === number)!.reference) continue
    const own = headers.find(({ row }) => row > at!.row && row <= at!.row + 1)
    starts.set((own?.lastRow ?? at!.row) + 1, number)
  }
  for (const [start, section] of starts) {
    const header = headers.findLast(({ lastRow }) => lastRow < start)!
    for (const n of ROWS) {
      for (const { key, column } of header.columns.values()) {
        const found = format.columns.find((c) => c.key === key)!
        const cell = sheet.getCell(start + n, column + 1)
        if (isTotal(found)) cell.value = { formula: cell.formula, date1904: false }
        else if (!format.sections.find((s) => s.number === section)?.without.includes(key))
          cell.value = typed(found, format, section, n)
      }
    }
  }
  return [...starts.values()]
}

describe('a blank workbook that LibreOffice opened, filled in', () => {
  const folder = temporaryFolder()
  const at = (stage: string, id: string): string => join(folder.in(stage), `${id}.xlsx`)
  const filled = new Map<string, (number | null)[]>()

  function convert(from: string, to: string): void {
    mkdirSync(folder.in(to))
    const files = formats.map(({ id }) => at(from, id))
    const profile = `-env:UserInstallation=file://${folder.in('perfil')}`
    const made = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder.in(to), ...files],
      { encoding: 'utf8' },
    )
    if (made.status !== 0) throw new Error(made.stderr)
  }

  beforeAll(async () => {
    mkdirSync(folder.in('blank'))
    for (const format of formats) writeFileSync(at('blank', format.id), await blank(format))
    convert('blank', 'opened')
    mkdirSync(folder.in('typed'))
    for (const format of formats) {
      const bytes = readFileSync(at('opened', format.id))
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
      const seen = read(bytes)
      filled.set(format.id, fill(workbook.worksheets[0]!, seen, format))
      for (const annex of format.annexes)
        fill(workbook.getWorksheet(annex.title)!, seen, formatOfAnnex(format, annex))
      writeFileSync(at('typed', format.id), Buffer.from(await workbook.xlsx.writeBuffer()))
    }
    convert('typed', 'saved')
  }, 300_000)
  afterAll(() => folder.remove())

  it.each(formats)('$id gives back what was filled in', (format) => {
    const plan = planOf(read(readFileSync(at('saved', format.id))), format)
    expect(plan.observations).toEqual([])
    const sections = filled.get(format.id)!
    expect(plan.activities.map((activity) => told(activity, format))).toEqual(
      sections.flatMap((section) => ROWS.map((n) => expected(format, section, n))),
    )
    expect(plan.activities.map(({ section }) => section)).toEqual(
      sections.flatMap((section) => ROWS.map(() => section ?? (format.sections.length === 1 ? 3 : null))),
    )
    for (const annex of format.annexes) {
      const own = formatOfAnnex(format, annex)
      expect(plan.annexes.get(annex.key)!.map((row) => told(row, own))).toEqual(
        ROWS.map((n) => expected(own, null, n)),
      )
    }
    if (format.numbered) expect(plan.activities.map(({ number }) => number)).toContain('1.2')
    if (format.id === 'paac-anexo-1') {
      expect(who(plan.activities[0])).toEqual(['general'])
      expect(windows(plan.activities[0])).toEqual(['2026-02-02…2026-06-10'])
    }
  })
})
