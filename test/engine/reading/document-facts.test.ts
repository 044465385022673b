import { HEADER, line, read, sheet } from '../../support/sheet.js'
import type { ReadOptions } from '../../support/sheet.js'

/** What a document says of itself in the rows above its table. */
function facts(
  heading: string,
  options: ReadOptions = {},
): { vigencia: number | null; dependencia: string | null } {
  const plan = read(sheet('Anexo 1', `${heading}\n${HEADER}\n${line()}`), {
    vigencia: null,
    file: 'plan.xlsx',
    ...options,
  })
  return { vigencia: plan.vigencia, dependencia: plan.dependencia }
}

const vigencia = (heading: string, options?: ReadOptions): number | null => facts(heading, options).vigencia
const dependencia = (heading: string, options?: ReadOptions): string | null =>
  facts(heading, options).dependencia

describe('the vigencia', () => {
  it.each([
    ['| Vigencia: 2023 |', 2023],
    ['| Vigencia 2023 |', 2023],
    ['| VIGENCIA | 2023 |', 2023],
    ['| Vigencia: | | {number 2023} |', 2023],
    ['| Año: 2023 |', 2023],
    ['| Plan Anticorrupción y de Atención al Ciudadano 2023 | < | < |', 2023],
    ['| Plan 2019 |\n| Vigencia: 2023 |', 2023],
    ['| Plan 2023-2026 |', null],
    ['| Plan 2023 y 2024 |', null],
    ['| Aprobado el 30/01/2023 |', null],
    ['| Ley 1474 de 2011 |', null],
    ['| Plan de la abeja |', null],
    ['| Código F-2023-01 |', null],
    ['| Vigencia: 1823 |', null],
  ])('of a heading %j is %s', (heading, year) => {
    expect(vigencia(heading)).toBe(year)
  })

  it.each([
    ['PAAC 2023 - salud.xlsx', 2023],
    ['PAAC_2023_salud.xlsx', 2023],
    ['anexo-1-2023-componentes-1-y-3.xlsx', 2023],
    ['plan 5-10-2023.xlsx', null],
    ['anexo-1-2023-2026.xlsx', null],
    ['entregas/2019/PAAC 2023.xlsx', 2023],
    ['C:\\entregas\\PAAC 2023.xlsx', 2023],
    ['PAAC 2023-2026.xlsx', null],
    ['salud.xlsx', null],
    ['oficio 120230.xlsx', null],
  ])('of a file %s is %s', (file, year) => {
    expect(vigencia('|', { file })).toBe(year)
  })

  it('that the caller gives wins over the identity, which wins over the heading, which wins over the file name', () => {
    const properties = new Map([['CotejoVigencia', '2024']])
    const heading = '| Vigencia: 2023 |'
    const file = 'PAAC 2022.xlsx'
    expect(vigencia(heading, { file, properties, vigencia: 2025 })).toBe(2025)
    expect(vigencia(heading, { file, properties })).toBe(2024)
    expect(vigencia(heading, { file })).toBe(2023)
    expect(vigencia('|', { file })).toBe(2022)
    expect(vigencia('|')).toBeNull()
  })

  it('is not taken from the dates of the table', () => {
    expect(vigencia('|', { file: 'plan.xlsx' })).toBeNull()
  })

  it('is not taken from an identity that makes no sense', () => {
    expect(vigencia('|', { properties: new Map([['CotejoVigencia', 'pronto']]) })).toBeNull()
    expect(vigencia('|', { properties: new Map([['CotejoVigencia', '20230']]) })).toBeNull()
  })
})

describe('the dependencia', () => {
  it.each([
    ['| Dependencia: Secretaría de Salud Municipal |', 'salud'],
    ['| Dependencia: Secretaría de Salud |', 'salud'],
    ['| DEPENDENCIA: | SSI |', 'ssi'],
    ['| Dependencia responsable: OPGI |', 'opgi'],
    ['| Dependencia | Secretaría de Salud Municipal |', 'salud'],
    ['| Secretaría: Secretaría de Bienestar Social |', 'bienestar'],
    ['| Secretaría de Salud Municipal | < | < |', 'salud'],
    ['| Dependencia: Oficina de los Sueños |', null],
    ['| Dependencia: |', null],
    ['| Plan de la Secretaría de Salud y de otras |', null],
    ['| La abeja y el oso |', null],
  ])('of a heading %j is %s', (heading, id) => {
    expect(dependencia(heading)).toBe(id)
  })

  it.each([
    ['PAAC 2023 - salud.xlsx', 'salud'],
    ['PAAC 2023 - Secretaría de Salud.xlsx', 'salud'],
    ['PAAC 2023 - control-interno.xlsx', 'control-interno'],
    ['PAAC_2023_SSI_v2.xlsx', 'ssi'],
    ['Anexo 1 OPGI.xlsx', 'opgi'],
    ['OPGI (2).xlsx', 'opgi'],
    ['PAAC 2023 - todas-dependencias.xlsx', 'todas-dependencias'],
    ['entregas/PAAC 2023 - Talento Humano final.xlsx', 'talento-humano'],
    ['PAAC 2023 - Secretaría de Cultura Ciudadana.xlsx', null],
    ['PAAC 2023 - salud - educacion.xlsx', null],
    ['PAAC 2023.xlsx', null],
    ['salud/PAAC 2023.xlsx', null],
    ['plan.xlsx', null],
  ])('of a file %s is %s', (file, id) => {
    expect(dependencia('|', { file })).toBe(id)
  })

  it('of a file name in decomposed accents is known too', () => {
    expect(dependencia('|', { file: 'PAAC 2023 - Secretaría de Educación.xlsx'.normalize('NFD') })).toBe(
      'educacion',
    )
  })

  it('of the identity wins over the heading, which wins over the file name', () => {
    const properties = new Map([['CotejoDependencia', 'ssi']])
    const heading = '| Dependencia: Secretaría de Salud Municipal |'
    const file = 'PAAC 2023 - OPGI.xlsx'
    expect(dependencia(heading, { file, properties })).toBe('ssi')
    expect(dependencia(heading, { file })).toBe('salud')
    expect(dependencia('|', { file })).toBe('opgi')
  })

  it('is never guessed from the responsibles', () => {
    const plan = read(
      sheet('Anexo 1', `${HEADER}\n${line({ responsible: 'OPGI' })}\n${line({ responsible: 'OPGI' })}`),
    )
    expect(plan.dependencia).toBeNull()
  })

  it('is not taken from an identity that names nobody', () => {
    expect(dependencia('|', { properties: new Map([['CotejoDependencia', 'nadie']]) })).toBeNull()
  })
})
