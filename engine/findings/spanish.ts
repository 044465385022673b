import type { RuleFacts, RuleId } from './facts.js'
import type { Finding, NotEvaluated } from './finding.js'
import { list } from './spanish/phrases.js'
import { ACTIVITIES_WORDS } from './spanish/activities.js'
import { DATES_WORDS } from './spanish/dates.js'
import { DOCUMENT_WORDS } from './spanish/document.js'
import { GOALS_WORDS } from './spanish/goals.js'
import { RESPONSIBLES_WORDS } from './spanish/responsibles.js'
import { STRUCTURE_WORDS } from './spanish/structure.js'
import { SUBMISSIONS_WORDS } from './spanish/submissions.js'
import { TEXTS_WORDS } from './spanish/texts.js'
import { CALENDAR_WORDS } from './spanish/calendar.js'
import { IMPROVEMENT_WORDS } from './spanish/improvement.js'
import { PROGRAMMING_WORDS } from './spanish/programming.js'
import { INVESTMENT_WORDS } from './spanish/investment.js'
import { RATIONALIZATION_WORDS } from './spanish/rationalization.js'
import { RISKS_WORDS } from './spanish/risks.js'
import { PROGRESS_WORDS } from './spanish/progress.js'
import { ETHICS_WORDS } from './spanish/ethics.js'
import type { Words, WordsOf } from './spanish/words.js'

/** The Spanish of every rule: the only place where it is written. */
export const SPANISH: WordsOf<RuleFacts> = {
  ...DOCUMENT_WORDS,
  ...DATES_WORDS,
  ...RESPONSIBLES_WORDS,
  ...TEXTS_WORDS,
  ...GOALS_WORDS,
  ...ACTIVITIES_WORDS,
  ...STRUCTURE_WORDS,
  ...CALENDAR_WORDS,
  ...IMPROVEMENT_WORDS,
  ...PROGRAMMING_WORDS,
  ...INVESTMENT_WORDS,
  ...RATIONALIZATION_WORDS,
  ...RISKS_WORDS,
  ...PROGRESS_WORDS,
  ...ETHICS_WORDS,
  ...SUBMISSIONS_WORDS,
}

/** Short name of a rule; its id where the catalogue does not know it. */
export function ruleTitle(rule: string): string {
  return Object.hasOwn(SPANISH, rule) ? SPANISH[rule as RuleId].title : rule
}

/** A finding in words. */
export function wordsOf(found: Finding): {
  readonly message: string
  readonly why: string
  readonly how: string
} {
  const words = SPANISH[found.rule] as Words<RuleFacts[RuleId]>
  const facts = found.facts as RuleFacts[RuleId]
  return {
    message: words.message(facts, found.place),
    why: words.why,
    how: words.how(facts, found.place),
  }
}

/** A rule that was not asked, with its reason in words, as the JSON contracts carry it. */
export interface NotEvaluatedInWords {
  readonly rule: string
  readonly reason: string
}

export function notEvaluatedInWords(skipped: NotEvaluated): NotEvaluatedInWords {
  return { rule: skipped.rule, reason: notEvaluatedReason(skipped) }
}

/** Why a rule was not asked. */
export function notEvaluatedReason({ reason }: NotEvaluated): string {
  switch (reason.kind) {
    case 'column-missing':
      return `falta la columna «${reason.column}»`
    case 'no-vigencia':
      return 'no se sabe de qué vigencia es el libro'
    case 'no-list-of-duties':
      return 'no hay una lista de las dependencias que deben entregar'
    case 'format-lacks':
      return reason.what.length === 1
        ? `el formato no tiene la columna «${reason.what[0]!}»`
        : `el formato no tiene las columnas ${list(reason.what.map((name) => `«${name}»`))}`
    case 'no-document':
      return `no se recibió ${reason.document}, con el que se compara`
    case 'no-annex':
      return `el libro no trae la hoja «${reason.title}»`
    case 'no-cutoff':
      return 'no se sabe a qué fecha de corte es el libro'
    case 'no-catalogue':
      return 'la entidad no ha indicado el catálogo con el que se compara'
  }
}
