import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { address } from '../../../../engine/grid/address.js'
import { fold } from '../../../../engine/text/fold.js'
import { editCells } from '../../../../engine/workbook/edit/edit-cells.js'
import { readWorkbook } from '../../../../engine/workbook/read-workbook.js'
import { followUpCity, reported } from '../../../support/follow-up-city.js'
import { lettersText, type City } from '../../lifecycle/city.js'

const APRIL = '2026-04-30'
const HEADERS = {
  code: 'Código de la actividad',
  verified: 'Verificado al corte',
  concept: 'Concepto',
  evidence: 'Evidencia revisada',
} as const

type Found = Readonly<Partial<Record<Exclude<keyof typeof HEADERS, 'code'>, string | number>>>

/** What Control Interno writes in the rows of its workbook, by what their code ends with. */
function verified(path: string, rows: Readonly<Record<string, Found>>, save = path): void {
  const bytes = readFileSync(path)
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error('the workbook cannot be read')
  const grid = read.workbook.grids[0]!
  const cells = [...grid.rows].flatMap(([row, line]) =>
    [...line].map(([column, { text }]) => ({ row, column, text })),
  )
  const columnOf = (key: keyof typeof HEADERS): number =>
    cells.find(({ text }) => fold(text) === fold(HEADERS[key]))!.column
  const edits = Object.entries(rows).flatMap(([code, found]) => {
    const { row } = cells.find(({ column, text }) => column === columnOf('code') && text.endsWith(code))!
    return Object.entries(found).map(([key, value]) => ({
      sheet: grid.name,
      cell: address(row, columnOf(key as keyof typeof HEADERS)),
      value,
    }))
  })
  const edited = editCells(bytes, edits)
  if (!edited.ok) throw new Error(JSON.stringify(edited.why))
  writeFileSync(save, edited.bytes)
}

/*
 * In April, General says 1 report of 1 due (100%); Salud, which leads, 4 meetings of 5 and 1 memory of 1 (90%), and General
 * of the same 5 and 1: they differ, so it is in the sample by risk, and the other one by lot.
 */
