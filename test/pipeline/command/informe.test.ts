import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { followUpCity, reported } from '../../support/follow-up-city.js'
import { City, PARKS, VACCINES } from '../lifecycle/city.js'

const APRIL = '2026-04-30'
const HEALTH = 'Secretaría de Salud Municipal'
const EDITED = Buffer.from('las conclusiones de la jefa de Planeación')

/* The plan de acción of Cultura is no plan yet; those of General and Salud are approved. */
describe('cotejo informe, of a register', () => {
  let city: City
  const inform = (...more: string[]) => city.run('2026-05-12', 'informe', ...more)
  const inFolder = (name: string, cutoff = APRIL): string => city.in('salidas', 'informes', cutoff, name)

  beforeAll(async () => {
    city = await followUpCity()
  }, 120_000)
  afterAll(() => city.remove())

  it('is of the approved plans, and says which are not', async () => {
    const { status, out } = await inform('--corte', APRIL)
    expect(status).toBe(0)
    expect(out).toContain(
      '1 plan no se ha aprobado y no cuenta en el avance: Secretaría de Cultura (Plan de acción)',
    )
    expect(out).not.toContain('Ojo')
    expect(out).toContain(`Informe en salidas/informes/${APRIL}: informe-monitoreo.xlsx`)
  }, 120_000)

  it('leaves a document that somebody completed as it is', async () => {
    writeFileSync(inFolder('informe-monitoreo.docx'), EDITED)
    writeFileSync(inFolder('informe-monitoreo.pdf'), 'el que ella firmó')
    for (const round of [1, 2]) {
      const { out } = await inform('--corte', APRIL)
      expect([round, out]).toEqual([
        round,
        expect.stringContaining(
          'informe-monitoreo.docx ya lo cambió alguien, y se dejó como estaba; el nuevo es informe-monitoreo (2).docx',
        ),
      ])
    }
    expect(readFileSync(inFolder('informe-monitoreo.docx')).equals(EDITED)).toBe(true)
    expect(readFileSync(inFolder('informe-monitoreo.pdf'), 'utf8')).toBe('el que ella firmó')
    expect(existsSync(inFolder('informe-monitoreo (3).docx'))).toBe(false)
  }, 120_000)

  it('is of the vigencia of the cut-off, whatever that of the workspace', async () => {
    const wrong = await inform('--corte', '2025-12-31')
    expect([wrong.status, wrong.err]).toEqual([
      2,
      expect.stringContaining(
        'En el registro no hay ningún plan de la vigencia 2025, que es la del corte 31/12/2025; los hay de 2026: revise el año del corte.',
      ),
    ])
    city.configure({ techos: [], vigencia: 2027 })
    const late = await city.run('2027-01-12', 'informe', '--corte', '2026-12-31')
    expect([late.status, late.out]).toEqual([0, expect.stringContaining('informes/2026-12-31')])
    expect((await city.run('2027-01-04', 'seguimiento', 'preparar', '--corte', '2026-12-31')).out).toContain(
      'de 2 planes aprobados de la vigencia 2026',
    )
    city.configure({ techos: [] })
  }, 120_000)

  it('remarks on a cut-off that is none of the entity, and on weights of what the plan does not have', async () => {
    city.configure({
      techos: [],
      seguimiento: { pesos: { 'paac-anexo-1/2026/1/5.1': 3, 'paac-anexo-1/2026/9/9': 2 } },
    })
    const { out } = await inform('--corte', '2026-06-30')
    expect(out).toContain('Ojo: el 30/06/2026 no es uno de los cortes de 2026')
    expect(out).toContain(
      'Ojo: «pesos», en cotejo.json, nombra 1 actividad que el plan no tiene, y no se usó: «paac-anexo-1/2026/9/9».',
    )
    city.configure({ techos: [] })
  }, 120_000)

  it('has its place neither among what came in nor in the register', async () => {
    mkdirSync(city.in('entregas'), { recursive: true })
    for (const place of ['entregas', 'registro', 'entregas/informe'])
      for (const order of [['informe', '--corte', APRIL], ['publicar'], ['calendario']]) {
        const { status, err } = await city.run('2026-05-12', ...order, '--salida', place)
        expect([status, err]).toEqual([2, expect.stringContaining('debe ser otra que la de las entregas')])
      }
  }, 120_000)

  it('says that a folder does not exist before asking where to write', async () => {
    for (const order of [
      ['informe', 'nada', '--corte', APRIL],
      ['publicar', 'nada'],
      ['calendario', 'nada'],
    ])
      expect((await city.run('2026-05-12', ...order)).err).toContain('No existe la carpeta «nada».')
  }, 120_000)
})

