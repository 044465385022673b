import fc from 'fast-check'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { loadWorkspace } from '../../../pipeline/workspace/load-workspace.js'
import { WorkspaceError } from '../../../pipeline/workspace/problem.js'
import { temporaryFolder } from '../../support/commands.js'
import { CONFIGURATION, DIRECTORY, VENUES, writeWorkspace } from './workspace-folder.js'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const FILES: Readonly<Record<string, Json>> = {
  'cotejo.json': {
    ...CONFIGURATION,
    vigencia: 2023,
    adeudan: { escenarios: ['obras'] },
    cortes: ['04-30'],
    semaforo: [{ nombre: 'Alto', desde: 90, color: 'verde' }],
    techos: [{ programa: '4501', valor: 10 }],
    publicacion: { escenarios: '01-31' },
    entrega: { escenarios: '2022-12-15', 'plan-accion': '01-15' },
    plazoCorreccion: 5,
    oficios: { ciudad: 'San Jerónimo', firma: { nombre: 'Ana', cargo: 'Jefa' } },
    diasNoHabiles: ['2023-09-30'],
  },
  'directorio.json': DIRECTORY,
  'formatos/escenarios.json': {
    ...VENUES,
    sections: [{ number: 1, title: 'Parte 1', subcomponents: [{ number: 1, name: 'Canchas' }] }],
  } as Json,
  'formatos/plan-accion.mapa.json': {
    formato: 'plan-accion',
    columnas: { Responsable: ['Líder', 'Dueño'], Actividad: 'Qué' },
    ausentes: ['BPIN'],
    adicionales: ['Barrio'],
    anexos: { ceilings: { columnas: { Valor: 'Tope' } } },
  },
  'excepciones.json': [
    {
      regla: 'date-order',
      archivo: 'a.xlsx',
      celda: 'G3',
      quien: 'Alcaldesa',
      cuando: '2023-01-01',
      motivo: 'Convenio.',
      hasta: '2023-12-31',
    },
  ],
}

/** Paths to every value inside another. */
function pathsIn(value: Json, at: readonly (string | number)[] = []): (string | number)[][] {
  if (value === null || typeof value !== 'object') return [[...at]]
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [[...at], ...inner.flatMap(([key, item]) => pathsIn(item, [...at, key]))]
}

function replaced(value: Json, path: readonly (string | number)[], by: Json | undefined): Json {
  const [key, ...rest] = path
  if (key === undefined) return by ?? null
  if (Array.isArray(value)) {
    return value.flatMap((item, i) =>
      i !== key ? [item] : rest.length === 0 && by === undefined ? [] : [replaced(item, rest, by)],
    )
  }
  return Object.fromEntries(
    Object.entries(value as { [key: string]: Json }).flatMap(([name, item]) =>
      name !== key
        ? [[name, item]]
        : rest.length === 0 && by === undefined
          ? []
          : [[name, replaced(item, rest, by)]],
    ),
  )
}

describe('any slip in a workspace', () => {
  const temporary = temporaryFolder()
  const builtIn = builtInCatalogue()
  afterAll(() => temporary.remove())

  it('either does no harm or is said in Spanish, with its file: never a crash', () => {
    const places = Object.entries(FILES).flatMap(([file, value]) =>
      pathsIn(value).map((path) => ({ file, path })),
    )
    const anything = fc.oneof(
      fc.constant(undefined),
      fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
      fc.constantFrom<Json>(
        '',
        ' ',
        0,
        -1,
        1e21,
        [],
        {},
        'todas',
        'subject',
        'goal',
        '2023-02-30',
        '__proto__',
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), anything, ({ file, path }, by) => {
        writeWorkspace(temporary.path, { ...FILES, [file]: replaced(FILES[file]!, path, by) })
        try {
          loadWorkspace(temporary.path, builtIn)
        } catch (error) {
          if (!(error instanceof WorkspaceError)) throw error
          expect(error.problems.length).toBeGreaterThan(0)
          for (const problem of error.problems) {
            expect(problem.says).not.toMatch(
              /undefined|NaN|\[object|Invalid|expected|received|Unrecognized|Too (small|big)/,
            )
            expect(problem.says).toMatch(/[.?]$/)
          }
        }
      }),
      { numRuns: 400 },
    )
  }, 60_000)
})
