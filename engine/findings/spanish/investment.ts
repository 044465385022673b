import { shownNumber } from '../../text/numbers.js'
import type { InvestmentFacts } from '../facts/investment.js'
import { list, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

const pesos = (value: number): string => `$ ${shownNumber(Math.round(value))}`

export const INVESTMENT_WORDS: WordsOf<InvestmentFacts> = {
  'poai-totals': {
    title: 'Totales del POAI que no cuadran',
    message: (facts) => {
      switch (facts.problem) {
        case 'row':
          return `El total (${pesos(facts.total)}) y la suma de las fuentes (${pesos(facts.sum)}) no coinciden.`
        case 'no-source':
          return facts.total === null
            ? 'Ninguna fuente de este proyecto tiene valor.'
            : `El total es ${pesos(facts.total)} y ninguna fuente tiene valor.`
        case 'column':
          return `El total de «${facts.header}» dice ${pesos(facts.total)} y sus filas suman ${pesos(facts.sum)}.`
      }
    },
    why: 'El POAI pasa al presupuesto peso por peso: debe precisar cada fuente, y los totales deben ser la suma de los proyectos.',
    how: ({ problem }) =>
      problem === 'no-source'
        ? 'Escriba el valor en la fuente que paga el proyecto.'
        : 'Revise los valores y el total; si el total es una fórmula, mire que sume todo lo que debe.',
  },
  'poai-over-ceiling': {
    title: 'POAI por encima del techo',
    message: ({ program, source, programmed, ceiling, settledBy }) => {
      const of = source === null ? '' : ` de «${source}»`
      const whose =
        settledBy.kind === 'entity' && settledBy.dependencia !== null
          ? ` de ${quoted(settledBy.dependencia)}`
          : ''
      const said = settledBy.kind === 'plans' ? `, según ${list(settledBy.files.map(quoted))}` : ''
      return `Los proyectos del programa ${program}${whose} suman ${pesos(programmed)}${of} y su techo es ${pesos(ceiling)}${said}: se pasan en ${pesos(programmed - ceiling)}.`
    },
    why: 'Los techos los fija la Secretaría de Hacienda; lo que los pasa no cabe en el presupuesto.',
    how: ({ settledBy }) =>
      settledBy.kind === 'plans'
        ? 'Ajuste los proyectos del programa al techo, o actualice los techos en los planes de acción.'
        : 'Ajuste los proyectos del programa al techo, o pida a Hacienda y a la oficina de planeación que lo revisen.',
  },
  'poai-execution': {
    title: 'Ejecución mayor que lo disponible',
    message: ({ spent, available, within }, { column }) =>
      `«${column ?? 'El valor'}» es ${pesos(spent)} y no puede pasar de «${within}», que es ${pesos(available)}.`,
    why: 'No se compromete más de lo apropiado, ni se paga más de lo comprometido: uno de los dos valores está mal.',
    how: () => 'Revise los dos valores en el sistema de presupuesto.',
  },
  'poai-unmatched': {
    title: 'Proyecto que no está en los dos documentos',
    message: ({ project, missingIn, files }) =>
      missingIn === 'plans'
        ? `El proyecto ${quoted(project)} no está en ningún plan de acción recibido.`
        : `El proyecto ${quoted(project)} no está en el POAI (${list(files.map(quoted))}).`,
    why: 'Del plan de acción sale el POAI: un proyecto que solo está en uno no tiene quién lo ejecute o no tiene recursos.',
    how: ({ missingIn }) =>
      missingIn === 'plans'
        ? 'Compruebe el BPIN, o pida a la dependencia que lo incluya en su plan de acción.'
        : 'Compruebe el BPIN, o incluya el proyecto en el POAI.',
  },
}