describe('cotejo informe, of a folder', () => {
  it('keeps a document that somebody changed, and replaces its own', async () => {
    const city = new City()
    mkdirSync(city.in('libros'))
    writeFileSync(city.in('libros', 'salud.xlsx'), await city.book('salud', [VACCINES]))
    const inform = () => city.run('2026-05-12', 'informe', 'libros', '--corte', APRIL, '--salida', 'informe')
    const document = city.in('informe', 'informe-monitoreo.docx')
    await inform()
    const first = readFileSync(document)
    writeFileSync(city.in('libros', 'salud.xlsx'), await city.book('salud', [VACCINES, PARKS]))
    expect((await inform()).out).not.toContain('ya lo cambió alguien')
    expect(readFileSync(document).equals(first)).toBe(false)
    expect(existsSync(city.in('informe', 'informe-monitoreo (2).docx'))).toBe(false)
    writeFileSync(document, EDITED)
    expect((await inform()).out).toContain('el nuevo es informe-monitoreo (2).docx')
    expect(readFileSync(document).equals(EDITED)).toBe(true)
    city.remove()
  }, 120_000)
})

/* Cultura's draft of the same activity came first: 8 of what is to go from 4 to 12 is (8 − 4) / (12 − 4) = 50 %. */
describe('a draft beside the approved plan', () => {
  it('never pushes its activity out', async () => {
    const city = new City()
    city.configure({ techos: [] })
    const row = { ...VACCINES, accumulation: 'Capacidad', start: '2026-02-02', end: '2026-04-15' }
    await city.receive('2026-01-10', 'cultura.xlsx', 'cultura', [
      { ...row, responsible: 'Secretaría de Cultura' },
    ])
    await city.receive('2026-01-15', 'salud.xlsx', 'salud', [row])
    const none = await city.run('2026-01-20', 'informe', '--corte', APRIL)
    expect(none.out).toContain(
      'Ningún plan de la vigencia está aprobado todavía: el avance es de todo lo recibido.',
    )
    await city.run('2026-01-30', 'aprobar', '--dependencia', 'salud', '--acta', '2', '--fecha', '2026-01-28')
    await city.run('2026-04-20', 'seguimiento', 'preparar', '--corte', APRIL)
    const book = city.in('salidas', 'seguimiento', APRIL, HEALTH, `Seguimiento ${APRIL} - ${HEALTH}.xlsx`)
    const read = readWorkbook(readFileSync(book))
    const texts = read.ok
      ? read.workbook.grids.flatMap(({ rows }) => [...rows.values()].flatMap((cells) => [...cells.values()]))
      : []
    const code = texts.find(({ text }) => text.startsWith('plan-accion/'))!.text.replace('plan-accion/', '')
    reported(book, { [code]: { executed: 8, done: 'Se llegó a ocho veredas', evidence: 'Registro' } })
    await city.run('2026-05-04', 'seguimiento', 'recibir', book)
    const { out } = await city.run('2026-05-12', 'informe', '--corte', APRIL)
    expect(out).toContain('1 plan no se ha aprobado y no cuenta en el avance: Secretaría de Cultura')
    const page = readFileSync(city.in('salidas', 'informes', APRIL, 'informe-monitoreo.html'), 'utf8')
    expect(page).not.toContain('no la reportó')
    await city.run('2026-05-12', 'publicar')
    const data = readFileSync(city.in('salidas', 'publicacion', 'datos-abiertos', 'avance.csv'), 'utf8')
    expect(data.trimEnd().split('\n')).toHaveLength(2)
    expect(data).toMatch(/,50,/)
    city.remove()
  }, 120_000)
})
