import fc from 'fast-check'
import type { Comparator, QuantityKind } from '../../../engine/plan/plan.js'
import { fold } from '../../../engine/text/fold.js'
import { parseGoal, quantitiesIn } from '../../../engine/text/goal.js'

type Item = readonly [quantity: number, comparator: Comparator, kind: QuantityKind, unit: string]

/** Each goal as a person would write it, and what a person understands by it. */
const GOALS: readonly (readonly [goal: string, ...items: Item[]])[] = [
  // a count in digits
  ['3 informes publicados', [3, 'exactly', 'count', 'informes']],
  ['1 cartilla impresa.', [1, 'exactly', 'count', 'cartilla']],
  ['50 encuestas', [50, 'exactly', 'count', 'encuestas']],
  ['12', [12, 'exactly', 'count', '']],
  ['0 quejas sin respuesta', [0, 'exactly', 'count', 'quejas']],
  ['3informes', [3, 'exactly', 'count', 'informes']],
  ['  4   talleres  ', [4, 'exactly', 'count', 'talleres']],
  ['3 informes (abril, agosto y diciembre)', [3, 'exactly', 'count', 'informes']],
  ['3 informes: 1 por cuatrimestre', [3, 'exactly', 'count', 'informes']],
  ['2 jornadas de 4 horas', [2, 'exactly', 'count', 'jornadas']],
  ['1 boletín por cada 2 meses', [1, 'exactly', 'count', 'boletín']],
  ['1 (una) campaña de radio', [1, 'exactly', 'count', 'campaña']],
  ['24 llamadas, dos mensuales', [24, 'exactly', 'count', 'llamadas']],
  ['4 campañas y 2 por trimestre', [4, 'exactly', 'count', 'campañas']],
  // how to work it out, not how much
  ['(No. de respuestas / No. de preguntas) x 100'],
  ['Respuestas / preguntas * 100'],
  // thousands, decimals and what Excel shows
  ['15.000 ejemplares', [15_000, 'exactly', 'count', 'ejemplares']],
  ['2.500.000 visitas al portal', [2_500_000, 'exactly', 'count', 'visitas']],
  ["1'500.000 consultas", [1_500_000, 'exactly', 'count', 'consultas']],
  ['1.200 árboles sembrados', [1200, 'exactly', 'count', 'árboles']],
  ['2,5 hectáreas restauradas', [2.5, 'exactly', 'count', 'hectáreas']],
  ['1.234,5 metros de sendero', [1234.5, 'exactly', 'count', 'metros']],
  ['10 mil plegables', [10_000, 'exactly', 'count', 'plegables']],
  // at least, at most
  ['Al menos 50 encuestas aplicadas', [50, 'atLeast', 'count', 'encuestas']],
  ['Mínimo 3 mesas de trabajo', [3, 'atLeast', 'count', 'mesas']],
  ['Como mínimo 2 ferias', [2, 'atLeast', 'count', 'ferias']],
  ['Por lo menos 8 visitas', [8, 'atLeast', 'count', 'visitas']],
  ['Mínimo: 3 informes', [3, 'atLeast', 'count', 'informes']],
  ['Al menos: 2 foros', [2, 'atLeast', 'count', 'foros']],
  ['≥ 80% de avance', [80, 'atLeast', 'percent', 'avance']],
  ['No menos de 10 brigadas', [10, 'atLeast', 'count', 'brigadas']],
  ['AL MENOS 2 FOROS', [2, 'atLeast', 'count', 'FOROS']],
  ['Hasta 5 días de espera', [5, 'atMost', 'count', 'días']],
  ['Máximo 20 minutos por turno', [20, 'atMost', 'count', 'minutos']],
  ['Como máximo 3 devoluciones', [3, 'atMost', 'count', 'devoluciones']],
  // percentages
  ['100% de los trámites en línea', [100, 'exactly', 'percent', 'trámites']],
  ['100 % de peticiones respondidas', [100, 'exactly', 'percent', 'peticiones']],
  ['El 100% de las solicitudes', [100, 'exactly', 'percent', 'solicitudes']],
  ['90 por ciento de asistencia', [90, 'exactly', 'percent', 'asistencia']],
  ['Al menos un 90% de avance', [90, 'atLeast', 'percent', 'avance']],
  ['Mínimo el 85 % de los equipos', [85, 'atLeast', 'percent', 'equipos']],
  ['Hasta el 5% de reprocesos', [5, 'atMost', 'percent', 'reprocesos']],
  ['0,5% de error', [0.5, 'exactly', 'percent', 'error']],
  ['100% (cien por ciento) de actas', [100, 'exactly', 'percent', 'actas']],
  ['Noventa por ciento de los puntos', [90, 'exactly', 'percent', 'puntos']],
  ['Cien por ciento (100%) de los buzones', [100, 'exactly', 'percent', 'buzones']],
  ['El cien por ciento de los archivos', [100, 'exactly', 'percent', 'archivos']],
  ['100%', [100, 'exactly', 'percent', '']],
  ['100% de los 5 convenios', [100, 'exactly', 'percent', 'convenios']],
  // money
  ['$5.000.000 ejecutados', [5_000_000, 'exactly', 'money', 'ejecutados']],
  ['$ 800.000 recaudados', [800_000, 'exactly', 'money', 'recaudados']],
  ['20.000.000 de pesos en premios', [20_000_000, 'exactly', 'money', 'pesos']],
  ['5 millones de pesos', [5_000_000, 'exactly', 'money', 'pesos']],
  // in words
  ['Un directorio actualizado', [1, 'exactly', 'count', 'directorio']],
  ['Una ruta señalizada', [1, 'exactly', 'count', 'ruta']],
  ['UN MANUAL', [1, 'exactly', 'count', 'MANUAL']],
  ['Dos talleres', [2, 'exactly', 'count', 'talleres']],
  ['Dos (2) talleres', [2, 'exactly', 'count', 'talleres']],
  ['Un (1) informe anual', [1, 'exactly', 'count', 'informe']],
  ['Una(1) socialización', [1, 'exactly', 'count', 'socialización']],
  ['Tres (03) simulacros', [3, 'exactly', 'count', 'simulacros']],
  ['Al menos un (1) video', [1, 'atLeast', 'count', 'video']],
  ['Mínimo dos ruedas de prensa', [2, 'atLeast', 'count', 'ruedas']],
  ['Dieciséis barrios visitados', [16, 'exactly', 'count', 'barrios']],
  ['Veintidós sedes', [22, 'exactly', 'count', 'sedes']],
  ['Treinta y cinco líderes formados', [35, 'exactly', 'count', 'líderes']],
  ['Ciento veinte familias', [120, 'exactly', 'count', 'familias']],
  ['Doscientas encuestas', [200, 'exactly', 'count', 'encuestas']],
  ['Quinientos volantes repartidos', [500, 'exactly', 'count', 'volantes']],
  ['Mil folletos', [1000, 'exactly', 'count', 'folletos']],
  ['Dos mil folletos', [2000, 'exactly', 'count', 'folletos']],
  // later in the sentence
  ['Realizar 3 jornadas de limpieza', [3, 'exactly', 'count', 'jornadas']],
  ['Un total de 5 mesas', [5, 'exactly', 'count', 'mesas']],
  ['Realizar dos recorridos', [2, 'exactly', 'count', 'recorridos']],
  ['Contar con un mapa actualizado', [1, 'exactly', 'count', 'mapa']],
  ['Actualizar el 100% de los datos', [100, 'exactly', 'percent', 'datos']],
  ['Actualización del 95% de las fichas', [95, 'exactly', 'percent', 'fichas']],
  ['Lograr por lo menos el 85% de satisfacción', [85, 'atLeast', 'percent', 'satisfacción']],
  ['Realizar mínimo 2 mesas', [2, 'atLeast', 'count', 'mesas']],
  ['Capacitar hasta 40 funcionarios', [40, 'atMost', 'count', 'funcionarios']],
  ['Publicar al menos una (1) pieza', [1, 'atLeast', 'count', 'pieza']],
  ['Cumplir la Ley 1755 de 2015 en el 100% de los casos', [100, 'exactly', 'percent', 'casos']],
  ['Plan de la vigencia 2025 ejecutado al 100%', [100, 'exactly', 'percent', '']],
  // several
  [
    'Al menos 50 encuestas y 2 informes',
    [50, 'atLeast', 'count', 'encuestas'],
    [2, 'exactly', 'count', 'informes'],
  ],
  ['4 mesas, 2 ferias', [4, 'exactly', 'count', 'mesas'], [2, 'exactly', 'count', 'ferias']],
  [
    '1 tablero y 100% de alertas atendidas',
    [1, 'exactly', 'count', 'tablero'],
    [100, 'exactly', 'percent', 'alertas'],
  ],
  ['• 2 talleres\n• 1 cartilla', [2, 'exactly', 'count', 'talleres'], [1, 'exactly', 'count', 'cartilla']],
  ['- 3 visitas\n- 3 actas', [3, 'exactly', 'count', 'visitas'], [3, 'exactly', 'count', 'actas']],
  ['2 murales; 1 video', [2, 'exactly', 'count', 'murales'], [1, 'exactly', 'count', 'video']],
  [
    'Dos foros y tres conversatorios',
    [2, 'exactly', 'count', 'foros'],
    [3, 'exactly', 'count', 'conversatorios'],
  ],
  [
    'Dos foros y cuatro conversatorios',
    [2, 'exactly', 'count', 'foros'],
    [4, 'exactly', 'count', 'conversatorios'],
  ],
  // yes or no
  ['Sí', [1, 'exactly', 'yesno', '']],
  // none: no quantity, or only a year, a date, or the number of a law or a version
  ['Señalización instalada.'],
  ['Manual actualizado'],
  ['Encuestas'],
  ['Todos los funcionarios capacitados'],
  ['Informe de gestión 2023'],
  ['Plan 2024-2027 socializado'],
  ['Ley 1712 de 2014 divulgada'],
  ['Decreto 612 de 2018 divulgado'],
  ['Resolución No. 45 publicada'],
  ['Norma ISO 9001 implementada'],
  ['Artículo 74 explicado'],
  ['Versión 2 del manual'],
  ['Fase 2 terminada'],
  ['Formato PE-F-012 diligenciado'],
  ['Guía 4.2 diligenciada'],
  ['Protocolo COVID-19 vigente'],
  ['Publicación el 31/12/2022'],
  ['Publicación el 31-12-2022'],
  ['Informe con corte a 30 de junio'],
  ['Informe de primer semestre'],
  ['1. Informe\n2. Cartilla'],
  ['CONPES 3654 divulgado'],
  ['ODS 16 divulgado'],
  ['Comuna 5 atendida'],
  ['Jornada del 1 al 5 de marzo'],
  ['N/A'],
  ['Por definir'],
  [''],
]

