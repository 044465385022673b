import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { builtInCatalogue, catalogueFor } from '../../../pipeline/catalogue.js'
import { loadWorkspace } from '../../../pipeline/workspace/load-workspace.js'
import { readJsonDocument } from '../../../pipeline/workspace/json-document.js'
import { cotejo, cotejoAt, cotejoIn, temporaryFolder } from '../../support/commands.js'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const ALL = [
  'Cotejo.cmd',
  'Cotejo.desktop',
  'LEAME.txt',
  'cotejo.json',
  'cotejo.sh',
  'entregas',
  'registro',
  'salidas',
]

describe('cotejo iniciar', () => {
  const temporary = temporaryFolder()
  afterAll(() => temporary.remove())
  const builtIn = builtInCatalogue()
  const read = (...names: string[]) => readFileSync(temporary.in(...names), 'utf8')

  /** The configuration with its keys renamed, at every level. */
  function renamed(value: Json, key: (name: string) => string | null): Json {
    if (Array.isArray(value)) return value.map((item) => renamed(item, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).flatMap(([name, item]) => {
        const other = key(name)
        return other === null ? [] : [[other, renamed(item, key)]]
      }),
    )
  }

  it('makes a workspace where there was nothing, and says what', async () => {
    const { status, out, err } = await cotejoAt(
      { today: '2026-11-21' },
      temporary.path,
      'iniciar',
      'Planes 2027 & más/opgi',
    )
    const folder = temporary.in('Planes 2027 & más', 'opgi')
    expect({ status, err }).toEqual({
      status: 0,
      err: `Espacio de trabajo: ${folder} (Alcaldía de Pasto)\n`,
    })
    expect(readdirSync(folder).sort()).toEqual(ALL)
    expect(readdirSync(`${folder}/registro`).sort()).toContain('registro.sqlite')
    expect(out.match(/^ {2}creado/gm)).toHaveLength(8)
    expect(out).toContain('Se supuso la vigencia 2027: si es otra, cámbiela en cotejo.json.')
    expect(statSync(`${folder}/cotejo.sh`).mode & 0o111).toBe(0o111)
    expect(statSync(`${folder}/Cotejo.desktop`).mode & 0o111).toBe(0o111)
    expect(catalogueFor(folder).workspace!.configuration).toMatchObject({
      entidad: 'Alcaldía de Pasto',
      vigencia: 2027,
      adeudan: {},
      plazoCorreccion: 5,
      oficios: { dependencia: 'Oficina de Planeación de Gestión Institucional' },
    })
  })

  it('supposes this year in its first half', async () => {
    const { out } = await cotejoAt({ today: '2026-06-30' }, temporary.path, 'iniciar', 'junio')
    expect(out).toContain('Se supuso la vigencia 2026')
    const said = await cotejoAt(
      { today: '2026-06-30' },
      temporary.path,
      'iniciar',
      'dicho',
      '--vigencia',
      '2025',
    )
    expect(said.out).not.toContain('Se supuso')
    expect(catalogueFor(temporary.in('dicho')).workspace!.configuration.vigencia).toBe(2025)
  })

  it('writes a configuration that holds as it is, without what explains it, and with every example', async () => {
    await cotejoIn(temporary.path, 'iniciar', 'ejemplos', '--vigencia', '2027')
    const folder = temporary.in('ejemplos')
    const value = JSON.parse(read('ejemplos', 'cotejo.json')) as Json
    const versions = [
      value,
      renamed(value, (name) => (name.startsWith('//') ? null : name)),
      renamed(value, (name) => (name.startsWith('// ') ? null : name.replace(/^\/\//, ''))),
    ]
    const used = versions.map((version) => {
      writeFileSync(temporary.in('ejemplos', 'cotejo.json'), JSON.stringify(version, null, 2))
      return loadWorkspace(folder, builtIn).configuration
    })
    expect(used[1]).toEqual(used[0])
    expect(used[2]).toMatchObject({
      adeudan: { 'plan-accion': 'todas', 'paac-anexo-1': ['hacienda', 'salud'] },
      entrega: { 'plan-accion': '2026-12-15', 'paac-anexo-1': '01-20' },
      cortes: ['04-30', '08-31', '12-31'],
      oficios: { prefijo: 'OPGI' },
    })
    expect(used[2]!.techos).toHaveLength(2)
    expect(used[2]!.formatos).toHaveLength(builtIn.formats.length)
  })

  it('explains every key that there is', () => {
    const { value } = readJsonDocument(
      read('junio', 'cotejo.json').replaceAll('"// ', '"').replaceAll('"//', '"otra '),
    )
    const explained = Object.keys(value as object)
    for (const key of [
      ...['entidad', 'vigencia', 'directorio', 'formatos', 'adeudan', 'cortes', 'publicacion', 'entrega'],
      ...['plazoCorreccion', 'oficios', 'diasNoHabiles', 'semaforo', 'techos'],
    ])
      expect(explained).toContain(key)
    const text = read('junio', 'cotejo.json')
    for (const { id } of builtIn.directory.dependencias) expect(text).toContain(`"${id}: `)
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(140)
  })

  it('gives another entity a directory to complete', async () => {
    const args = ['iniciar', 'otra', '--entidad', 'Alcaldía de San Jerónimo del Río', '--vigencia', '2027']
    expect((await cotejoIn(temporary.path, ...args)).status).toBe(0)
    const { directory, workspace } = catalogueFor(temporary.in('otra'))
    expect(workspace!.configuration.directorio).toBe('directorio.json')
    expect(directory).toMatchObject({
      entity: 'Alcaldía de San Jerónimo del Río',
      dependencias: [{ id: 'planeacion', name: 'Oficina de Planeación' }],
    })
    expect(read('otra', 'cotejo.json')).not.toContain('Pasto')
  })

  it('changes nothing of what was there, and adds what is missing', async () => {
    mkdirSync(temporary.in('vieja', 'entregas'), { recursive: true })
    writeFileSync(temporary.in('vieja', 'entregas', 'plan.xlsx'), 'un plan')
    writeFileSync(temporary.in('vieja', 'notas.txt'), 'mías')
    writeFileSync(temporary.in('vieja', 'LEAME.txt'), 'mío')
    writeFileSync(temporary.in('vieja', 'cotejo.json'), '{ "vigencia": 2024 }')
    const { status, out } = await cotejoIn(temporary.path, 'iniciar', 'vieja', '--vigencia', '2027')
    expect(status).toBe(0)
    expect(out).toMatch(
      /ya estaba +cotejo\.json\n.*ya estaba +entregas\/\n.*creado +salidas\/\n.*ya estaba +LEAME\.txt/,
    )
    expect(out).toContain('no se cambió nada de lo que había, ni la entidad ni la vigencia')
    expect(read('vieja', 'cotejo.json')).toBe('{ "vigencia": 2024 }')
    expect(read('vieja', 'entregas', 'plan.xlsx')).toBe('un plan')
    expect(read('vieja', 'notas.txt')).toBe('mías')
    expect(read('vieja', 'LEAME.txt')).toBe('mío')
    expect(existsSync(temporary.in('vieja', 'registro', 'registro.sqlite'))).toBe(true)
  })

  it('renews the launchers of this kind of computer alone', async () => {
    await cotejoIn(temporary.path, 'iniciar', 'mudada')
    const fresh = read('mudada', 'cotejo.sh')
    writeFileSync(temporary.in('mudada', 'cotejo.sh'), '#!/bin/sh\nde otro lugar\n')
    writeFileSync(temporary.in('mudada', 'Cotejo.cmd'), 'de un Windows')
    chmodSync(temporary.in('mudada', 'cotejo.sh'), 0o644)
    const { out } = await cotejoIn(temporary.path, 'iniciar', 'mudada')
    expect(out).toMatch(/ya estaba +Cotejo\.cmd\n +puesto al día +cotejo\.sh\n +ya estaba +Cotejo\.desktop/)
    expect(read('mudada', 'cotejo.sh')).toBe(fresh)
    expect(read('mudada', 'Cotejo.cmd')).toBe('de un Windows')
    expect(statSync(temporary.in('mudada', 'cotejo.sh')).mode & 0o111).toBe(0o111)
  })

  it('does not take its own files for submissions', async () => {
    const { err } = await cotejoIn(temporary.in('mudada'), 'validar', temporary.in('mudada'))
    expect(err).not.toMatch(/LEAME|Cotejo\.cmd|registro\.sqlite/)
  })

  it('says what is wrong in the configuration that it found', async () => {
    mkdirSync(temporary.in('mala'))
    writeFileSync(temporary.in('mala', 'cotejo.json'), '{ "vigencias": 2024 }')
    const { status, err } = await cotejoIn(temporary.path, 'iniciar', 'mala')
    expect(status).toBe(2)
    expect(err).toContain('no se conoce la clave «vigencias»: ¿quiso decir «vigencia»?')
    expect(existsSync(temporary.in('mala', 'cotejo.sh'))).toBe(true)
    rmSync(temporary.in('mala'), { recursive: true })
  })

  it.each<[string, readonly string[], RegExp]>([
    ['no folder', [], /^Diga en qué carpeta quiere el espacio de trabajo/],
    ['two', ['a', 'b'], /^Diga en qué carpeta quiere el espacio de trabajo/],
    ['a file', ['archivo.txt'], /^«.*archivo\.txt» es un archivo: diga una carpeta/],
    ['within a file', ['archivo.txt/aquí'], /^No se pudo crear «.*», porque en su ruta hay un archivo/],
    ['where nobody may write', ['/proc/cotejo/nuevo'], /^No se pudo crear «\/proc\/cotejo/],
    ['a name too long', ['x'.repeat(300)], /^El nombre «.*» es demasiado largo/],
    ['no year', ['a', '--vigencia', '27'], /^La vigencia debe ser un año/],
    ['no name', ['a', '--entidad', ' '], /^La opción --entidad necesita/],
  ])('says in one sentence what is wrong with %s', async (_, args, says) => {
    writeFileSync(temporary.in('archivo.txt'), '')
    const { status, err } = await cotejoIn(temporary.path, 'iniciar', ...args)
    expect(status).toBe(2)
    expect(err).toMatch(says)
    expect(err.trim().split('\n')).toHaveLength(1)
  })

  it('is explained by the help', async () => {
    expect((await cotejo('iniciar', '--ayuda')).out).toContain('Uso: cotejo iniciar <carpeta> [opciones]')
  })
})
