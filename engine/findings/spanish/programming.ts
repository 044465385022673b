import { shownNumber } from '../../text/numbers.js'
import type { ProgrammingFacts } from '../facts/programming.js'
import { either, list, plural, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

const pesos = (value: number): string => `$ ${shownNumber(Math.round(value))}`

export const PROGRAMMING_WORDS: WordsOf<ProgrammingFacts> = {
  'goal-outside-plan': {
    title: 'Meta que no está en el plan indicativo',
    message: ({ code, file }) => `La meta ${quoted(code)} no está en el plan indicativo (${quoted(file)}).`,
    why: 'El plan de acción solo programa metas del plan de desarrollo; una que no está allí no se puede seguir ni financiar (Ley 152 de 1994, art. 41).',
    how: () =>
      'Revise el código de la meta; si falta en el plan indicativo, consúltelo con la oficina de planeación.',
    example: {
      written: 'Meta «MP-250», y el plan indicativo llega hasta «MP-240»',
      facts: { code: 'MP-250', file: 'Plan indicativo.xlsx' },
    },
    counterExample: '«MP-12 Árboles sembrados» es la meta «MP-12» aunque lleve su nombre.',
  },
  'code-prefix': {
    title: 'Código que no corresponde a su nivel',
    message: (facts) =>
      facts.problem === 'prefix'
        ? `El código ${facts.code} no empieza por ${facts.prefix}, que es el de «${facts.within}» en la misma fila.`
        : `El código ${facts.code} tiene ${plural(facts.code.length, 'dígito', 'dígitos')} y debe tener ${String(facts.digits)}.`,
    why: 'Sector, programa, producto e indicador llevan códigos que se contienen uno a otro; si no cuadran, la fila se suma donde no es.',
    how: () => 'Busque el código en el catálogo de productos y corrija el que esté mal.',
    example: {
      written: 'Programa 4501 y producto 4102048',
      facts: { problem: 'prefix', code: '4102048', within: 'Programa', prefix: '4501' },
    },
    counterExample: '«45 Gobierno territorial» es el código 45: el nombre que sigue no cuenta.',
  },
  'goal-quarters': {
    title: 'Los trimestres no dan la meta',
    message: ({ goal, sum, accumulated }) =>
      accumulated
        ? `Los trimestres suman ${shownNumber(sum)} y la meta de la vigencia es ${shownNumber(goal)}.`
        : `Con lo programado por trimestre no se llega a la meta de ${shownNumber(goal)}: ni la suma, ni el promedio, ni el último trimestre dan ese valor.`,
    why: 'El avance se mide cada trimestre contra lo programado; si no cuadra con la meta, el año no cierra.',
    how: ({ accumulated }) =>
      accumulated
        ? 'Reparta la meta entre los trimestres hasta que sumen lo mismo, o corrija la meta.'
        : 'Revise la meta, los trimestres y el tipo de acumulación.',
    example: {
      written: 'Meta 12, con 2, 3, 3 y 3 por trimestre (Acumulado)',
      facts: { goal: 12, quarters: [2, 3, 3, 3], sum: 11, accumulated: true },
    },
    counterExample: 'Una cobertura que se mantiene en 90 los cuatro trimestres sí da una meta de 90.',
  },
  'goal-exceeds-balance': {
    title: 'Meta mayor que lo que falta del cuatrienio',
    message: ({ goal, balance, fourYearGoal, file }) =>
      `La meta de la vigencia es ${shownNumber(goal)} y del cuatrienio ${balance === fourYearGoal ? `la meta es ${shownNumber(fourYearGoal)}` : `quedan ${shownNumber(balance)} de ${shownNumber(fourYearGoal)}`}${file === null ? '' : `, según ${quoted(file)}`}.`,
    why: 'Un año no puede programar más de lo que falta de la meta de los cuatro.',
    how: () => 'Revise la meta de la vigencia y la del cuatrienio.',
    example: {
      written: 'Meta del cuatrienio 40, meta de la vigencia 50',
      facts: { goal: 50, balance: 40, fourYearGoal: 40, file: null },
    },
    counterExample: 'Una meta de reducción puede empezar el año por encima de la del cuatrienio.',
  },
  'budget-over-ceiling': {
    title: 'Presupuesto por encima del techo',
    message: ({ program, source, programmed, ceiling }) =>
      `El programa ${program} suma ${pesos(programmed)}${source === null ? '' : ` de «${source}»`} y su techo es ${pesos(ceiling)}: se pasa en ${pesos(programmed - ceiling)}.`,
    why: 'Los techos los fija la Secretaría de Hacienda; lo que los pasa no tiene con qué pagarse.',
    how: () =>
      'Ajuste los valores del programa al techo, o pida a Hacienda y a la oficina de planeación que lo revisen.',
    example: {
      written: 'Techo del programa 4501: $ 100.000.000; las filas suman $ 100.000.001',
      facts: { program: '4501', source: null, programmed: 100_000_001, ceiling: 100_000_000 },
    },
    counterExample: 'Un programa que suma exactamente su techo está bien.',
  },
  'budget-source': {
    title: 'Fuentes de financiación',
    message: (facts) => {
      switch (facts.problem) {
        case 'none':
          return 'La actividad tiene meta y ninguna fuente tiene valor, ni dice que sea de gestión.'
        case 'negative':
          return `El valor ${pesos(facts.value)} es negativo.`
        case 'total':
          return `El total (${pesos(facts.total)}) y la suma de las fuentes (${pesos(facts.sum)}) no coinciden.`
      }
    },
    why: 'Sin la fuente y su valor no se sabe con qué recursos se cumple la meta.',
    how: ({ problem }) =>
      problem === 'none'
        ? 'Escriba el valor en su fuente; si no cuesta, escriba «Gestión».'
        : problem === 'negative'
          ? 'Escriba el valor sin signo.'
          : 'Revise las fuentes y el total; si el total es una fórmula, mire que sume todas las fuentes.',
    example: {
      written: 'Recursos propios 10.000.000, SGP 5.000.000 y total 14.000.000',
      facts: { problem: 'total', total: 14_000_000, sum: 15_000_000 },
    },
    counterExample: 'Todas las fuentes en 0 y «Gestión» en el total: no cuesta, y lo dice.',
  },
  'goal-after-approval': {
    title: 'Cambio después de aprobado el plan',
    message: (facts) =>
      facts.problem === 'new-goal'
        ? `La meta ${quoted(facts.code)} no estaba en el plan que se aprobó.`
        : `La modificación de ${quoted(facts.what)} no dice con qué oficio se pidió.`,
    why: 'Por procedimiento, aprobado el plan en Consejo de Gobierno no se programan metas nuevas y todo cambio se pide por oficio.',
    how: ({ problem }) =>
      problem === 'new-goal' ? 'Retire la meta nueva.' : 'Escriba el número del oficio en su columna.',
    example: {
      written: 'Una modificación de la meta, de 10 a 12, sin número de oficio',
      facts: { problem: 'no-letter', what: 'Meta' },
    },
    counterExample: 'Una modificación con su oficio y quién la aprobó.',
  },
  'goal-unit': {
    title: 'La unidad de medida no va con la meta',
    message: ({ problem, unit, goal }) =>
      problem === 'fraction'
        ? `La unidad es ${quoted(unit)} y la meta es ${shownNumber(goal ?? 0)}, que no es un número entero.`
        : problem === 'percent-unit'
          ? `La unidad es ${quoted(unit)}, pero el indicador cuenta cosas y no es un porcentaje.`
          : `La unidad es ${quoted(unit)}, pero la meta o el indicador es un porcentaje.`,
    why: 'Un número y un porcentaje no se suman ni se comparan igual: el avance saldría mal.',
    how: ({ problem }) =>
      problem === 'fraction'
        ? 'Escriba una meta entera, o cambie la unidad de medida.'
        : 'Corrija la unidad de medida, o el indicador.',
    example: {
      written: 'Unidad «Número», meta 2,5',
      facts: { problem: 'fraction', unit: 'Número', goal: 2.5 },
    },
    counterExample: '«Kilómetros de vía mejorados», unidad «Número», meta 2,5: los kilómetros sí se parten.',
  },
  'baseline-invalid': {
    title: 'Línea base incompleta o que no es un número',
    message: ({ problem }, { value }) =>
      problem === 'not-a-number'
        ? `La línea base ${quoted((value ?? '').trim())} no es un número.`
        : problem === 'year'
          ? `El año de la línea base, ${quoted((value ?? '').trim())}, no es un año que ya haya pasado.`
          : problem === 'no-year'
            ? 'La línea base no dice de qué año es.'
            : 'La línea base no dice de dónde sale.',
    why: 'Sin un punto de partida claro no se sabe cuánto se avanzó.',
    how: ({ problem }) =>
      problem === 'not-a-number'
        ? 'Escriba solo el número; si no se tiene, escriba «SD».'
        : problem === 'no-source'
          ? 'Escriba la fuente del dato en su columna.'
          : 'Escriba en su columna el año del dato, con cuatro cifras.',
    example: {
      written: 'Línea base «Hay pocos parques»',
      facts: { problem: 'not-a-number' },
      place: { value: 'Hay pocos parques' },
    },
    counterExample: '«SD» (sin dato) también es una línea base.',
  },
  'goal-trend': {
    title: 'La meta no va con su tendencia',
    message: (facts) =>
      facts.problem === 'unknown'
        ? `${quoted(facts.text)} no es un tipo de acumulación conocido.`
        : facts.problem === 'reduction'
          ? `El tipo es ${quoted(facts.text)}, pero la meta (${shownNumber(facts.goal)}) no es menor que la línea base (${shownNumber(facts.baseline)}).`
          : `El tipo es ${quoted(facts.text)}, pero la meta (${shownNumber(facts.goal)}) es menor que la línea base (${shownNumber(facts.baseline)}).`,
    why: 'El tipo de acumulación decide cómo se calcula el avance; con el que no es, el resultado es falso.',
    how: (facts) =>
      facts.problem === 'unknown'
        ? `Elija uno de la lista: ${either(facts.values)}.`
        : 'Revise la meta, la línea base y el tipo de acumulación.',
    example: {
      written: 'Tipo «Reducción», línea base 20, meta 25',
      facts: { problem: 'reduction', text: 'Reducción', goal: 25, baseline: 20 },
    },
    counterExample: 'Tipo «Reducción», línea base 20, meta 15.',
  },
  'bpin-invalid': {
    title: 'BPIN mal escrito',
    message: ({ problem, text, dane }) =>
      problem === 'digits'
        ? `El BPIN ${quoted(text)} no tiene 13 dígitos.`
        : problem === 'year'
          ? `El BPIN ${quoted(text)} no empieza por un año.`
          : `El BPIN ${quoted(text)} no lleva el código del municipio (${dane ?? ''}) después del año.`,
    why: 'Por el BPIN se encuentra el proyecto en el banco y se suma su presupuesto.',
    how: () => 'Cópielo del banco de proyectos: año, código del municipio y cuatro dígitos, sin espacios.',
    example: {
      written: '«202452001012» en la columna BPIN',
      facts: { problem: 'digits', text: '202452001012', dane: '52001' },
    },
    counterExample: 'Una actividad sin proyecto no necesita BPIN.',
  },
  'integrated-plans': {
    title: 'Planes que el plan de acción no integra',
    message: ({ missing }) =>
      `Entre todos los planes de acción recibidos, ninguna actividad aporta a ${list(missing.map(quoted))}.`,
    why: 'Al plan de acción se integran doce planes institucionales (Decreto 612 de 2018, art. 1).',
    how: () =>
      'Vea con la oficina de planeación a qué dependencia le corresponde cada uno; si sus actividades ya están, márquelas.',
    example: {
      written: 'Nadie marcó el Plan Institucional de Capacitación',
      facts: { missing: ['Plan Institucional de Capacitación'] },
    },
    counterExample: '«PIC» es el Plan Institucional de Capacitación.',
  },
}
