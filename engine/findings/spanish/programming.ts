import { longDate } from '../../calendar/long-date.js'
import { shownNumber } from '../../text/numbers.js'
import type { ProgrammingFacts } from '../facts/programming.js'
import { either, list, plural, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

const pesos = (value: number): string => `$ ${shownNumber(Math.round(value))}`

/** "el acta 012", whether or not the number already says that it is one. */
function actNamed(act: string): string {
  return /^actas?\b/i.test(act) ? `el ${act.charAt(0).toLowerCase()}${act.slice(1)}` : `el acta ${act}`
}

export const PROGRAMMING_WORDS: WordsOf<ProgrammingFacts> = {
  'goal-outside-plan': {
    title: 'Meta que no está en el plan indicativo',
    message: ({ code, file }) => `La meta ${quoted(code)} no está en el plan indicativo (${quoted(file)}).`,
    why: 'El plan de acción solo programa metas del plan de desarrollo; una que no está allí no se puede seguir ni financiar (Ley 152 de 1994, art. 41).',
    how: () =>
      'Revise el código de la meta; si falta en el plan indicativo, consúltelo con la oficina de planeación.',
  },
  'code-prefix': {
    title: 'Código que no corresponde a su nivel',
    message: (facts) =>
      facts.problem === 'prefix'
        ? `El código ${facts.code} no empieza por ${facts.prefix}, que es el de «${facts.within}» en la misma fila.`
        : `El código ${facts.code} tiene ${plural(facts.code.length, 'dígito', 'dígitos')} y debe tener ${String(facts.digits)}.`,
    why: 'Sector, programa, producto e indicador llevan códigos que se contienen uno a otro; si no cuadran, la fila se suma donde no es.',
    how: () => 'Busque el código en el catálogo de productos y corrija el que esté mal.',
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
  },
  'goal-exceeds-balance': {
    title: 'Meta mayor que lo que falta del cuatrienio',
    message: ({ goal, balance, fourYearGoal, file }) =>
      `La meta de la vigencia es ${shownNumber(goal)} y del cuatrienio ${balance === fourYearGoal ? `la meta es ${shownNumber(fourYearGoal)}` : `quedan ${shownNumber(balance)} de ${shownNumber(fourYearGoal)}`}${file === null ? '' : `, según ${quoted(file)}`}.`,
    why: 'Un año no puede programar más de lo que falta de la meta de los cuatro.',
    how: () => 'Revise la meta de la vigencia y la del cuatrienio.',
  },
  'budget-over-ceiling': {
    title: 'Presupuesto por encima del techo',
    message: ({ program, source, programmed, ceiling }) =>
      `El programa ${program} suma ${pesos(programmed)}${source === null ? '' : ` de «${source}»`} y su techo es ${pesos(ceiling)}: se pasa en ${pesos(programmed - ceiling)}.`,
    why: 'Los techos los fija la Secretaría de Hacienda; lo que los pasa no tiene con qué pagarse.',
    how: () =>
      'Ajuste los valores del programa al techo, o pida a Hacienda y a la oficina de planeación que lo revisen.',
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
  },
  'goal-after-approval': {
    title: 'Cambio después de aprobado el plan',
    message: (facts) => {
      if (facts.problem === 'no-letter')
        return `La modificación de ${quoted(facts.what)} no dice con qué oficio se pidió.`
      const approved = `el plan que se aprobó con ${actNamed(facts.act)} del ${longDate(facts.date)}`
      const rows = facts.rows === 1 ? '' : ` Está en ${String(facts.rows)} filas.`
      switch (facts.problem) {
        case 'new-goal':
          return `La meta ${quoted(facts.goal)} no está en ${approved}.${rows}`
        case 'quantity':
          return `La meta ${quoted(facts.goal)} programa ${shownNumber(facts.quantity)}, y en ${approved} no tenía cantidad.${rows}`
        case 'code':
          return `${list(facts.codes.map(({ header, before, after }) => `«${header}» dice ${after}, y era ${before}`))} en ${approved}.${rows}`
      }
    },
    why: 'Por procedimiento, aprobado el plan en Consejo de Gobierno no se programan metas nuevas y todo cambio se pide por oficio.',
    how: (facts) => {
      switch (facts.problem) {
        case 'no-letter':
          return 'Escriba el número del oficio en su columna.'
        case 'new-goal':
          return 'Retire la meta. Si es una de las aprobadas, escriba su código y su nombre como están en el plan aprobado.'
        case 'quantity':
          return 'Deje la meta sin cantidad, como se aprobó, y consulte con la oficina de planeación.'
        case 'code':
          return facts.codes.length === 1
            ? `Vuelva a escribir ${facts.codes[0]!.before}, el código aprobado.`
            : 'Vuelva a escribir los códigos aprobados.'
      }
    },
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
  },
  'integrated-plans': {
    title: 'Planes que el plan de acción no integra',
    message: ({ missing }) =>
      `Entre todos los planes de acción recibidos, ninguna actividad aporta a ${list(missing.map(quoted))}.`,
    why: 'Al plan de acción se integran doce planes institucionales (Decreto 612 de 2018, art. 1).',
    how: () =>
      'Vea con la oficina de planeación a qué dependencia le corresponde cada uno; si sus actividades ya están, márquelas.',
  },
}
