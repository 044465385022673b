import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Consolidated } from '../../../pipeline/consolidate/consolidated.js'
import type { Validation } from '../../../pipeline/command/work/validation.js'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { cotejo, cotejoIn, temporaryFolder, type Ran } from '../../support/commands.js'
import { writeWorkspace } from './workspace-folder.js'

const PAGE = readFileSync(join(PACKAGE_ROOT, 'docs', 'formatos-propios.md'), 'utf8')
const FILES = Object.fromEntries(
  [...PAGE.matchAll(/\*\*`([^`]+\.json)`\*\*\n\n```json\n([\s\S]*?)```/g)].map(([, name, text]) => [
    name!,
    text!,
  ]),
)
const COMMANDS = [.../```sh\n([\s\S]*?)```/.exec(PAGE)![1]!.matchAll(/^npx --no-install cotejo (.*)$/gm)].map(
  ([, words]) => [...words!.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!),
)

type Rows = readonly (readonly (string | number | Date)[])[]

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

/** Fills in the rows under the header of a form, as a person would in Excel. */
async function fillIn(path: string, rows: Rows): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  const sheet = workbook.worksheets[0]!
  const header = sheet.getColumn(1).values.indexOf('Trabajo por hacer')
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) sheet.getCell(header + 1 + r, c + 1).value = value
  }
  await workbook.xlsx.writeFile(path)
}

/** A plan de acción in the council's own template, which is not ours. */
async function ownTemplate(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('PA')
  const header = [
    'Línea estratégica',
    'Código sector',
    'Código programa',
    'Código producto',
    'Código indicador',
    'Código y meta de producto',
    'Indicador',
    'Unidad de medida',
    'Línea base',
    'Tipo de acumulación',
    'Meta cuatrienio',
    'Compromiso del año',
    'Trimestre 1',
    'Trimestre 2',
    'Trimestre 3',
    'Trimestre 4',
    'Proyecto',
    'Qué se va a hacer',
    'Barrio o vereda',
    'Líder',
    'Arranca',
    'Cierra',
    'Total programado',
  ]
  sheet.addRow(['Plan de acción 2023'])
  sheet.addRow(['Dependencia:', 'Oficina de Planeación'])
  sheet.addRow([])
  sheet.addRow(header)
  sheet.addRow([
    'Un río limpio',
    '32',
    '3202',
    '3202037',
    '320203700',
    '3202037 Hectáreas de ronda sembradas',
    'Hectáreas de ronda sembradas',
    'Hectáreas',
    4,
    'Acumulado',
    40,
    '10 hectáreas sembradas',
    2,
    3,
    3,
    2,
    'Siembra de la ronda del río',
    'Sembrar guaduas en la ronda del río',
    'Vereda El Remanso',
    'OPL',
    day('2023-02-06'),
    '31/11/2023',
    20_000_000,
  ])
  await workbook.xlsx.writeFile(path)
}

/** Milliseconds for a test that runs whole commands, on a busy machine. */
const PATIENCE = 60_000

describe('the worked example of docs/formatos-propios.md', () => {
  const temporary = temporaryFolder()
  const before = process.cwd()
  const run = (...args: readonly string[]): Promise<Ran> => cotejo(...args)

  beforeAll(() => {
    writeWorkspace(temporary.path, FILES)
    process.chdir(temporary.path)
    mkdirSync('entregas')
  })
  afterAll(() => {
    process.chdir(before)
    temporary.remove()
  })

  it('has every file that it speaks of', () => {
    expect(Object.keys(FILES)).toEqual([
      'cotejo.json',
      'directorio.json',
      'formatos/mantenimiento-escenarios.json',
      'formatos/plan-accion.mapa.json',
      'excepciones.json',
    ])
    expect(COMMANDS.map(([name]) => name)).toEqual([
      'formatos',
      'plantilla',
      'plantilla',
      'validar',
      'consolidar',
    ])
  })

  it(
    'lists the format that no code knows, and says which workspace it uses',
    async () => {
      const { status, out, err } = await run(...COMMANDS[0]!)
      expect(status).toBe(0)
      expect(out).toContain(
        'mantenimiento-escenarios  Plan de mantenimiento de escenarios deportivos (versión 1)\n',
      )
      expect(err).toBe(`Espacio de trabajo: ${process.cwd()} (Alcaldía de San Jerónimo del Río)\n`)
    },
    PATIENCE,
  )

  it(
    'writes its blank forms',
    async () => {
      for (const command of COMMANDS.slice(1, 3)) expect((await run(...command)).status).toBe(0)
      expect(readdirSync('entregas')).toEqual([
        'Escenarios 2023 - Deportes.xlsx',
        'Escenarios 2023 - Obras.xlsx',
      ])
    },
    PATIENCE,
  )

  it(
    'finds what is wrong in them once they are filled in, and nothing else',
    async () => {
      await fillIn('entregas/Escenarios 2023 - Deportes.xlsx', [
        [
          'Pintar las graderías',
          'Coliseo El Remanso',
          '2 graderías pintadas',
          'Secretaría de Deportes',
          day('2023-03-06'),
          day('2023-05-31'),
        ],
        [
          'Cambiar las luminarias',
          'Cancha La Ceiba',
          'Luminarias nuevas',
          'Secretaría de Deportes',
          day('2023-08-08'),
          '31/09/2023',
        ],
      ])
      await fillIn('entregas/Escenarios 2023 - Obras.xlsx', [
        [
          'Reparar la cubierta',
          'Coliseo El Remanso',
          '1 cubierta reparada',
          'Secretaría de Obras Públicas',
          day('2023-04-03'),
          day('2024-01-20'),
        ],
        [
          'Nivelar el gramado',
          'Estadio municipal',
          '7000 metros nivelados',
          'Secretaría de Obras Públicas',
          day('2023-06-05'),
          day('2023-05-02'),
        ],
      ])
      const { status, out } = await run('validar', 'entregas', '--json')
      const { files, summary } = JSON.parse(out) as Validation
      expect(status).toBe(1)
      expect(
        files.map(({ file, format, dependencia, status, findings }) => ({
          file,
          format,
          dependencia,
          status,
          findings: findings.map((f) =>
            `${f.rule} ${f.cell ?? ''} ${f.column ?? ''} ${f.exception?.who ?? ''}`.trim(),
          ),
        })),
      ).toEqual([
        {
          file: 'Escenarios 2023 - Deportes.xlsx',
          format: 'mantenimiento-escenarios',
          dependencia: 'deportes',
          status: 'errors',
          findings: ['date-nonexistent F9 Hasta', 'goal-not-measurable C9 Cantidad'],
        },
        {
          file: 'Escenarios 2023 - Obras.xlsx',
          format: 'mantenimiento-escenarios',
          dependencia: 'obras',
          status: 'errors',
          findings: ['date-order F9 Hasta', 'date-outside-vigencia F8 Hasta Consejo de Gobierno, acta 4'],
        },
      ])
      expect(summary).toEqual({ files: 2, errors: 4, warnings: 0, infos: 0 })
    },
    PATIENCE,
  )

  it(
    'says so on the terminal, the exception counted apart',
    async () => {
      const { out } = await run(...COMMANDS[3]!)
      expect(out).toContain('4 errores, 1 de ellos con excepción justificada')
      expect(out).toContain('Excepción justificada de Consejo de Gobierno, acta 4')
    },
    PATIENCE,
  )

  it(
    'consolidates them, and says who owes a plan',
    async () => {
      const { status, out } = await run(...COMMANDS[4]!)
      expect(status).toBe(1)
      expect(out).toContain('Vigencia 2023\n')
      const { files, activities, findings, exceptions } = consolidated()
      expect(files.map(({ file }) => file)).toEqual(readdirSync('entregas'))
      expect(
        activities.map(({ format, activity, fields }) => [format, activity, fields['venue']]).sort(),
      ).toEqual([
        ['mantenimiento-escenarios', 'Cambiar las luminarias', 'Cancha La Ceiba'],
        ['mantenimiento-escenarios', 'Nivelar el gramado', 'Estadio municipal'],
        ['mantenimiento-escenarios', 'Pintar las graderías', 'Coliseo El Remanso'],
        ['mantenimiento-escenarios', 'Reparar la cubierta', 'Coliseo El Remanso'],
      ])
      expect(findings.filter(({ rule }) => rule === 'submission-missing').map(({ row }) => row)).toEqual([
        'Oficina de Planeación',
      ])
      expect(exceptions).toMatchObject([{ rule: 'date-outside-vigencia', state: 'applied', findings: 1 }])
    },
    PATIENCE,
  )

  it(
    "reads the plan de acción in the council's own template, and names its headers",
    async () => {
      await ownTemplate('entregas/PA 2023.xlsx')
      await run(...COMMANDS[4]!)
      const { files, activities, findings } = consolidated()
      expect(files.find(({ file }) => file === 'PA 2023.xlsx')).toMatchObject({
        format: 'plan-accion',
        dependencia: 'planeacion',
        activities: 1,
      })
      expect(findings.filter(({ rule }) => rule === 'submission-missing')).toEqual([])
      expect(activities.find(({ format }) => format === 'plan-accion')).toMatchObject({
        activity: 'Sembrar guaduas en la ronda del río',
        goal: { items: [{ quantity: 10 }] },
        responsibles: [{ id: 'planeacion', text: 'OPL' }],
        fields: { barrioOVereda: 'Vereda El Remanso' },
      })
      const own = findings.filter(({ file }) => file === 'PA 2023.xlsx')
      expect(own.find(({ rule }) => rule === 'date-nonexistent')).toMatchObject({
        cell: 'V5',
        column: 'Cierra',
      })
      expect(own.filter(({ rule }) => rule === 'header-missing' || rule === 'required-empty')).toEqual([])
    },
    PATIENCE,
  )

  it(
    'holds back nothing official for an error that is excepted',
    async () => {
      rmSync('entregas/Escenarios 2023 - Deportes.xlsx')
      rmSync('entregas/PA 2023.xlsx')
      await fillIn('entregas/Escenarios 2023 - Obras.xlsx', [
        [
          'Reparar la cubierta',
          'Coliseo El Remanso',
          '1 cubierta reparada',
          'Secretaría de Obras Públicas',
          day('2023-04-03'),
          day('2024-01-20'),
        ],
        [
          'Nivelar el gramado',
          'Estadio municipal',
          '7000 metros nivelados',
          'Secretaría de Obras Públicas',
          day('2023-06-05'),
          day('2023-07-04'),
        ],
      ])
      writeWorkspace(temporary.path, {
        'cotejo.json': { ...(JSON.parse(FILES['cotejo.json']!) as object), adeudan: {} },
      })
      const { status, out } = await run('consolidar', 'entregas', '--salida', 'resultados', '--oficial')
      expect(out).toContain('Hallazgos: 1 error, 1 de ellos con excepción justificada')
      expect(out).not.toContain('no se escribi')
      expect(status).toBe(0)
      expect(consolidated().files[0]?.status).toBe('warnings')
      expect(readFileSync('resultados/informe-monitoreo.html', 'utf8')).toContain('Excepciones justificadas')
      expect(await sheetsOf('resultados/hallazgos.xlsx')).toContain('Excepciones')
      expect(await sheetsOf('resultados/plan-maestro.xlsx')).toContain('Excepciones')
      expect(await sheetsOf('resultados/informe-monitoreo.xlsx')).toContain('Excepciones')
      expect(await textOf('resultados/devoluciones/obras.xlsx')).toContain(
        'Con excepción justificada: no hay que corregirlos (1)',
      )
    },
    PATIENCE,
  )

  it('explains two slips in it as the page says', async () => {
    const slips = writeWorkspace(temporary.in('con-errores'), {
      ...FILES,
      'cotejo.json': FILES['cotejo.json']!.replace('["deportes"', '["deporte"'),
      'formatos/mantenimiento-escenarios.json': FILES['formatos/mantenimiento-escenarios.json']!.replace(
        '"type": "subject"',
        '"type": "sujeto"',
      ),
    })
    const { status, err } = await cotejoIn(slips, 'formatos')
    expect(status).toBe(2)
    expect(PAGE).toContain(`\n${err.replace(slips, '/datos/san-jeronimo')}`)
  })
})

function consolidated(): Consolidated {
  return JSON.parse(readFileSync(join('resultados', 'consolidado.json'), 'utf8')) as Consolidated
}

async function opened(path: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  return workbook
}

async function sheetsOf(path: string): Promise<string[]> {
  return (await opened(path)).worksheets.map(({ name }) => name)
}

async function textOf(path: string): Promise<string[]> {
  const texts: string[] = []
  for (const sheet of (await opened(path)).worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)))
  return texts
}