describe('parseGoal', () => {
  it('knows well over sixty goals', () => {
    expect(GOALS.length).toBeGreaterThanOrEqual(60)
  })

  it.each(GOALS.map(([goal, ...items]) => ({ goal, items })))('reads «$goal»', ({ goal, items }) => {
    const read = parseGoal(goal).map(({ quantity, comparator, kind, unit }) => [
      quantity,
      comparator,
      kind,
      unit,
    ])
    expect(read).toEqual(items)
  })

  it('takes no number of hundreds of digits for a quantity', () => {
    expect(parseGoal(`${'9'.repeat(400)} murales`)).toEqual([])
    expect(
      parseGoal(`${'9'.repeat(309)} millones de murales y 2 mesas`).map(({ quantity }) => quantity),
    ).toEqual([2])
    for (const { quantity } of parseGoal(`${'9'.repeat(99)} millones de murales`))
      expect(Number.isFinite(quantity)).toBe(true)
  })

  it('reads a goal the same whichever way its accents are stored', () => {
    const tell = (goal: string): unknown[] =>
      parseGoal(goal).map((item) => [item.quantity, item.comparator, item.kind, item.unit.normalize('NFC')])
    for (const [goal] of GOALS) {
      expect([goal, ...tell(goal.normalize('NFD'))]).toEqual([goal, ...tell(goal.normalize('NFC'))])
    }
  })

  it.each([
    ['Un (1) informe anual', 'Un (1)', true],
    ['Dos talleres', 'Dos', true],
    ['Al menos dos (2) ferias', 'dos (2)', true],
    ['Realizar dos (2) ferias', 'dos (2)', true],
    ['100 por ciento de las actas', '100 por ciento', true],
    ['3 informes', '3', false],
    ['15.000 ejemplares', '15.000', false],
    ['100% de las actas', '100', false],
    ['Al menos un 90% de avance', '90', false],
  ])('says what «%s» was written as', (goal, written, inWords) => {
    expect(parseGoal(goal)).toEqual([expect.objectContaining({ written, inWords })])
    expect(goal).toContain(written)
  })

  it('answers for any text whatever', () => {
    const pieces = fc.constantFrom(
      ...[
        '1',
        '2',
        '15.000',
        '1,5',
        '%',
        '$',
        '(',
        ')',
        '.',
        ',',
        ';',
        ' ',
        '\n',
        '-',
        '•',
        '\u00A0',
        'İ',
        'ñ',
        '½',
      ],
      ...[
        'un',
        'dos',
        'cien',
        'ciento',
        'mil',
        'y',
        'al menos',
        'por ciento',
        'de',
        'pesos',
        'informes',
        'Ley',
      ],
    )
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
      fc.array(pieces, { maxLength: 30 }).map((list) => list.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) =>
        parseGoal(text).every(({ quantity, unit }) => Number.isFinite(quantity) && !unit.includes('\n')),
      ),
      { numRuns: 3000 },
    )
  })

  it.each(['a ', 'un ', '1 ', '1.', '(', 'al menos ', 'Ley 1 ', 'treinta y ', '1 y 2 ', '\u00A0', '½ '])(
    'comes to an end on %j over and over, as long as a cell can be',
    (piece) => {
      expect(parseGoal(piece.repeat(Math.floor(32_767 / piece.length)))).toBeDefined()
    },
  )

  it('folds nothing into the unit: it is a word of the goal', () => {
    for (const [goal, ...items] of GOALS) {
      for (const [, , , unit] of items) expect(fold(goal)).toContain(fold(unit))
    }
  })
})

