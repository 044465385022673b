import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { catalogueFor } from '../../../pipeline/catalogue.js'
import type { Validation } from '../../../pipeline/command/work/validation.js'
import type { Consolidated } from '../../../pipeline/consolidate/consolidated.js'
import { cotejo, cotejoIn, SAMPLE_INBOX, temporaryFolder } from '../../support/commands.js'
import { CONFIGURATION, DIRECTORY, VENUES, writeWorkspace } from './workspace-folder.js'

async function writeSheet(path: string, rows: readonly (readonly (string | Date)[])[]): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  workbook.addWorksheet('Hoja1').addRows(rows.map((row) => [...row]))
  await workbook.xlsx.writeFile(path)
}

const HEADER = ['Trabajo por hacer', 'Cantidad', 'Quién lo hace', 'Desde', 'Hasta']
const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
const ROW = ['Pintar las gradas', '2 gradas', 'Secretaría de Deportes', day('2023-03-01'), day('2023-03-31')]

/** Milliseconds for a test that runs whole commands, on a busy machine. */
const PATIENCE = 60_000

describe('a workspace', () => {
  const temporary = temporaryFolder()
  afterAll(() => temporary.remove())

  const own = (name: string, files: Readonly<Record<string, unknown>> = {}): string =>
    writeWorkspace(temporary.in(name), {
      'cotejo.json': CONFIGURATION,
      'directorio.json': DIRECTORY,
      'formatos/escenarios.json': VENUES,
      ...files,
    })

  it('holds in its folder and below, the nearest first; without one the built-in configuration does', () => {
    const folder = own('alcaldia')
    mkdirSync(temporary.in('alcaldia', 'entregas', 'enero'), { recursive: true })
    expect(catalogueFor(temporary.in('alcaldia', 'entregas', 'enero')).workspace?.folder).toBe(folder)
    const inner = writeWorkspace(temporary.in('alcaldia', 'entregas'), { 'cotejo.json': {} })
    expect(catalogueFor(temporary.in('alcaldia', 'entregas', 'enero'))).toMatchObject({
      workspace: { folder: inner },
      directory: { entity: 'Alcaldía de Pasto' },
    })
    expect(catalogueFor(SAMPLE_INBOX).workspace).toBeNull()
  })

  it('adds its formats to the built-in ones, and replaces one that has the same id', () => {
    const folder = own('formatos', {
      'formatos/poai/format.json': { ...VENUES, id: 'poai', name: 'POAI de la casa' },
    })
    const { formats } = catalogueFor(folder)
    expect(formats.find(({ id }) => id === 'escenarios')?.name).toBe('Plan de escenarios')
    expect(formats.filter(({ id }) => id === 'poai').map(({ name }) => name)).toEqual(['POAI de la casa'])
    expect(formats.some(({ id }) => id === 'paac-anexo-1')).toBe(true)
  })

  it('settles who owes what, days off, publication and catalogues', () => {
    const folder = own('todo', {
      'cotejo.json': {
        ...CONFIGURATION,
        vigencia: 2023,
        adeudan: { escenarios: 'todas', 'paac-anexo-1': ['planeacion'] },
        publicacion: { 'paac-anexo-1': '02-15' },
        diasNoHabiles: ['2023-09-30'],
        cortes: ['04-30', '08-31', '12-31'],
        semaforo: [
          { nombre: 'Alto', desde: 90, color: 'verde' },
          { nombre: 'Bajo', desde: 0, color: 'rojo' },
        ],
        techos: [{ programa: '4501', dependencia: 'obras', valor: 120_000_000 }],
        catalogos: { autodiagnostico: 'catalogos/autodiagnostico.json' },
      },
      'catalogos/autodiagnostico.json': [{ categoria: 'Condiciones', actividad: 'Nombrar un equipo líder' }],
    })
    const { workspace, settings, formats } = catalogueFor(folder)
    expect([...workspace!.duties!]).toEqual([
      ['escenarios', ['planeacion', 'deportes', 'obras']],
      ['paac-anexo-1', ['planeacion']],
    ])
    expect(settings).toMatchObject({
      nonWorkingDays: ['2023-09-30'],
      selfAssessment: [{ category: 'Condiciones', activity: 'Nombrar un equipo líder' }],
      ceilings: [{ program: '4501', source: null, dependencia: 'obras', value: 120_000_000 }],
    })
    expect(formats.find(({ id }) => id === 'paac-anexo-1')?.publication).toBe('02-15')
  })

  it(
    'does not take its own files for submissions',
    async () => {
      const folder = own('bandeja')
      await writeSheet(temporary.in('bandeja', 'Escenarios 2023 - Deportes.xlsx'), [HEADER, ROW])
      await writeSheet(temporary.in('bandeja', 'formatos', 'en blanco.xlsx'), [HEADER])
      const { out } = await cotejo('validar', folder, '--json')
      expect((JSON.parse(out) as Validation).files.map(({ file }) => file)).toEqual([
        'Escenarios 2023 - Deportes.xlsx',
      ])
    },
    PATIENCE,
  )

  it(
    'gives its vigencia to the workbooks that do not say theirs, and to no other',
    async () => {
      own('vigencias', { 'cotejo.json': { ...CONFIGURATION, vigencia: 2023 } })
      await writeSheet(temporary.in('vigencias', 'Deportes.xlsx'), [HEADER, ROW])
      await writeSheet(temporary.in('vigencias', 'Escenarios 2022 - Obras.xlsx'), [HEADER, ROW])
      const { out } = await cotejo('validar', temporary.in('vigencias'), '--json')
      const { files } = JSON.parse(out) as Validation
      expect(files.map(({ file, vigencia }) => `${file} ${String(vigencia)}`)).toEqual([
        'Deportes.xlsx 2023',
        'Escenarios 2022 - Obras.xlsx 2022',
      ])
      const imposed = await cotejo('validar', temporary.in('vigencias'), '--json', '--vigencia', '2024')
      expect((JSON.parse(imposed.out) as Validation).files.map(({ vigencia }) => vigencia)).toEqual([
        2024, 2024,
      ])
    },
    PATIENCE,
  )

  it(
    'may use its formats only: then no Anexo 1 is written, and none from before stays',
    async () => {
      const folder = own('solo', { 'cotejo.json': { ...CONFIGURATION, formatos: ['escenarios'] } })
      mkdirSync(temporary.in('solo', 'entregas'))
      await writeSheet(temporary.in('solo', 'entregas', 'Escenarios 2023 - Deportes.xlsx'), [HEADER, ROW])
      const salida = writeWorkspace(temporary.in('solo', 'resultados'), { 'anexo-1.xlsx': 'de antes' })
      const { status, err } = await cotejo('consolidar', temporary.in('solo', 'entregas'), '--salida', salida)
      expect({ status, err }).toEqual({
        status: 0,
        err: `Espacio de trabajo: ${folder} (${DIRECTORY.entity})\n`,
      })
      expect(existsSync(temporary.in('solo', 'resultados', 'anexo-1.xlsx'))).toBe(false)
      const consolidated = JSON.parse(
        readFileSync(temporary.in('solo', 'resultados', 'consolidado.json'), 'utf8'),
      ) as Consolidated
      expect(consolidated.activities.map(({ format, activity }) => `${format}: ${activity}`)).toEqual([
        'escenarios: Pintar las gradas',
      ])
      const list = await cotejoIn(folder, 'formatos')
      expect(list.out).toBe('escenarios  Plan de escenarios (versión 1)\n')
    },
    PATIENCE,
  )

  it(
    'is that of where the form goes, for who works elsewhere, and else that of who works',
    async () => {
      const folder = own('adonde')
      mkdirSync(temporary.in('adonde', 'entregas'))
      const within = temporary.in('adonde', 'entregas', 'dentro.xlsx')
      const sent = await cotejoIn(temporary.path, 'plantilla', 'escenarios', '--salida', within)
      expect(sent).toMatchObject({
        status: 0,
        err: `Espacio de trabajo: ${folder} (Alcaldía de San Jerónimo del Río)\n`,
      })
      const outside = temporary.in('fuera.xlsx')
      expect((await cotejoIn(folder, 'plantilla', 'escenarios', '--salida', outside)).status).toBe(0)
      expect((await cotejoIn(temporary.path, 'plantilla', 'escenarios', '--salida', outside)).status).toBe(2)
    },
    PATIENCE,
  )

  it(
    'gives its headers, its directory and its vigencia to the forms that it sends out',
    async () => {
      const folder = own('plantillas', {
        'cotejo.json': { ...CONFIGURATION, vigencia: 2023 },
        'formatos/paac-anexo-1.mapa.json': {
          formato: 'paac-anexo-1',
          columnas: { Responsable: 'Líder', Meta: 'Compromiso' },
          ausentes: ['Producto'],
          adicionales: ['Barrio o vereda'],
        },
      })
      const path = temporary.in('plantillas', 'anexo.xlsx')
      const { status } = await cotejoIn(
        folder,
        'plantilla',
        'paac-anexo-1',
        '--dependencia',
        'obras',
        '--salida',
        path,
      )
      expect(status).toBe(0)
      const workbook = new ExcelJS.Workbook()
      await workbook.xlsx.readFile(path)
      const texts: string[] = []
      workbook.worksheets[0]!.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)))
      expect(texts).toEqual(
        expect.arrayContaining([
          'Alcaldía de San Jerónimo del Río',
          'Secretaría de Obras Públicas',
          '2023',
          'Líder',
          'Compromiso',
          'Barrio o vereda',
        ]),
      )
      expect(texts).not.toContain('Responsable')
      expect(texts).not.toContain('Producto')
    },
    PATIENCE,
  )

  it('is missed where its exceptions are and its configuration is not', async () => {
    const folder = writeWorkspace(temporary.in('suelta'), { 'excepciones.json': [] })
    await writeSheet(temporary.in('suelta', 'notas.xlsx'), [['Nada']])
    const { err } = await cotejo('validar', folder)
    expect(err).toBe(
      `No se usa «${temporary.in('suelta', 'excepciones.json')}»: a esta carpeta le falta un cotejo.json para ser un espacio de trabajo.\n`,
    )
  })

  it(
    'is one for all that is validated at once',
    async () => {
      const folder = own('una')
      const { status, err } = await cotejo('validar', folder, SAMPLE_INBOX)
      expect(status).toBe(2)
      expect(err).toBe(
        `Lo que pide está en espacios de trabajo distintos (${folder} y ninguno): valídelos por separado.\n`,
      )
    },
    PATIENCE,
  )
})
