import type { RationalizationFacts } from '../facts/rationalization.js'
import { quoted } from './phrases.js'
import type { WordsOf } from './words.js'

export const RATIONALIZATION_WORDS: WordsOf<RationalizationFacts> = {
  'rationalization-type': {
    title: 'Tipo de racionalización',
    message: (facts) =>
      facts.problem === 'unknown'
        ? `${quoted(facts.text)} no es un tipo de racionalización.`
        : facts.problem === 'several'
          ? `${quoted(facts.text)} son varios tipos de racionalización en una sola fila.`
          : `La acción ${quoted(facts.action)} es ${facts.fits} y el tipo dice ${quoted(facts.type)}.`,
    why: 'La racionalización se registra por tipo: normativa, administrativa o tecnológica.',
    how: (facts) =>
      facts.problem === 'unknown'
        ? 'Escriba «Normativa», «Administrativa» o «Tecnológica».'
        : facts.problem === 'several'
          ? 'Deje el tipo que corresponde a la acción de la fila; si son dos acciones, use dos filas.'
          : 'Corrija el tipo, o la acción.',
  },
  'rationalization-incomplete': {
    title: 'Racionalización sin completar',
    message: (facts, { column }) =>
      facts.problem === 'unidentified'
        ? 'No se sabe de qué trámite se trata: ni número SUIT ni nombre.'
        : facts.problem === 'empty'
          ? `Falta decir «${column ?? 'el dato'}».`
          : `«${column ?? 'La celda'}» dice lo mismo que «${facts.as}».`,
    why: 'Se debe ver qué trámite cambia, cómo es hoy, cómo va a quedar y qué gana la gente.',
    how: (facts, { column }) =>
      facts.problem === 'unidentified'
        ? 'Escriba el número con que está inscrito en el SUIT, o su nombre.'
        : facts.problem === 'empty'
          ? `Escriba «${column ?? 'el dato'}» con sus palabras.`
          : 'Diga cómo es hoy, qué cambia y qué se gana, cada cosa en su columna.',
  },
  'rationalization-benefit': {
    title: 'Beneficio sin cifra',
    message: ({ text }) => `El beneficio ${quoted(text)} no dice cuánto se gana.`,
    why: 'Lo que mejora un trámite se mide en días, pesos, pasos o documentos; sin cifra no se puede mostrar.',
    how: () => 'Diga cuánto: «de 15 a 5 días», «2 documentos menos», «sin costo».',
  },
}