describe('quantitiesIn', () => {
  it.each<{ text: string; expected: [number, string][] }>([
    {
      text: 'Realizar dos (2) jornadas y 3 mesas',
      expected: [
        [2, 'jornadas'],
        [3, 'mesas'],
      ],
    },
    {
      text: 'Formar a 40 líderes de las 12 comunas',
      expected: [
        [40, 'líderes'],
        [12, 'comunas'],
      ],
    },
    { text: 'Publicar tres boletines y una cartilla', expected: [[3, 'boletines']] },
    { text: 'Atender el 100% de las quejas', expected: [[100, 'quejas']] },
    { text: 'Sembrar 1.500 árboles', expected: [[1500, 'árboles']] },
    { text: 'Divulgar la Ley 1712 de 2014 en 5 ferias', expected: [[5, 'ferias']] },
    { text: 'Publicar el informe de 2022', expected: [] },
    { text: 'Pintar el mural de la comuna 4', expected: [] },
    { text: '', expected: [] },
    { text: 'Realizar el cien por ciento de las visitas', expected: [[100, 'visitas']] },
    { text: 'Sembrar un millón de árboles', expected: [[1_000_000, 'árboles']] },
    { text: 'Sembrar mil árboles', expected: [[1000, 'árboles']] },
    { text: 'Pintar CUATROCIENTAS fachadas', expected: [[400, 'fachadas']] },
    { text: 'Pintar  noventa y dos fachadas', expected: [[92, 'fachadas']] },
    { text: 'Entregar dieciséis cartillas', expected: [[16, 'cartillas']] },
    { text: 'Pintar un mural en la comuna', expected: [] },
  ])('of «$text»', ({ text, expected }) => {
    expect(quantitiesIn(text).map(({ quantity, unit }) => [quantity, unit])).toEqual(expected)
  })
})
