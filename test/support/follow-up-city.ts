import { readFileSync, writeFileSync } from 'node:fs'
import { address } from '../../engine/grid/address.js'
import { fold } from '../../engine/text/fold.js'
import { editCells } from '../../engine/workbook/edit/edit-cells.js'
import { readWorkbook } from '../../engine/workbook/read-workbook.js'
import { builtInCatalogue } from '../../pipeline/catalogue.js'
import { plantilla } from '../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../pipeline/publish/workbook/write-workbook.js'
import { City, VACCINES } from '../pipeline/lifecycle/city.js'
import { filledIn, type Written } from './fill-in.js'

const { formats, directory } = builtInCatalogue()
const PAAC = formats.find(({ id }) => id === 'paac-anexo-1')!

const GENERAL = 'Secretaría General'
const HEALTH = 'Secretaría de Salud Municipal'

/** The PAAC of the Secretaría General for 2026, by component. All invented. */
const COMPONENTS: readonly (readonly [banner: string, rows: readonly Written[]])[] = [
  [
    'Componente 1',
    [
      {
        subcomponent: 'Subcomponente 5. Seguimiento',
        activity: '5.1 Publicar los informes del mapa de riesgos',
        product: 'Informes publicados',
        goal: '3 informes',
        responsible: GENERAL,
        start: '2026-02-02',
        end: '2026-04-30',
      },
      { start: '2026-05-04', end: '2026-08-31' },
      { start: '2026-09-01', end: '2026-12-18' },
      {
        subcomponent: 'Subcomponente 5. Seguimiento',
        activity: '5.2 Revisar los controles del mapa de riesgos',
        product: 'Revisiones hechas',
        goal: '2 revisiones',
        responsible: GENERAL,
        start: '2026-06-01',
        end: '2026-08-28',
      },
    ],
  ],
  [
    'Componente 3',
    [
      {
        subcomponent: 'Subcomponente 2. Diálogo de doble vía con la ciudadanía y sus organizaciones',
        activity: '2.1 Realizar encuentros de diálogo en las veredas y contar lo que allí se dijo',
        product: 'Encuentros realizados y memorias publicadas',
        goal: '10 encuentros y 2 memorias',
        responsible: `${HEALTH}\n${GENERAL}`,
        start: '2026-02-02',
        end: '2026-03-31',
      },
      { start: '2026-05-04', end: '2026-07-31' },
    ],
  ],
  [
    'Componente 4',
    [
      {
        subcomponent: 'Subcomponente 5. Relacionamiento con el ciudadano',
        activity: '5.1 Responder a tiempo las solicitudes de la ciudadanía',
        product: 'Solicitudes respondidas',
        goal: '90% de las solicitudes respondidas a tiempo',
        responsible: 'Veeduría de los barrios',
        start: '2026-02-02',
        end: '2026-04-30',
      },
      { start: '2026-05-04', end: '2026-12-18' },
      {
        subcomponent: 'Subcomponente 5. Relacionamiento con el ciudadano',
        activity: '5.2 Realizar una feria de servicios en el parque',
        product: 'Feria realizada',
        goal: '1 feria',
        responsible: 'Todas las dependencias',
        start: '2026-06-01',
        end: '2026-08-28',
      },
    ],
  ],
]

/** The capacity of a plan de acción, all due by the middle of April: from 4 to 12. */
const JOURNEYS: Written = { ...VACCINES, accumulation: 'Capacidad', start: '2026-02-02', end: '2026-04-15' }

/** A city whose PAAC and plan de acción de salud are approved, and whose plan de acción de general is not. */
export async function followUpCity(): Promise<City> {
  const city = new City()
  city.configure({ techos: [] })
  let bytes: Uint8Array = await writeWorkbook(
    plantilla(PAAC, directory, { dependencia: 'general', vigencia: 2026 }),
  )
  for (const [banner, rows] of COMPONENTS) bytes = filledIn(bytes, PAAC, rows, banner)
  await city.receiveBytes('2026-01-15', 'paac.xlsx', bytes)
  await city.receive('2026-01-15', 'salud.xlsx', 'salud', [JOURNEYS])
  const approved = await city.run('2026-01-30', 'aprobar', '--acta', '2', '--fecha', '2026-01-28')
  if (approved.status !== 0) throw new Error(approved.out + approved.err)
  await city.receive('2026-02-10', 'cultura.xlsx', 'cultura', [
    { ...VACCINES, responsible: 'Secretaría de Cultura' },
  ])
  return city
}

/** What is reported in the rows of one activity, by what its code ends with (`5.1`, `2.1#2`), and the key of the column. */
export type Reported = Readonly<Record<string, Readonly<Record<string, string | number>>>>

/** A prepared follow-up as its dependencia fills it in; the result of every formula is as Excel stores it unless left out. */
export function reported(path: string, rows: Reported, save = path): void {
  const bytes = readFileSync(path)
  const read = readWorkbook(bytes)
  if (!read.ok) throw new Error('the workbook cannot be read')
  const columns = formats.find(({ id }) => id === 'seguimiento')!.columns
  const edits = read.workbook.grids.flatMap((grid) => {
    const cells = [...grid.rows].flatMap(([row, line]) =>
      [...line].map(([column, { text }]) => ({ row, column, text })),
    )
    const columnOf = (key: string): number | undefined => {
      const header = columns.find((column) => column.key === key)!.header
      return cells.find(({ text }) => fold(text) === fold(header))?.column
    }
    return Object.entries(rows).flatMap(([code, said]) => {
      const at = cells.find(
        ({ column, text }) => column === columnOf('activityId') && text.endsWith(`/${code}`),
      )
      if (!at) return []
      return Object.entries(said).map(([key, value]) => ({
        sheet: grid.name,
        cell: address(at.row, columnOf(key)!),
        value,
      }))
    })
  })
  const edited = editCells(bytes, edits)
  if (!edited.ok) throw new Error(`cannot be filled in: ${JSON.stringify(edited.why)}`)
  writeFileSync(save, edited.bytes)
}
