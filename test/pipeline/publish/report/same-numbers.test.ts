import { wholePage } from './whole-page.js'
import { reportDocument } from '../../../../pipeline/publish/report/document/report-document.js'
import { BUILT_IN_TEMPLATE } from '../../../../pipeline/publish/report/document/template.js'
import { writeDocument } from '../../../../pipeline/publish/report/document/write-document.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { UNIDENTIFIED } from '../../../../pipeline/publish/report/labels.js'
import { progressFigures } from '../../../../pipeline/publish/report/progress/figures.js'
import { informeMonitoreo } from '../../../../pipeline/publish/report/workbook.js'
import { number, numberOrNone, tablesUnder } from '../../../engine/progress/worked-page.js'
import { crookedYear } from '../../../support/crooked-year.js'
import { officialName, WORKED_CUTOFFS, workedYear } from '../../../support/worked-year.js'
import { column, documentGrids, numberIn, pageGrids, pageText, workbookGrids, type Grid } from './printed.js'

/*
 * Every number that the document, the workbook and the page print of a cut-off is the same number: each is found in the three
 * by what it is of, as a reader would, and the averages are those that docs/avance.md works out by hand.
 */

type Key = 'document' | 'workbook' | 'page'
interface Outputs {
  readonly document: readonly Grid[]
  readonly workbook: ReadonlyMap<string, Grid>
  readonly page: readonly Grid[]
  readonly html: string
}

const outputsAt = (cutoff: string): Promise<Outputs> => outputsOf(workedYear(cutoff))

async function outputsOf(publication: Publication): Promise<Outputs> {
  const { formats, directory } = publication
  const head = {
    entity: directory.entity,
    office: 'Oficina de Planeación',
    city: null,
    signer: { name: null, title: null },
  }
  const facts = {
    figures: progressFigures(publication)!,
    formats,
    directory,
    head,
    template: BUILT_IN_TEMPLATE,
  }
  const html = wholePage(publication)
  return {
    document: documentGrids(await writeDocument(reportDocument(facts))),
    workbook: await workbookGrids(informeMonitoreo(publication)),
    page: pageGrids(html),
    html,
  }
}

/** What an output prints of some groups in a column, which may be called otherwise in each. */
function groupsIn(
  outputs: Outputs,
  output: Key,
  { sheet, key, header }: { sheet: string; key: RegExp; header: Readonly<Record<Key, string>> },
): Map<string, number | null> {
  const grids = output === 'workbook' ? [outputs.workbook.get(sheet)!] : outputs[output]
  const printed = column(grids, key, header[output])
  return new Map([...printed].map(([name, text]) => [name, numberIn(text)]))
}

const same = (header: string): Record<Key, string> => ({ document: header, workbook: header, page: header })

const COMPONENTS = { sheet: 'Por componente', key: /^Componente( y subcomponente)?$/ }
const DEPENDENCIAS = { sheet: 'Por dependencia', key: /^Dependencia( que lidera)?$/ }
const COUNTS = ['Programadas', 'Cumplidas', 'Sin reporte', 'Vencidas'].map(same)
const ALL = same('Actividades')
const LED = { ...ALL, workbook: 'Lidera' }

