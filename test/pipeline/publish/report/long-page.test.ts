import type { ConsolidatedFile, FiledFinding } from '../../../../pipeline/consolidate/consolidated.js'
import { figuresOf } from '../../../../pipeline/publish/report/figures.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { activity, finding, publication } from './fixture.js'
import { pageGrids, pageText } from './printed.js'
import { wholePage } from './whole-page.js'

const ERRORS = 30
const rows = (page: string): readonly string[] => page.match(/^<tr data-k=.*$/gm) ?? []
const text = (page: string, id: string): string =>
  pageText(new RegExp(`<section id="${id}"[^]*?</section>`).exec(page)![0])

/** So many activities of the Oficina del Faro, the last thirty with an error, and one of the Subsecretaría de Mapas. */
function plan(ofFaro: number): Publication {
  const file = (name: string, more: Partial<ConsolidatedFile> = {}): ConsolidatedFile => ({
    ...publication.consolidated.files[0]!,
    file: name,
    ...more,
  })
  const findings: FiledFinding[] = []
  const activities = Array.from({ length: ofFaro }, (_, i) => {
    const isWrong = i >= ofFaro - ERRORS
    if (isWrong) findings.push(finding('responsible-unknown', 'error', 'faro.xlsx', `E${String(i + 2)}`))
    return activity(1, `1.${String(i + 1)}`, {
      file: 'faro.xlsx',
      row: i + 2,
      responsibles: ['faro'],
      windows: ['2031-02-01>2031-12-15'],
      findings: isWrong ? ['responsible-unknown'] : [],
    })
  })
  activities.push(
    activity(4, '4.1', {
      file: 'mapas.xlsx',
      row: 2,
      responsibles: ['mapas'],
      windows: ['2031-06-10>2031-07-01'],
    }),
  )
  const consolidated = {
    ...publication.consolidated,
    files: [file('faro.xlsx', { status: 'errors' }), file('mapas.xlsx', { dependencia: 'mapas' })],
    activities,
    findings,
    conflicts: [],
  }
  return { ...publication, consolidated }
}

test('two thousand activities are all listed, and nothing says otherwise', () => {
  const page = wholePage(plan(1_999))
  expect(rows(page)).toHaveLength(2_000)
  expect(page).toContain('>Todas las actividades</h2>')
  expect(page).toContain('<label class="wide">Buscar<input')
  expect(page).not.toMatch(/xlsx"|que faltan|esta lista/)
})

describe('of three thousand and one activities', () => {
  const long = plan(3_000)
  const page = wholePage(long)
  const listed = rows(page)

  test('as many are listed as fit, with the one of a dependencia that has no more', () => {
    // 2,000 places: one for Mapas, 1,999 for Faro
    expect(listed).toHaveLength(2_000)
    expect(listed.filter((row) => row.includes('Subsecretaría de Mapas'))).toHaveLength(1)
  })

  test('those with errors are among them, though they come last; all are in official order', () => {
    expect(listed.filter((row) => row.includes('class="error"'))).toHaveLength(ERRORS)
    // the 1,969 first of Faro, then its 30 with errors, then that of Mapas
    const numbers = listed.map((row) => /C\d · ([\d.]+)/.exec(row)![1])
    expect(numbers[1_968]).toBe('1.1969')
    expect(numbers[1_969]).toBe('1.2971')
    expect(numbers.at(-1)).toBe('4.1')
  })

  test('the page says how many it does not list, and where all of them are', () => {
    const said = text(page, 'actividades')
    expect(said).toContain(
      'Se recibieron 3.001 actividades, demasiadas para una página: aquí se listan 2.000',
    )
    expect(said).toContain('Las 1.001 que faltan aquí no se perdieron')
    expect(page).toContain('la hoja «Plan maestro» de <a href="plan-maestro.xlsx">plan-maestro.xlsx</a>')
    expect(page).not.toContain('Todas las actividades')
  })

  test('search and filters say in what they look', () => {
    expect(page).toContain('<label class="wide">Buscar entre las 2.000 de esta lista<input')
    expect(page).toContain('>Oficina del Faro (1.999 de 3.000)</option>')
    expect(page).toContain('>Subsecretaría de Mapas</option>')
    expect(page).toContain("en esta lista; no se buscó en las otras 1.001'")
    expect(page).toContain('<p id="cuenta" class="count" role="status">2.000 actividades de 3.001.</p>')
    expect(page).not.toContain('en total')
  })

  test('no figure is of the list only', () => {
    const { totals, units } = figuresOf(long)
    expect(totals.activities).toBe(3_001)
    expect(units.find(({ id }) => id === 'faro')!.leads).toBe(3_000)
    const table = pageGrids(page).find(([head]) => head?.[1] === 'Lidera')!
    expect(table.find(([name]) => name === 'Oficina del Faro')![1]).toBe('3.000')
    expect(text(page, 'resumen')).toContain('reúne 3.001 actividades')
  })

  test('no other list sends a reader to one that has not all', () => {
    const due = plan(3_000)
    const activities = due.consolidated.activities.map((one) => ({
      ...one,
      schedule: [{ start: '2031-01-10', end: '2031-03-01', text: ['', ''] as const }],
    }))
    const all = wholePage({ ...due, consolidated: { ...due.consolidated, activities } })
    expect(text(all, 'corte')).toContain(
      'Aquí se muestran 200 de 3.001; todas están en la hoja «En la fecha de corte» de informe-monitoreo.xlsx',
    )
    expect(text(all, 'hallazgos')).toContain('y 10 más, en hallazgos.xlsx')
    expect(all).not.toMatch(/la lista de actividades y|junto a cada actividad/)
  })
})

test('of very many files those are listed that need attention, and the page says how many there are', () => {
  const one = publication.consolidated.files[0]!
  const files = Array.from({ length: 620 }, (_, i) => ({
    ...one,
    file: `entrega ${String(i + 1)}.xlsx`,
    ...(i >= 600 && { status: 'unreadable' as const, format: null }),
  }))
  const page = wholePage({ ...publication, consolidated: { ...publication.consolidated, files } })
  const listed = pageGrids(page)
    .find(([head]) => head?.[0] === 'Archivo')!
    .slice(1)
  expect(listed).toHaveLength(500)
  expect(listed.filter(([, , status]) => status === 'Ilegible')).toHaveLength(20)
  expect(listed[479]![0]).toBe('entrega 480.xlsx')
  expect(listed[480]![0]).toBe('entrega 601.xlsx')
  expect(text(page, 'entregas')).toContain('Aquí se listan 500 de los 620 archivos')
  expect(page).toContain('la hoja «Entregas» de <a href="informe-monitoreo.xlsx">informe-monitoreo.xlsx</a>')
})
