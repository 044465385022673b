import { builtInCatalogue } from '../../pipeline/catalogue.js'
import { plantilla } from '../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../pipeline/publish/workbook/write-workbook.js'
import { catalogueFor } from '../../pipeline/catalogue.js'
import { filledIn, type Written } from '../support/fill-in.js'
import { CULTURE, GENERAL, HEALTH } from './city.js'

const FORMAT = builtInCatalogue().formats.find(({ id }) => id === 'paac-anexo-1')!

const SPRING = { start: '2026-02-02', end: '2026-04-30' }
const SUMMER = { start: '2026-05-04', end: '2026-08-31' }
const AUTUMN = { start: '2026-09-01', end: '2026-12-18' }

/** The PAAC of the invented city for 2026, by component: what each secretaría promises, and in which windows. */
const COMPONENTS: readonly (readonly [banner: string, rows: readonly Written[]])[] = [
  [
    'Componente 1',
    [
      {
        subcomponent: 'Subcomponente 5. Seguimiento',
        activity: '5.1 Publicar los informes del mapa de riesgos',
        product: 'Informes publicados',
        goal: '3 informes',
        responsible: GENERAL.name,
        ...SPRING,
      },
      SUMMER,
      AUTUMN,
    ],
  ],
  [
    'Componente 3',
    [
      {
        subcomponent: 'Subcomponente 1. Información de calidad y en lenguaje comprensible',
        activity: '1.1 Publicar boletines con lo que se hizo en las bibliotecas',
        product: 'Boletines publicados',
        goal: '12 boletines',
        responsible: CULTURE.name,
        ...SPRING,
      },
      SUMMER,
      AUTUMN,
      {
        subcomponent: 'Subcomponente 2. Diálogo de doble vía con la ciudadanía y sus organizaciones',
        activity: '2.1 Realizar encuentros de diálogo en las veredas y contar lo que allí se dijo',
        product: 'Encuentros realizados y memorias publicadas',
        goal: '10 encuentros y 2 memorias',
        responsible: `${HEALTH.name}\n${GENERAL.name}`,
        ...SPRING,
      },
      SUMMER,
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
        responsible: GENERAL.name,
        ...SPRING,
      },
      SUMMER,
      AUTUMN,
      {
        subcomponent: 'Subcomponente 5. Relacionamiento con el ciudadano',
        activity: '5.2 Realizar una feria de servicios en el parque',
        product: 'Feria realizada',
        goal: '1 feria',
        responsible: HEALTH.name,
        start: '2026-06-01',
        end: '2026-08-28',
      },
    ],
  ],
]

/** The PAAC that the Secretaría General hands in, on the official workbook of its workspace. */
export async function paac(city: string): Promise<Uint8Array> {
  const { directory } = catalogueFor(city)
  let bytes: Uint8Array = await writeWorkbook(
    plantilla(FORMAT, directory, { dependencia: GENERAL.id, vigencia: 2026 }),
  )
  for (const [banner, rows] of COMPONENTS) bytes = filledIn(bytes, FORMAT, rows, banner)
  return bytes
}
