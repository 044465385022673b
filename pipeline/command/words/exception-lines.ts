import { shownDate } from '../../../engine/calendar/iso-date.js'
import { ruleTitle } from '../../../engine/findings/spanish.js'
import type { ExceptionEntry } from '../../workspace/exception-book.js'

/** The justified exceptions as a terminal lists them: how many there are, then each with what became of it. */
export function exceptionLines(exceptions: readonly ExceptionEntry[]): string[] {
  if (exceptions.length === 0) return []
  return ['Excepciones justificadas:', ...exceptions.map((one) => `  ${line(one)}`)]
}

function line({ rule, target, who, when, why, until, state, findings, files }: ExceptionEntry): string {
  const what = `${ruleTitle(rule)}, ${target}`
  const many = files > 1 ? ` de ${String(files)} archivos` : ''
  const granted = `${who}, ${shownDate(when)}: ${why}`
  switch (state) {
    case 'applied':
      return `${what}: se aplica hasta el ${shownDate(until)}${findings === 1 ? '' : ` a ${String(findings)} hallazgos${many}`} (${granted})`
    case 'unmatched':
      return `${what}: no corresponde a ningún hallazgo; quítela o corríjala (${granted})`
    case 'expired':
      return `${what}: venció el ${shownDate(until)} y ya no se aplica${findings === 0 ? '' : '; lo que cubría sigue sin corregir'} (${granted})`
    case 'pending':
      return `${what}: todavía no rige (${granted})`
  }
}
