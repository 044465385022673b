import { writeFileSync } from 'node:fs'
import { catalogueFor } from '../../../pipeline/catalogue.js'
import { WorkspaceError } from '../../../pipeline/workspace/problem.js'
import { cotejo, temporaryFolder } from '../../support/commands.js'
import { CONFIGURATION, DIRECTORY, VENUES, venuesWith, writeWorkspace } from './workspace-folder.js'

const TYPES =
  'subject, catalogue, text, goal, list, responsibles, start, end, date, code, number, percent, money, choice'

describe('a wrong definition', () => {
  const temporary = temporaryFolder()
  afterAll(() => temporary.remove())
  let n = 0

  /** Everything that is said of a workspace's files, without the line that opens it. */
  function saidOf(files: Readonly<Record<string, unknown>>): string[] {
    const folder = temporary.in(`caso-${String(n++)}`)
    writeWorkspace(folder, { 'cotejo.json': CONFIGURATION, 'directorio.json': DIRECTORY, ...files })
    try {
      catalogueFor(folder)
    } catch (error) {
      if (!(error instanceof WorkspaceError)) throw error
      return error.message
        .split('\n')
        .slice(1)
        .map((line) => line.replace('  - ', ''))
    }
    return []
  }

  it('is not seen where there is none', () => {
    expect(saidOf({ 'formatos/escenarios.json': VENUES })).toEqual([])
  })

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'a comma too many',
      { 'cotejo.json': '{\n  "vigencia": 2023,\n}' },
      ['cotejo.json, línea 2, columna 19: sobra la coma que hay antes de «}».'],
    ],
    [
      'a key that nobody knows',
      { 'cotejo.json': '{\n  "vigencias": 2023\n}' },
      ['cotejo.json, línea 2: no se conoce la clave «vigencias»: ¿quiso decir «vigencia»?'],
    ],
    [
      'a key that nobody knows, among others that explain',
      { 'cotejo.json': '{\n  "// vigencia": "el año",\n  "vigencias": 2023,\n  "//otra": 1\n}' },
      ['cotejo.json, línea 3: no se conoce la clave «vigencias»: ¿quiso decir «vigencia»?'],
    ],
    [
      'wrong days and formats of delivery',
      {
        'cotejo.json': `{
          "entrega": {
            "plan-acion": "12-15",
            "poai": "31/12",
            "paac-anexo-1": "02-30",
            "ptep": "31-01",
            "escenarios": "2026-15-03"
          }
        }`,
      },
      [
        'cotejo.json, línea 4: «entrega.poai» debe ser un día del año escrito mm-dd, como «01-31», o una fecha escrita aaaa-mm-dd, como «2024-01-31»; dice «31/12».',
        'cotejo.json, línea 5: «entrega.paac-anexo-1» no es un día del calendario; dice «02-30».',
        'cotejo.json, línea 6: «entrega.ptep» no es un día del calendario: el mes va antes que el día, como «01-31»; dice «31-01».',
        'cotejo.json, línea 7: «entrega.escenarios» no es un día del calendario: el mes va antes que el día, como «2026-03-15»; dice «2026-15-03».',
      ],
    ],
    [
      'a delivery of a format that is none, and one of another year',
      {
        'cotejo.json':
          '{\n"vigencia": 2027,\n"entrega": {\n"plan-acion": "12-15",\n"poai": "2024-12-15",\n"ptep": "2026-12-15"\n} }',
      },
      [
        'cotejo.json, línea 4: «entrega.plan-acion» nombra el formato «plan-acion», que no existe: ¿quiso decir «plan-accion»?',
        'cotejo.json, línea 5: «entrega.poai» dice «2024-12-15», y «vigencia» dice 2027: corrija la que sea de otro año.',
      ],
    ],
    [
      'wrong letters and term',
      {
        'cotejo.json':
          '{\n"plazoCorreccion": 0,\n"oficios": {\n"cuidad": "Pasto",\n"firma": { "nombre": "Ana" }\n} }',
      },
      [
        'cotejo.json, línea 2: «plazoCorreccion» debe ser 1 o más, y es 0.',
        'cotejo.json, línea 4: no se conoce la clave «cuidad» en «oficios»: ¿quiso decir «ciudad»?',
        'cotejo.json, línea 5: falta «cargo» en «oficios.firma»; debe ser un texto entre comillas.',
      ],
    ],
    [
      'a year in quotes',
      { 'cotejo.json': '{\n  "vigencia": "2023"\n}' },
      ['cotejo.json, línea 2: «vigencia» debe ser un número, sin comillas, y es «2023».'],
    ],
    [
      'a dependencia that the directory does not have',
      {
        'cotejo.json':
          '{\n  "directorio": "directorio.json",\n  "adeudan": { "paac-anexo-1": ["deporte"] }\n}',
      },
      [
        'cotejo.json, línea 3: «adeudan.paac-anexo-1[0]» nombra la dependencia «deporte», que no está en el directorio: ¿quiso decir «deportes»?',
      ],
    ],
    [
      'a dependencia by its name instead of its id',
      { 'cotejo.json': '{ "adeudan": { "paac-anexo-1": ["Secretaría de Salud", "SSI"] } }' },
      [
        'cotejo.json, línea 1: «adeudan.paac-anexo-1[0]» nombra la dependencia «Secretaría de Salud», que no está en el directorio: ¿quiso decir «salud»?',
        'cotejo.json, línea 1: «adeudan.paac-anexo-1[1]» nombra la dependencia «SSI», que no está en el directorio: ¿quiso decir «ssi»?',
      ],
    ],
    [
      'duties that are neither a list nor everybody',
      { 'cotejo.json': '{ "adeudan": { "paac-anexo-1": "varias" } }' },
      [
        'cotejo.json, línea 1: «adeudan.paac-anexo-1» debe ser "todas" o una lista de dependencias entre corchetes, y es «varias».',
      ],
    ],
    [
      'a cut-off that is no day',
      { 'cotejo.json': '{\n  "cortes": ["04-31"],\n  "diasNoHabiles": ["30/09/2023"]\n}' },
      [
        'cotejo.json, línea 2: «cortes[0]» no es un día del calendario; dice «04-31».',
        'cotejo.json, línea 3: «diasNoHabiles[0]» debe ser una fecha escrita aaaa-mm-dd, como «2024-01-31»; dice «30/09/2023».',
      ],
    ],
    [
      'a directory that is not there',
      { 'cotejo.json': { directorio: 'dependencias.json', adeudan: { 'paac-anexo-1': ['x'] } } },
      [
        'cotejo.json, línea 2: «directorio» nombra el archivo «dependencias.json», que no existe en esta carpeta.',
      ],
    ],
    [
      "another entity's name without its directory",
      { 'cotejo.json': { entidad: 'Alcaldía de Villaflor' } },
      [
        'cotejo.json, línea 2: «entidad» dice «Alcaldía de Villaflor» y no hay «directorio»: sin él valdría el de la Alcaldía de Pasto; escriba el suyo.',
      ],
    ],
    [
      'ids and names of the directory given twice',
      {
        'directorio.json': {
          ...DIRECTORY,
          dependencias: [
            ...DIRECTORY.dependencias,
            { id: 'obras', name: 'Oficina de Obras', otherNames: ['Secretaria de deportes'] },
          ],
        },
      },
      [
        'directorio.json, línea 18: «dependencias[3].id» repite «obras», que ya es el id de «dependencias[2]».',
        'directorio.json, línea 21: «dependencias[3].otherNames[0]» dice «Secretaria de deportes», que ya es un nombre de «dependencias[1]» («deportes»): no se sabría de cuál se habla.',
      ],
    ],
    [
      'a kind of column that there is not',
      { 'formatos/escenarios.json': venuesWith(3, { type: 'fecha' }) },
      [`formatos/escenarios.json, línea 38: «columns[3].type» no puede ser «fecha»; puede ser: ${TYPES}.`],
    ],
    [
      'several slips in one column, all of them said',
      {
        'formatos/escenarios.json': venuesWith(1, {
          header: undefined,
          requird: true,
          required: 'sí',
          width: -3,
        }),
      },
      [
        'formatos/escenarios.json, línea 19: falta «header» en «columns[1]»; debe ser un texto entre comillas.',
        'formatos/escenarios.json, línea 22: «columns[1].required» debe ser true o false, sin comillas, y es «sí».',
        'formatos/escenarios.json, línea 23: «columns[1].width» debe ser mayor que 0, y es -3.',
        'formatos/escenarios.json, línea 25: no se conoce la clave «requird» en «columns[1]»: ¿quiso decir «required»?',
      ],
    ],
    [
      'two columns that say what a row is about',
      { 'formatos/escenarios.json': venuesWith(1, { type: 'subject' }) },
      [
        'formatos/escenarios.json, línea 22: «columns[1].type» no puede ser «subject»: ya lo es «columns[0]», y una sola columna dice de qué trata la fila.',
      ],
    ],
    [
      'keys and headers given twice',
      { 'formatos/escenarios.json': venuesWith(4, { key: 'start', header: 'DESDE (día)' }) },
      [
        'formatos/escenarios.json, línea 44: «columns[4].key» repite «start», que ya es la clave de «columns[3]».',
        'formatos/escenarios.json, línea 45: «columns[4].header» dice «DESDE (día)», que se confunde con «Desde» de «columns[3]»: entre encabezados no cuentan las tildes, las mayúsculas ni lo que va entre paréntesis.',
      ],
    ],
    [
      'a rule that there is not',
      { 'formatos/escenarios.json': { ...VENUES, rules: ['date-ordr', 'magia'] } },
      [
        'formatos/escenarios.json, línea 53: «rules[0]» nombra la regla «date-ordr», que no existe: ¿quiso decir «date-order»?',
        'formatos/escenarios.json, línea 54: «rules[1]» nombra la regla «magia», que no existe: las que hay están en docs/reglas.md.',
      ],
    ],
    [
      'a section without number, one with the number of another, one without a column that is not there',
      {
        'formatos/escenarios.json': {
          ...VENUES,
          sections: [{ title: 'Parte: canchas' }],
        },
        'formatos/coliseos.json': {
          ...VENUES,
          id: 'coliseos',
          sections: [
            { number: 1, title: 'Parte 1' },
            { number: 1, title: 'Parte 2', without: ['gol'] },
          ],
        },
      },
      [
        'formatos/coliseos.json, línea 64: «sections[1].number» repite el 1, que ya es el número de «sections[0]».',
        'formatos/coliseos.json, línea 67: «sections[1].without[0]» nombra la columna «gol», que no existe: ¿quiso decir «goal»?',
        'formatos/escenarios.json, línea 59: falta «number» en «sections[0]»; debe ser un número, sin comillas.',
      ],
    ],
    [
      'a format under the name of another, that nobody could recognise',
      {
        'formatos/canchas.json': {
          ...VENUES,
          headerMinimum: 9,
          columns: VENUES.columns.slice(1),
        },
      },
      [
        'formatos/canchas.json, línea 2: «id» dice «escenarios», y el archivo se llama «canchas»: deben ser iguales.',
        'formatos/canchas.json, línea 7: «headerMinimum» pide 9 encabezados y las columnas son 4: ningún libro se reconocería.',
        'formatos/canchas.json, línea 10: en «columns» falta una columna de tipo «subject»: la que dice de qué trata cada fila.',
      ],
    ],
    [
      'a mapping of columns that are not there',
      {
        'formatos/paac-anexo-1.mapa.json': {
          formato: 'paac-anexo-1',
          columnas: { Responsables: 'Líder', Metas: 'Compromiso', Producto: 'Meta' },
          ausentes: ['Actividades'],
        },
      },
      [
        'formatos/paac-anexo-1.mapa.json, línea 4: «columnas.Responsables» nombra la columna «Responsables», que el formato «paac-anexo-1» no tiene: ¿quiso decir «Responsable»?',
        'formatos/paac-anexo-1.mapa.json, línea 5: «columnas.Metas» nombra la columna «Metas», que el formato «paac-anexo-1» no tiene: ¿quiso decir «Meta»?',
        'formatos/paac-anexo-1.mapa.json, línea 9: «ausentes[0]» no puede ser «Actividades»: sin esa columna no se sabe de qué trata cada fila.',
      ],
    ],
    [
      'a mapping that gives two columns one header',
      {
        'formatos/paac-anexo-1.mapa.json': {
          formato: 'paac-anexo-1',
          columnas: { Producto: 'meta' },
          adicionales: ['Responsable'],
        },
      },
      [
        'formatos/paac-anexo-1.mapa.json, línea 4: «columnas.Producto» dice «meta», que se confunde con «Meta», otra columna de la misma plantilla.',
        'formatos/paac-anexo-1.mapa.json, línea 7: «adicionales[0]» dice «Responsable», que se confunde con «Responsable», otra columna de la misma plantilla.',
      ],
    ],
    [
      'a mapping of a format that there is not',
      { 'formatos/canchas.mapa.json': { formato: 'paac-anexo', columnas: {} } },
      [
        'formatos/canchas.mapa.json, línea 2: «formato» nombra el formato «paac-anexo», que no existe: ¿quiso decir «paac-anexo-1»?',
      ],
    ],
    [
      'exceptions of unknown rules, with impossible dates, for nothing in particular',
      {
        'excepciones.json': [
          {
            regla: 'date-outside',
            archivo: 'a.xlsx',
            quien: 'Alcaldesa',
            cuando: '2023-02-30',
            motivo: 'x',
            hasta: '2023-12-31',
          },
        ],
      },
      ['excepciones.json, línea 6: «[0].cuando» no es un día del calendario; dice «2023-02-30».'],
    ],
    [
      'exceptions that the schema lets pass',
      {
        'excepciones.json': [
          {
            regla: 'date-outside',
            celda: 'G',
            quien: 'Alcaldesa',
            cuando: '2023-12-31',
            motivo: 'x',
            hasta: '2023-02-28',
          },
          {
            regla: 'submission-missing',
            formato: 'paac-anexo-1',
            dependencia: 'obra',
            quien: 'Alcaldesa',
            cuando: '2023-02-28',
            motivo: 'x',
            hasta: '2023-12-31',
          },
        ],
      },
      [
        'excepciones.json, línea 2: «[0]» no dice a qué se aplica: ponga «actividad» (su id), «archivo» o «formato».',
        'excepciones.json, línea 3: «[0].regla» nombra la regla «date-outside», que no existe: ¿quiso decir «date-outside-vigencia»?',
        'excepciones.json, línea 4: «[0].celda» solo tiene sentido junto con «archivo».',
        'excepciones.json, línea 4: «[0].celda» dice «G», que no es una celda como «G31».',
        'excepciones.json, línea 8: «[0].hasta» dice «2023-02-28», antes de «cuando» («2023-12-31»).',
        'excepciones.json, línea 13: «[1].dependencia» nombra «obra», que no está en el directorio: ¿quiso decir «obras»?',
      ],
    ],
    [
      'a format, or a mapping of one, given twice',
      {
        'formatos/escenarios/format.json': VENUES,
        'formatos/escenarios.json': VENUES,
        'formatos/a.mapa.json': { formato: 'poai', adicionales: ['Arranca'] },
        'formatos/b.mapa.json': { formato: 'poai', adicionales: ['Cierra'] },
      },
      [
        'formatos/b.mapa.json, línea 2: «formato» dice «poai», que ya define «formatos/a.mapa.json»: deje uno de los dos.',
        'formatos/escenarios.json, línea 2: «id» dice «escenarios», que ya define «formatos/escenarios/format.json»: deje uno de los dos.',
      ],
    ],
    [
      'a format, and nothing more of what names it',
      {
        'cotejo.json': { ...CONFIGURATION, adeudan: { escenarios: ['obras'] } },
        'formatos/escenarios.json': '{}}',
        'formatos/escenarios.mapa.json': { formato: 'escenarios', columnas: { Desde: 'Arranca' } },
      },
      ['formatos/escenarios.json, línea 1, columna 3: sobra «}» después del final.'],
    ],
    [
      'a folder where a format was expected',
      { 'formatos/canchas/notas.txt': 'pendiente' },
      ['formatos/canchas: en esta carpeta falta «format.json».'],
    ],
  ])('is said in a sentence: %s', (_, files, sentences) => {
    expect(saidOf(files)).toEqual(sentences)
  })

  it('is said of a file in another encoding too', () => {
    const folder = temporary.in('latin')
    writeWorkspace(folder, { 'cotejo.json': '{}' })
    writeFileSync(temporary.in('latin', 'cotejo.json'), Buffer.from('{"entidad":"Alcald\xeda"}', 'latin1'))
    expect(() => catalogueFor(folder)).toThrow(
      'cotejo.json: no está guardado como texto UTF-8: guárdelo de nuevo con esa codificación.',
    )
  })

  it('stops every command with 2, before it writes anything, and shows no trace', async () => {
    const folder = writeWorkspace(temporary.in('orden'), {
      'cotejo.json': '{ "vigencia": 23, "entida": "x" }',
    })
    const { status, out, err } = await cotejo('consolidar', folder, '--salida', temporary.in('salida'))
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toBe(
      [
        `No se puede usar el espacio de trabajo «${folder}». Corrija estos 2 puntos:`,
        '  - cotejo.json, línea 1: «vigencia» debe ser 2000 o más, y es 23.',
        '  - cotejo.json, línea 1: no se conoce la clave «entida»: ¿quiso decir «entidad»?',
        '',
      ].join('\n'),
    )
  })
})