describe('cotejo seguimiento verificar', () => {
  let city: City
  const verify = (...more: string[]) =>
    city.run('2026-05-06', 'seguimiento', 'verificar', '--corte', APRIL, ...more)
  const inFolder = (name: string): string => city.in('salidas', 'control-interno', APRIL, name)
  const book = (): string => inFolder(`Verificación de Control Interno ${APRIL}.xlsx`)
  const sample = () =>
    (JSON.parse(readFileSync(inFolder('muestra.json'), 'utf8')) as { sample: { seed: string } }).sample

  beforeAll(async () => {
    city = await followUpCity()
    await city.run('2026-04-20', 'seguimiento', 'preparar', '--corte', APRIL)
    mkdirSync(city.in('entregas'), { recursive: true })
  })
  afterAll(() => city.remove())

  it('says what is missing, and that nobody has reported', async () => {
    const none = await verify()
    expect([none.status, none.err]).toEqual([
      2,
      expect.stringContaining('Ninguna dependencia ha reportado avances con corte al 30/04/2026'),
    ])
    expect((await city.run('2026-05-06', 'seguimiento', 'verificar')).err).toContain('--corte 2026-04-30')
    for (const wrong of ['0', '101', 'mucho', '-5'])
      expect((await verify(`--muestra=${wrong}`)).err).toContain('es un porcentaje, mayor que 0 y hasta 100')
    expect((await verify('--semilla', ' ')).err).toContain('no puede estar vacía')
    expect((await verify('todo')).err).toContain('No se entiende «todo»')
    expect(existsSync(inFolder(''))).toBe(false)
  })

  it('lays the workbook of the sample, and asks Control Interno for it', async () => {
    const unit = (name: string): string =>
      city.in('salidas', 'seguimiento', APRIL, name, `Seguimiento ${APRIL} - ${name}.xlsx`)
    const evidence = 'Actas'
    reported(
      unit('Secretaría General'),
      {
        '1/5.1': { executed: 1, done: 'Se publicó', evidence },
        '3/2.1#1': { executed: 5, done: 'Se acompañaron', evidence },
        '3/2.1#2': { executed: 1, done: 'Se publicó', evidence },
      },
      city.in('entregas', 'general.xlsx'),
    )
    reported(
      unit('Secretaría de Salud Municipal'),
      {
        '3/2.1#1': { executed: 4, done: 'Se hicieron', evidence },
        '3/2.1#2': { executed: 1, done: 'Se publicó', evidence },
      },
      city.in('entregas', 'salud.xlsx'),
    )
    await city.run('2026-05-05', 'recibir')
    const { status, out } = await verify('--muestra', '20%', '--semilla', 'colibrí')
    expect(status).toBe(0)
    expect(out.split('\n').slice(0, 3)).toEqual([
      `Libro de verificación: salidas/control-interno/${APRIL}/Verificación de Control Interno ${APRIL}.xlsx`,
      'Muestra: 2 actividades de 2 con reporte (1 por riesgo, 1 por sorteo). Semilla: 2026/2026-04-30/colibrí',
      'Control Interno publica a más tardar el 15/05/2026, en los 10 días hábiles siguientes al corte: es la práctica acostumbrada, sin verificar en una norma.',
    ])
    expect(await city.acts()).toContain('request control-interno')
  })

  it('draws the same again, byte by byte, with the seed of before', async () => {
    const before = readFileSync(book())
    expect((await verify()).out).toContain('2026/2026-04-30/colibrí')
    expect(readFileSync(book()).equals(before)).toBe(true)
    await verify('--semilla', 'guayacán')
    expect(sample().seed).toBe('2026/2026-04-30/guayacán')
  })

  it('tells the follow-up before anything was verified', async () => {
    const { status, out } = await verify('--informe')
    expect(status).toBe(0)
    expect(out).toContain('Control Interno todavía no ha entregado su verificación')
    expect(lettersText(inFolder('seguimiento-control-interno.docx'))).toContain(
      'Oficina de Control Interno de Gestión',
    )
  })

  it('leaves a workbook in which somebody has written as it is, with its sample', async () => {
    verified(book(), {
      '1/5.1': { concept: 'Conforme', evidence: 'Se vio el informe en la página' },
      '3/2.1#1': { concept: 'Con diferencias', verified: 3 },
      '3/2.1#2': { concept: 'Conforme' },
    })
    const written = readFileSync(book())
    const { status, out } = await verify('--semilla', 'otra')
    expect(status).toBe(0)
    expect(out).toContain('ya tiene lo que alguien verificó, y se dejó como estaba')
    expect(out).toContain('Semilla: 2026/2026-04-30/guayacán')
    expect(out).toContain(
      'La muestra ya se sorteó el 06/05/2026, del 20 %; para sortear otra, mueva primero ese libro a otra carpeta y repita.',
    )
    city.configure({ techos: [], seguimiento: { muestra: 50 } })
    expect((await verify()).out).toContain('La muestra ya se sorteó el 06/05/2026, del 20 %')
    city.configure({ techos: [] })
    expect((await verify()).out).not.toContain('ya se sorteó')
    expect(readFileSync(book()).equals(written)).toBe(true)
    expect(sample().seed).toBe('2026/2026-04-30/guayacán')
  })

  it('is received like any other, and stands beside what was reported', async () => {
    writeFileSync(city.in('entregas', 'verificacion.xlsx'), readFileSync(book()))
    const received = await city.run('2026-05-07', 'recibir')
    expect(received.status).toBe(0)
    expect(received.out).toContain(
      'Oficina de Control Interno de Gestión, Verificación, corte 30/04/2026, versión 1 (3 actividades; sin errores ni advertencias)',
    )
    const { status, out } = await verify('--informe')
    expect(status).toBe(0)
    // (60 + 100) ÷ 2 = 80 verified of 90 reported
    expect(out.split('\n').slice(0, 2)).toEqual([
      'Se verificaron 2 de 2 actividades de la muestra: 1 difiere de lo reportado.',
      'En 1 actividad el avance verificado es menor que el reportado; donde más, en «2.1 Realizar encuentros de diálogo en las veredas y contar lo que allí se dijo»: −10 puntos.',
    ])
    const text = lettersText(inFolder('seguimiento-control-interno.docx'))
    // (100 + 80) ÷ 2 and (100 + 90) ÷ 2
    expect(text).toContain(
      'El avance promedio de lo verificado es 90 %; el de las mismas actividades según lo reportado, 95 %',
    )
  })

  it('leaves the report of OPGI as it was reported', async () => {
    await city.run('2026-05-08', 'informe', '--corte', APRIL)
    const { out } = await city.run('2026-05-08', 'consolidar', '--corte', APRIL)
    expect(out).not.toContain('Sin reconocer')
    const plan = JSON.parse(readFileSync(city.in('salidas', 'consolidado.json'), 'utf8')) as {
      files: { format: string; cutoff?: string }[]
    }
    expect(plan.files.filter(({ format }) => format === 'verificacion')).toMatchObject([{ cutoff: APRIL }])
  })

  it('never tells a new draw as the one that was verified', async () => {
    const record = inFolder('muestra.json')
    const drawn = readFileSync(record)
    writeFileSync(record, '{')
    for (const more of [[], ['--informe']])
      expect((await verify(...more)).out).toContain('No se sabe qué muestra se sorteó')
    expect(lettersText(inFolder('seguimiento-control-interno.docx'))).toContain(
      'No se sabe qué muestra se sorteó.',
    )
    expect(readFileSync(record, 'utf8')).toBe('{')
    writeFileSync(record, drawn)
  })

  it('does not write over a document that somebody completed', async () => {
    const completed = Buffer.from('las conclusiones de Control Interno')
    writeFileSync(inFolder('seguimiento-control-interno.docx'), completed)
    const { out } = await verify('--informe')
    expect(out).toContain(
      'seguimiento-control-interno.docx ya lo cambió alguien, y se dejó como estaba; el nuevo es seguimiento-control-interno (2).docx',
    )
    expect(readFileSync(inFolder('seguimiento-control-interno.docx')).equals(completed)).toBe(true)
    // the second is Cotejo's own, so it is written anew and no third stands beside it
    expect((await verify('--informe')).out).toContain('seguimiento-control-interno (2).docx')
    expect(existsSync(inFolder('seguimiento-control-interno (3).docx'))).toBe(false)
  })

  it('leaves something else that stands in the place of the workbook', async () => {
    writeFileSync(book(), 'una nota')
    const { status, err } = await verify()
    expect([status, err]).toEqual([1, expect.stringContaining('Ahí hay otra cosa, y se dejó como estaba')])
    expect(readFileSync(book(), 'utf8')).toBe('una nota')
  })

  it('keeps a register that can be audited', async () => {
    expect((await city.run('2026-05-08', 'auditar')).status).toBe(0)
  })
})