describe.each(WORKED_CUTOFFS)('the report at $day prints the same number everywhere', ({ cutoff, day }) => {
  let outputs: Outputs
  beforeAll(async () => {
    outputs = await outputsAt(cutoff)
  }, 60_000)

  it('in what it opens with', () => {
    const said = [...column(outputs.document, /^Qué es$/, 'Cifra')]
    expect(said.length).toBe(8)
    const tiles = new Map(
      [...outputs.html.matchAll(/<div><dt>([^<]*)<\/dt><dd><b>([^<]*)<\/b>/g)].map(([, label, value]) => [
        pageText(label!),
        pageText(value!),
      ]),
    )
    const summary = outputs.workbook.get('Resumen')!
    for (const [label, value] of said) {
      expect([label, tiles.get(label)]).toEqual([label, value])
      const row = summary.findIndex((cells) => cells.some((cell) => cell.startsWith(`${label} `)))
      const cell = summary[row]!.findIndex((text) => text.startsWith(`${label} `))
      expect([label, numberIn(summary[row - 1]![cell])]).toEqual([label, numberIn(value)])
    }
  })

  it.each([
    ['the average of each component', COMPONENTS, same('Promedio simple'), 4],
    ['the average of each dependencia', DEPENDENCIAS, same('Promedio simple'), 5],
    ['the other average of each dependencia', DEPENDENCIAS, same('Promedio de componentes'), 5],
    ['the activities of each component', COMPONENTS, ALL, 4],
    ['the activities of each dependencia', DEPENDENCIAS, LED, 5],
    ...COUNTS.flatMap((header): [string, typeof COMPONENTS, Record<Key, string>, number][] => [
      [`${header.page} of each component`, COMPONENTS, header, 4],
      [`${header.page} of each dependencia`, DEPENDENCIAS, header, 5],
    ]),
  ])('%s', (_, of, header, groups) => {
    const document = groupsIn(outputs, 'document', { ...of, header })
    const [workbook, page] = (['workbook', 'page'] as const).map((output) =>
      groupsIn(outputs, output, { ...of, header }),
    )
    expect(document.size).toBe(groups)
    for (const [name, value] of document)
      expect([name, workbook!.get(name), page!.get(name)]).toEqual([name, value, value])
  })

  it('the averages are those of the worked page', () => {
    const components = groupsIn(outputs, 'document', { ...COMPONENTS, header: same('Promedio simple') })
    const told = tablesUnder('Por componente')[0]!.filter((row) => row['Corte'] === day)
    expect(told.length).toBe(3)
    for (const row of told) {
      const name = [...components.keys()].find((label) => label.startsWith(`${row['Componente']!}.`))!
      expect([name, components.get(name)]).toEqual([name, number(row['Promedio simple']!)])
    }
    const units = groupsIn(outputs, 'document', { ...DEPENDENCIAS, header: same('Promedio simple') })
    for (const row of tablesUnder('Por dependencia')[0]!.filter((row) => row['Corte'] === day))
      expect(units.get(officialName(row['Dependencia']!))).toBe(number(row['Promedio simple']!))
    const whole = tablesUnder('Todo el plan')[0]!.find((row) => row['Corte'] === day)!
    expect(components.get('Todo el plan')).toBe(numberOrNone(whole['Promedio simple']!))
  })

  it('what was due, what was done and how far each activity has come', () => {
    const { activities } = progressFigures(workedYear(cutoff))!
    const sheet = outputs.workbook.get('Actividades')!
    const annex = (header: string) => column(outputs.document, /^Actividad$/, header)
    const inSheet = (header: string) => column([sheet], /^Actividad(es)?$/, header)
    const [due, done, progress] = ['Programado', 'Ejecutado', 'Avance'].map(annex)
    const [sheetDue, sheetDone, sheetProgress] = ['Programado', 'Ejecutado', '% de avance'].map(inSheet)
    const rows = outputs.page.flat()
    expect(activities.length).toBe(12)
    for (const { number: numbered, activity } of activities) {
      const name = `${numbered} ${activity}`
      const of = (printed: Map<string, string> | undefined): string => {
        const found = [...printed!].find(([key]) => key === name || key === activity)
        if (!found) throw new Error(`«${name}» is not printed`)
        return found[1].replace(/^—$/, '')
      }
      const cells = rows.find(
        (cells) => cells[0]!.includes(activity) && /^Programado\b/.test(cells[2] ?? ''),
      )!
      const [quantities, howFar] = [cells[2]!, cells[3]!]
      expect([name, of(sheetDue), of(sheetDone)]).toEqual([name, of(due), of(done)])
      expect([name, numberIn(of(sheetProgress))]).toEqual([name, numberIn(of(progress))])
      expect([name, numberIn(howFar)]).toEqual([name, numberIn(of(progress))])
      if (of(due) !== '') expect(quantities).toContain(`Programado ${of(due)}`)
      if (of(done) !== '') expect(quantities).toContain(`Ejecutado ${of(done)}`)
    }
  })

  it('the cut-offs before, and what became of the activities since the last one', () => {
    const earlier = WORKED_CUTOFFS.filter((one) => one.cutoff < cutoff)
    const told = column(outputs.document, /^Corte$/, 'Promedio simple')
    if (earlier.length === 0) {
      expect(told.size).toBe(0)
      return
    }
    expect([...told.keys()]).toEqual([...earlier.map((one) => one.day), day])
    const page = column(outputs.page, /^Corte$/, 'Promedio simple')
    const sheet = column([outputs.workbook.get('Cortes anteriores')!], /^Corte$/, 'Promedio simple')
    const year = tablesUnder('Todo el plan')[0]!
    for (const [corte, average] of told) {
      expect(numberIn(average)).toBe(number(year.find((row) => row['Corte'] === corte)!['Promedio simple']!))
      expect([corte, numberIn(page.get(corte))]).toEqual([corte, numberIn(average)])
      expect([corte, numberIn(sheet.get(corte))]).toEqual([corte, numberIn(average)])
    }
    const movements = column(outputs.document, /^Qué pasó$/, 'Actividades')
    expect(movements.size).toBeGreaterThan(3)
    const onPage = column(outputs.page, /^Qué pasó$/, 'Actividades')
    const listed = outputs.workbook.get('Qué se movió')!.flat()
    for (const [what, count] of movements) {
      expect([what, onPage.get(what)]).toEqual([what, count])
      expect([what, listed.filter((cell) => cell === what).length]).toEqual([what, number(count)])
    }
  })
})

