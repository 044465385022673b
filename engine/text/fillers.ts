import { fold } from './fold.js'

/** What stands in place of a datum without being one: "N/A", "Sin dato", "-". */
const NOTHING_SAID =
  /^(n a|na|n d|nd|s d|sd|no aplica|no disponible|sin (dato|datos|informacion|evidencia|evidencias|control|controles)|ningun[oa]?|no (hay|existe|existen|tiene)( .{0,20})?|pendiente|por definir|por establecer|x+)?$/

/** Words for an activity that was not due: it has no progress, and is no mistake. */
const NOT_DUE = /^(n a|na|no aplica|no programad[oa]( .*)?|sin programar|n p|np|no inicia.*)?$/

/** Whether a text says nothing: empty, or there only to fill its cell. */
export function saysNothingIn(text: string): boolean {
  return NOTHING_SAID.test(fold(text))
}

/** Whether it says that nothing was due, or nothing. */
export function saysNotDueIn(text: string): boolean {
  return NOT_DUE.test(fold(text))
}

/** Whether what should tell where the evidence is tells that there is none, or nothing. */
export function saysNoEvidence(text: string): boolean {
  return saysNothingIn(text) || fold(text) === 'no'
}
