import { about, anexo, check, formats, line, sheet } from '../../../support/sheet.js'

const participacion = formats.find(({ id }) => id === 'participacion')!
const DAYS = ['06-01', '06-02', '06-05', '06-06', '06-07', '06-08', '06-09', '06-13', '06-14', '06-15']

/** Repeated finds in a plan de mejoramiento whose rows are evaluated so. */
function repeated(...evaluations: string[]): unknown[] {
  const rows = evaluations.map(
    (text, i) =>
      `| Ejecutar el Plan de participación | Invitar al barrio ${String(i)} | Pegar ${String(i + 2)} carteles | {2023-${DAYS[i]!}} | ${text} |`,
  )
  const grid = sheet(
    'PC.PL.002',
    `
    | CATEGORÍAS | ACTIVIDADES DE GESTIÓN | DISEÑE ALTERNATIVAS DE MEJORA | FECHA | EVALUACIÓN DE LA EFICACIA DE LAS ACCIONES IMPLEMENTADAS |
    ${rows.join('\n')}
    `,
  )
  return about('placeholder-repeated', check(grid, { format: participacion })).map(({ place, facts }) => [
    place.cell,
    place.row,
    facts,
  ])
}

/** Cells in which a plan of six activities with one product has a filler. */
function products(product: string): unknown[] {
  const rows = [1, 2, 3, 4, 5, 6].map((n) =>
    line({
      activity: `1.${String(n)} Pintar el mural del barrio ${String(n)}`,
      product,
      goal: `${String(n + 1)} informes publicados`,
    }),
  )
  return about('placeholder-repeated', check(anexo(rows.join('\n')))).map(({ place }) => place.cell)
}

const FILLER = 'Se evaluará cuando corresponda hacerlo'
const header = 'EVALUACIÓN DE LA EFICACIA DE LAS ACCIONES IMPLEMENTADAS'

describe('placeholder-repeated', () => {
  it('speaks once of a filler down the whole column, on its first cell', () => {
    expect(repeated(FILLER, FILLER, FILLER, FILLER, FILLER, FILLER)).toEqual([
      ['E2', null, { header, count: 6, of: 6 }],
    ])
  })

  it('speaks of it too where one row of ten says something', () => {
    expect(repeated('Fue eficaz: llegaron 40 vecinos', ...Array<string>(9).fill(`${FILLER}.`))).toEqual([
      ['E3', null, { header, count: 9, of: 10 }],
    ])
  })

  it.each(['Por definir', 'Pendiente', 'XXXX'])('speaks of «%s» in a column that is due or not', (text) => {
    expect(repeated(...Array<string>(6).fill(text))).toEqual([['E2', null, { header, count: 6, of: 6 }]])
    expect(products(text)).toEqual(['C3'])
  })

  it('speaks of «N.A.» where an answer is due', () => {
    expect(products('N.A.')).toEqual(['C3'])
  })

  it('is silent where each row says its own, or the column is still empty', () => {
    expect(repeated('Llegaron 10', 'Llegaron 20', 'Llegaron 30', 'Llegaron 40', 'Llegaron 50')).toEqual([])
    expect(repeated('', '', '', '', '', '')).toEqual([])
  })

  it('is not alarmed by a short answer that may be true of all, nor by few rows', () => {
    expect(repeated(...Array<string>(8).fill('No aplica'))).toEqual([])
    expect(repeated(FILLER, FILLER, FILLER, FILLER)).toEqual([])
    expect(repeated(FILLER, FILLER, FILLER, FILLER, FILLER, '', '', '')).toEqual([])
  })

  it('is not alarmed by a product, a responsible or a subcomponent that is rightly the same', () => {
    expect(products('Informe del mural publicado en la página')).toEqual([])
  })
})