it('where nobody has reported, none of the three prints an average', async () => {
  const publication = workedYear('2027-08-31', { reported: false })
  const { formats, directory } = publication
  const head = { entity: 'Alcaldía', office: 'Oficina', city: null, signer: { name: null, title: null } }
  const document = await writeDocument(
    reportDocument({
      figures: progressFigures(publication)!,
      formats,
      directory,
      head,
      template: BUILT_IN_TEMPLATE,
    }),
  )
  for (const grids of [documentGrids(document), pageGrids(wholePage(publication))])
    for (const key of [COMPONENTS.key, DEPENDENCIAS.key])
      expect(column(grids, key, 'Promedio simple').size).toBe(0)
  const annex = column(documentGrids(document), /^Actividad$/, 'Avance')
  expect([...new Set(annex.values())]).toEqual(['—'])
})

describe('of a city with decimals, percentages, a settlement and two plans', () => {
  let outputs: Outputs
  beforeAll(async () => {
    outputs = await outputsOf(crookedYear())
  }, 60_000)

  const UNITS = [...['Planeación', 'Salud', 'Educación', 'Hacienda'].map(officialName), UNIDENTIFIED]

  /** What a table prints of each dependencia under a header, its plans added up. */
  function perUnit(grid: Grid, header: string): number[] {
    const at = grid.findIndex((row) => row.includes(header))
    const column = grid[at]!.indexOf(header)
    return UNITS.map((name) =>
      grid
        .slice(at + 1)
        .filter(([first = '']) => first.startsWith(name))
        .reduce((sum, row) => sum + (numberIn(row[column]) ?? 0), 0),
    )
  }
  const withHeaders = (grids: readonly Grid[], ...headers: readonly string[]): Grid => {
    const found = grids.find((grid) => headers.every((header) => grid.some((row) => row.includes(header))))
    if (!found) throw new Error(`no table has ${headers.join(', ')}`)
    return found
  }

  it.each([
    ['Programadas', [1, 4, 2, 3, 1]],
    ['Reportadas', [1, 2, 2, 3, 0]],
    ['Sin reporte', [0, 2, 0, 0, 1]],
  ])('%s of each dependencia is the same in every table', (header, expected) => {
    const { document, page, workbook } = outputs
    const tables = [
      withHeaders(document, 'Entregó seguimiento'),
      withHeaders(page, 'Su seguimiento'),
      workbook.get('Por dependencia')!,
      ...(header === 'Reportadas'
        ? []
        : [
            withHeaders(document, 'Dependencia', 'Cumplidas'),
            withHeaders(page, 'Dependencia que lidera', 'Cumplidas'),
          ]),
    ]
    for (const table of tables) expect(perUnit(table, header)).toEqual(expected)
  })

  it('counts where a dependencia takes part once, in the plan of which it is', () => {
    expect(perUnit(outputs.workbook.get('Por dependencia')!, 'Participa')).toEqual([0, 0, 2, 0, 0])
  })

  it('counts no dependencia that nobody knows', () => {
    const said = 'Dieron cifras de lo programado 4 de 4 dependencias.'
    for (const text of [outputs.html, JSON.stringify([...outputs.workbook.get('Resumen')!])])
      expect(text).toContain(said)
  })

  it('what was done is rounded once, in every place', () => {
    const texts = [outputs.html, JSON.stringify([...outputs.workbook]), JSON.stringify(outputs.document)]
    for (const text of texts) {
      for (const said of ['81,3 %', '22,8 visitas', '33,3 % de lo programado', 'no se entiende'])
        expect(text).toContain(said)
      expect(text).not.toMatch(/81,256 %|22,75 visitas|NaN|undefined/)
    }
  })
})
