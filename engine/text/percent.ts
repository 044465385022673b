import { fold } from './fold.js'

const PERCENT =
  /(?<![a-z\d])(?:\d+(?: \d{1,2})?|(?:(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa) y )?[a-z]+) (?:por ?ciento|por cien)\b(?: \d+(?: \d{1,2})? ?%)?|(?:\d+(?: \d{1,2})?) ?%(?: cien por ciento)?/g

/** A folded text in which every percentage, in digits or in words, is the one token `%`. */
export function withPercentMarks(text: string): string {
  return fold(text).replace(PERCENT, '%')
}

const SAYS_NOTHING: ReadonlySet<string> = new Set(
  (
    '% de del la el los las su sus en a al y o un una lo ' +
    'menos como minimo maximo hasta por mayor menor o igual superior inferior que mas ' +
    'total cumplimiento cumplido cumplida avance ejecucion ejecutado ejecutada realizado realizada realizados realizadas ' +
    'implementado implementada implementacion elaborado elaborada cobertura efectividad eficacia logro logrado lograda ' +
    'terminado terminada meta metas alcanzado alcanzada hecho hecha entregado entregada publicado publicada actualizado ' +
    'actualizada atendido atendida atendidos atendidas realizacion anual mensual trimestral semestral vigencia lograr ' +
    'alcanzar cumplir'
  ).split(' '),
)

/**
 * Whether a percentage says of what it is one: "100% de las solicitudes recibidas" does; "100%", "90% de cumplimiento" and
 * "ejecutado al 100%" do not.
 */
export function hasDenominator(goal: string): boolean {
  return withPercentMarks(goal)
    .split(' ')
    .some((word) => word !== '' && !SAYS_NOTHING.has(word) && !/^\d+$/.test(word))
}
