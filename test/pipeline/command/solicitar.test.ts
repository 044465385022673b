import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Validation } from '../../../pipeline/command/work/validation.js'
import { cotejoAt, temporaryFolder } from '../../support/commands.js'
import { CONFIGURATION, DIRECTORY, VENUES, writeWorkspace } from '../workspace/workspace-folder.js'

const TODAY = { today: '2026-11-23' }
const CIRCULAR = 'Circular 2026-11-23 planes 2027.docx'

describe('cotejo solicitar', () => {
  const temporary = temporaryFolder()
  afterAll(() => temporary.remove())

  const workspace = (name: string, configuration: Readonly<Record<string, unknown>> = {}): string =>
    writeWorkspace(temporary.in(name), {
      'cotejo.json': {
        ...CONFIGURATION,
        vigencia: 2027,
        adeudan: { 'plan-accion': 'todas', escenarios: ['deportes'] },
        techos: [
          { programa: '4301', dependencia: 'deportes', fuente: 'SGP', valor: 1_000_001 },
          { programa: '4599', valor: 77 },
        ],
        ...configuration,
      },
      'directorio.json': DIRECTORY,
      'formatos/escenarios.json': VENUES,
    })
  const solicitar = (folder: string, ...args: string[]) => cotejoAt(TODAY, folder, 'solicitar', ...args)
  const below = (folder: string): string[] =>
    (readdirSync(join(folder, 'salidas', 'solicitud'), { recursive: true }) as string[])
      .filter((name) => /\.\w+$/.test(name))
      .sort()

  it('lays out the workbook of everybody who owes one, and the circular', async () => {
    const folder = workspace('todas')
    const { status, out } = await solicitar(folder)
    expect(status).toBe(0)
    expect(below(folder)).toEqual([
      CIRCULAR,
      'Oficina de Planeación/Plan de acción (PE-F-012) 2027 - Oficina de Planeación.xlsx',
      'Secretaría de Deportes/Plan de acción (PE-F-012) 2027 - Secretaría de Deportes.xlsx',
      'Secretaría de Deportes/Plan de escenarios 2027 - Secretaría de Deportes.xlsx',
      'Secretaría de Obras Públicas/Plan de acción (PE-F-012) 2027 - Secretaría de Obras Públicas.xlsx',
    ])
    expect(out).toContain('Planes de la vigencia 2027: 4 libros (3 dependencias)\n')
    expect(out).toContain(
      'Sin fecha de entrega, que en la circular queda en blanco: Plan de acción (PE-F-012) y Plan de escenarios.',
    )
    expect(
      readFileSync(join(folder, 'salidas', 'solicitud', CIRCULAR))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('knows them again when they come back, each with its dependencia, its vigencia and its ceilings', async () => {
    const folder = workspace('vuelven')
    await solicitar(folder)
    const { out } = await cotejoAt(TODAY, folder, 'validar', join(folder, 'salidas', 'solicitud'), '--json')
    expect(
      (JSON.parse(out) as Validation).files
        .filter(({ file }) => file.endsWith('.xlsx'))
        .map(({ format, dependencia, vigencia }) => [format, dependencia, vigencia].join(' ')),
    ).toEqual([
      'plan-accion planeacion 2027',
      'plan-accion deportes 2027',
      'escenarios deportes 2027',
      'plan-accion obras 2027',
    ])
    const workbook = new ExcelJS.Workbook()
    const name = 'Plan de acción (PE-F-012) 2027 - Secretaría de Deportes.xlsx'
    await workbook.xlsx.readFile(join(folder, 'salidas', 'solicitud', 'Secretaría de Deportes', name))
    const rows: unknown[] = []
    workbook
      .getWorksheet('Techos presupuestales')!
      .eachRow((row) => rows.push((row.values as unknown[]).slice(1)))
    expect(rows).toContainEqual(['4301', 'SGP', 1_000_001])
    expect(rows).toContainEqual(['4599', 'Todas las fuentes', 77])
  })

  it('records what it asked for, once', async () => {
    const folder = workspace('registro')
    await solicitar(folder)
    await solicitar(folder)
    const log = readFileSync(join(folder, 'registro', 'bitacora.jsonl'), 'utf8')
      .trim()
      .split('\n')
    const asked = log
      .map((line) => JSON.parse(line) as { action: string; data: Record<string, unknown> })
      .filter(({ action }) => action === 'request')
    expect(asked.map(({ data }) => [data['dependencia'], data['format'], data['date']].join(' '))).toEqual([
      'planeacion plan-accion 2026-11-23',
      'deportes escenarios 2026-11-23',
      'deportes plan-accion 2026-11-23',
      'obras plan-accion 2026-11-23',
    ])
    expect(asked[0]!.data).toMatchObject({ vigencia: 2027, cutoff: '' })
  })

  it('may ask of one dependencia, or for one format', async () => {
    const folder = workspace('uno')
    const one = await solicitar(folder, '--dependencia', 'Secretaría de Deportes', '--formato', 'escenarios')
    expect(one.out).toContain('1 libro (Secretaría de Deportes)')
    expect(below(folder)).toEqual([
      'Circular 2026-11-23 planes 2027 - Secretaría de Deportes.docx',
      'Secretaría de Deportes/Plan de escenarios 2027 - Secretaría de Deportes.xlsx',
    ])
    await solicitar(folder, '--formato', 'plan-accion')
    expect(below(folder)).toHaveLength(6)
  })

  it('writes blank workbooks anew, and leaves alone what somebody has written in and what is no workbook', async () => {
    const folder = workspace('otra-vez')
    await solicitar(folder)
    const at = (unit: string) =>
      join(folder, 'salidas', 'solicitud', unit, `Plan de acción (PE-F-012) 2027 - ${unit}.xlsx`)
    const filled = at('Secretaría de Deportes')
    const strange = at('Oficina de Planeación')
    const blank = at('Secretaría de Obras Públicas')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(filled)
    const form = workbook.worksheets[0]!
    let header: ExcelJS.Cell | undefined
    form.eachRow((row) => row.eachCell((cell) => (header = cell.text === 'Actividad' ? cell.master : header)))
    form.getCell(Number(header!.row) + 2, Number(header!.col)).value = 'Pintar las gradas'
    await workbook.xlsx.writeFile(filled)
    const written = readFileSync(filled)
    writeFileSync(strange, 'mis apuntes')
    writeWorkspace(folder, {
      'cotejo.json': {
        ...CONFIGURATION,
        vigencia: 2027,
        adeudan: { 'plan-accion': 'todas' },
        techos: [{ programa: '4599', valor: 78 }],
      },
    })
    const before = readFileSync(blank)
    const { status, out } = await solicitar(folder)
    expect(status).toBe(0)
    expect(out).toContain(
      'Secretaría de Deportes/Plan de acción (PE-F-012) 2027 - Secretaría de Deportes.xlsx: ya tiene datos, y se dejó como estaba',
    )
    expect(out).toContain('Oficina de Planeación.xlsx: ahí hay otra cosa, y se dejó como estaba')
    expect(readFileSync(filled).equals(written)).toBe(true)
    expect(readFileSync(strange, 'utf8')).toBe('mis apuntes')
    expect(readFileSync(blank).equals(before)).toBe(false)
  })

  it('never writes over a blank form that somebody changed, and lays the new one beside it', async () => {
    const folder = workspace('retocado', { adeudan: { 'plan-accion': ['obras'] } })
    await solicitar(folder)
    const name = 'Secretaría de Obras Públicas/Plan de acción (PE-F-012) 2027 - Secretaría de Obras Públicas'
    const at = (end: string) => join(folder, 'salidas', 'solicitud', `${name}${end}.xlsx`)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(at(''))
    workbook.addWorksheet('Nota').getCell('A1').value = 'Entregar en la oficina 203'
    await workbook.xlsx.writeFile(at(''))
    const changed = readFileSync(at(''))
    const { status, out } = await solicitar(folder)
    expect(status).toBe(0)
    expect(out).toContain(
      `  ${name}.xlsx: está en blanco, pero alguien lo cambió, y se dejó como estaba; el nuevo es ${name.split('/')[1]!} (2).xlsx\n`,
    )
    expect(readFileSync(at('')).equals(changed)).toBe(true)
    const beside = readFileSync(at(' (2)'))

    await solicitar(folder)
    expect(below(folder).filter((one) => one.endsWith('.xlsx'))).toEqual([`${name} (2).xlsx`, `${name}.xlsx`])
    expect(readFileSync(at(' (2)')).equals(beside)).toBe(true)
    writeWorkspace(folder, {
      'cotejo.json': {
        ...CONFIGURATION,
        vigencia: 2027,
        adeudan: { 'plan-accion': ['obras'] },
        techos: [{ programa: '4599', valor: 78 }],
      },
    })
    await solicitar(folder)
    expect(readFileSync(at('')).equals(changed)).toBe(true)
    expect(readFileSync(at(' (2)')).equals(beside)).toBe(false)
    expect(below(folder).filter((one) => one.endsWith('.xlsx'))).toHaveLength(2)

    rmSync(join(folder, 'salidas'), { recursive: true })
    await solicitar(folder)
    expect(below(folder).filter((one) => one.endsWith('.xlsx'))).toEqual([`${name}.xlsx`])
  })

  it('says which deadline is past, and what of the circular stays blank', async () => {
    const entrega = { 'plan-accion': '2026-11-22', escenarios: '2026-11-23' }
    const bare = workspace('pasada', { entrega })
    const { out } = await solicitar(bare)
    expect(out).toContain(
      'Ojo: la fecha de entrega ya pasó: Plan de acción (PE-F-012), 22 de noviembre de 2026. Si no es',
    )
    expect(out).toContain(
      'En la circular quedan en blanco, para llenar a mano: la ciudad («ciudad»), a dónde se envían los libros («recibe») y quién firma («firma»). Se dice en «oficios», en cotejo.json.',
    )
    const firma = { nombre: 'Ana Ruiz', cargo: 'Jefe' }
    const full = workspace('completa', {
      entrega: { 'plan-accion': '01-31', escenarios: '2026-11-23' },
      oficios: { ciudad: 'San Jerónimo', recibe: 'planes@example.org', firma },
    })
    const said = (await solicitar(full)).out
    expect(said).not.toContain('Ojo:')
    expect(said).not.toContain('en blanco')
  })

  it('touches nothing where nothing has changed, and never a circular that was completed by hand', async () => {
    const folder = workspace('circular')
    await solicitar(folder)
    const names = below(folder)
    const paths = names.map((name) => join(folder, 'salidas', 'solicitud', name))
    const times = paths.map((path) => statSync(path).mtimeMs)
    await solicitar(folder)
    expect(below(folder)).toEqual(names)
    expect(paths.map((path) => statSync(path).mtimeMs)).toEqual(times)
    writeFileSync(paths[0]!, 'con mi número')
    await solicitar(folder)
    expect(readFileSync(paths[0]!, 'utf8')).toBe('con mi número')
    expect(below(folder)).toContain('Circular 2026-11-23 planes 2027 (2).docx')
  })

  it('writes and records the others where one cannot be written, and no circular', async () => {
    const folder = workspace('estorbo', { adeudan: { 'plan-accion': 'todas' } })
    mkdirSync(join(folder, 'salidas', 'solicitud'), { recursive: true })
    writeFileSync(join(folder, 'salidas', 'solicitud', 'Secretaría de Deportes'), 'un archivo')
    const { status, err } = await solicitar(folder)
    expect(status).toBe(2)
    expect(err).toMatch(/No se puede usar «.*Secretaría de Deportes» como carpeta/)
    expect(below(folder).map((name) => name.split('/')[0])).toEqual([
      'Oficina de Planeación',
      'Secretaría de Obras Públicas',
    ])
    const log = readFileSync(join(folder, 'registro', 'bitacora.jsonl'), 'utf8')
    expect(log.match(/"action":"request"/g)).toHaveLength(2)
    rmSync(join(folder, 'salidas', 'solicitud', 'Secretaría de Deportes'))
    expect((await solicitar(folder)).status).toBe(0)
    expect(below(folder)).toHaveLength(4)
  })

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[], RegExp]>([
    [
      'who owes what',
      { adeudan: {} },
      [],
      /^Falta decir quién debe entregar cada formato: escriba en cotejo\.json/,
    ],
    ['the year', { vigencia: undefined }, [], /^Falta decir de qué año son los planes/],
    [
      'a format asked for once a year',
      { adeudan: { seguimiento: 'todas', 'plan-indicativo': ['obras'] } },
      [],
      /^No hay qué pedir: «Plan indicativo .*» no lo llenan las dependencias; «Seguimiento .*» se pide en cada corte/,
    ],
    [
      'a known dependencia',
      {},
      ['--dependencia', 'obra'],
      /^La dependencia «obra» no está en el directorio; .*«obras»/,
    ],
    [
      'a debt',
      {},
      ['--dependencia', 'obras', '--formato', 'escenarios'],
      /^«obras» no debe el formato «escenarios»/,
    ],
    ['no file', {}, ['obras'], /^No se entiende «obras»/],
  ])('needs %s', async (_, configuration, args, says) => {
    const folder = workspace('faltas', configuration)
    const { status, err } = await solicitar(folder, ...args)
    const said = err.split('\n').filter((line) => !line.startsWith('Espacio de trabajo: '))
    expect(status).toBe(2)
    expect(said.join('\n').trim()).toMatch(says)
    expect(said.filter((line) => line !== '')).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })

  it('needs a workspace', async () => {
    const { status, err } = await solicitar(temporary.path)
    expect({ status, err }).toMatchObject({
      status: 2,
      err: expect.stringContaining('cotejo iniciar') as string,
    })
  })
})
