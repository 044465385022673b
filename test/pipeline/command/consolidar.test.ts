import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import type { Consolidated } from '../../../pipeline/consolidate/consolidated.js'
import { cotejo, SAMPLE_INBOX, temporaryFolder, type Ran } from '../../support/commands.js'

const OUTPUTS = [
  'anexo-1.xlsx',
  'consolidado.json',
  'devoluciones',
  'hallazgos.xlsx',
  'informe-monitoreo.html',
  'informe-monitoreo.xlsx',
  'plan-maestro.xlsx',
]

const read = (folder: string): Consolidated =>
  JSON.parse(readFileSync(join(folder, 'consolidado.json'), 'utf8')) as Consolidated

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

describe('cotejo consolidar', () => {
  const folder = temporaryFolder()
  const salida = folder.in('resultados')
  let ran: Ran

  beforeAll(async () => {
    ran = await cotejo('consolidar', SAMPLE_INBOX, '--salida', salida, '--corte', '2023-08-31', '--tiempos')
  }, 60_000)
  afterAll(() => folder.remove())

  it('writes every output and ends with 1, since the sample has errors', () => {
    expect(ran.status).toBe(1)
    expect(readdirSync(salida).sort()).toEqual(OUTPUTS)
    expect(ran.out).toContain(`Resultados en ${salida}`)
  })

  it('says on one JSON line how long each stage took, and shows no progress when piped', () => {
    const times = JSON.parse(ran.err) as Record<string, number>
    expect(Object.keys(times)).toEqual(['guard', 'read', 'judge', 'consolidate', 'write'])
    expect(Object.values(times).every((ms) => Number.isInteger(ms) && ms >= 0)).toBe(true)
  })

  it('lists every file received once, and its counts reconcile', () => {
    const { files, activities } = read(salida)
    expect(files.map(({ file }) => file).sort()).toEqual(readdirSync(SAMPLE_INBOX).sort())
    const counted = files
      .filter(({ duplicateOf }) => duplicateOf === null)
      .reduce((sum, file) => sum + file.activities, 0)
    expect(activities).toHaveLength(counted)
    expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length)
  })

  it('covers the six components', () => {
    const { activities, cutoff, vigencia } = read(salida)
    expect(vigencia).toBe(2023)
    expect([...new Set(activities.map(({ component }) => component))].sort()).toEqual([1, 3, 4, 5, 6])
    expect(cutoff.date).toBe('2023-08-31')
  })

  it('gives the same bytes for the same input', async () => {
    const again = folder.in('otra-vez')
    await cotejo('consolidar', SAMPLE_INBOX, '--salida', again, '--corte', '2023-08-31')
    for (const path of filesUnder(salida)) {
      const twin = path.replace(salida, again)
      expect({ path, same: readFileSync(path).equals(readFileSync(twin)) }).toEqual({ path, same: true })
    }
    expect(filesUnder(again)).toHaveLength(filesUnder(salida).length)
  }, 60_000)

  it('does not take its own outputs for submissions, wherever they lie', async () => {
    const inbox = folder.in('bandeja')
    cpSync(SAMPLE_INBOX, inbox, { recursive: true })
    cpSync(salida, join(inbox, 'resultados anteriores'), { recursive: true })
    writeFileSync(join(inbox, '~$PAAC.xlsx'), 'propietario')
    writeFileSync(join(inbox, '.oculto.xlsx'), 'oculto')
    const target = folder.in('sin-salidas')
    await cotejo('consolidar', inbox, '--salida', target, '--corte', '2023-08-31')
    expect(read(target).files.map(({ file }) => file)).toEqual(read(salida).files.map(({ file }) => file))
  }, 60_000)

  it('with --oficial withholds the official document while errors stand, and leaves none from before', async () => {
    const target = folder.in('oficial')
    cpSync(salida, target, { recursive: true })
    const official = await cotejo('consolidar', SAMPLE_INBOX, '--salida', target, '--oficial')
    expect(official.status).toBe(1)
    expect(existsSync(join(target, 'anexo-1.xlsx'))).toBe(false)
    expect(existsSync(join(target, 'plan-maestro.xlsx'))).toBe(true)
    expect(official.out).toContain('El Anexo 1 oficial no se escribió')
  }, 60_000)

  it('uses the day of the run where no cut-off is given', async () => {
    const target = folder.in('hoy')
    await cotejo('consolidar', SAMPLE_INBOX, '--salida', target)
    expect(read(target).cutoff.date).toBe('2023-09-15')
  }, 60_000)

  it.each([
    [['consolidar'], 'Diga qué carpeta quiere consolidar (una sola).'],
    [['consolidar', '/no/existe', '--salida', 'x'], 'No existe la carpeta «/no/existe».'],
    [['consolidar', SAMPLE_INBOX], 'Diga dónde dejar los resultados con --salida DIR.'],
    [
      ['consolidar', SAMPLE_INBOX, '--salida', SAMPLE_INBOX],
      'La carpeta de resultados debe ser otra que la de las entregas.',
    ],
    [
      ['consolidar', SAMPLE_INBOX, '--salida', 'x', '--corte', '2023-02-30'],
      'La fecha de corte (--corte) debe ser una fecha que exista, como 2026-01-28; se escribió «2023-02-30».',
    ],
    [
      ['consolidar', SAMPLE_INBOX, '--salida', 'x', '--vigencia', '23'],
      'La vigencia debe ser un año de cuatro cifras, como 2022; se escribió «23».',
    ],
    [['consolidar', SAMPLE_INBOX, '--todo'], 'No existe la opción --todo.'],
    [['consolidar', SAMPLE_INBOX, '--salida'], 'La opción --salida necesita un valor.'],
  ])('says in one sentence what is wrong with %j', async (args, sentence) => {
    const result = await cotejo(...args)
    expect(result).toEqual({ status: 2, out: '', err: `${sentence}\n` })
  })

  it('writes nothing where nothing can be read', async () => {
    const inbox = folder.in('nada')
    mkdirSync(inbox)
    writeFileSync(join(inbox, 'notas.xlsx'), 'esto no es un libro')
    const target = folder.in('nada-salida')
    const result = await cotejo('consolidar', inbox, '--salida', target)
    expect(result).toMatchObject({
      status: 2,
      err: `En la carpeta «${inbox}» no hay ningún libro que se pueda leer.\n`,
    })
    expect(existsSync(target)).toBe(false)
  })

  it('says what to do with a zip, and makes no list of it to send back', async () => {
    const inbox = folder.in('comprimido')
    const [book] = readdirSync(SAMPLE_INBOX)
    mkdirSync(inbox)
    cpSync(join(SAMPLE_INBOX, book!), join(inbox, book!))
    const zip = zipSync({ 'plan.xlsx': readFileSync(join(SAMPLE_INBOX, book!)) })
    writeFileSync(join(inbox, 'correo de hoy.zip'), zip)
    const target = folder.in('comprimido-salida')
    const { out } = await cotejo('consolidar', inbox, '--salida', target)
    expect(out).toContain(
      '«correo de hoy.zip» está comprimido y no se leyó: ábralo y deje aquí los libros que trae, o recíbalo con cotejo recibir, que sí lo abre\n',
    )
    expect(read(target).files).toContainEqual(
      expect.objectContaining({ file: 'correo de hoy.zip', status: 'unreadable' }),
    )
    expect(readdirSync(join(target, 'devoluciones'))).not.toContain('correo de hoy.xlsx')
  }, 60_000)

  it('says that a results folder which is a file cannot be used', async () => {
    const file = folder.in('archivo')
    writeFileSync(file, '')
    const result = await cotejo('consolidar', SAMPLE_INBOX, '--salida', file)
    expect(result.status).toBe(2)
    expect(result.err).toBe(
      `No se puede usar «${file}» como carpeta, porque ya existe un archivo con ese nombre.\n`,
    )
  }, 60_000)
})
