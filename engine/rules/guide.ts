import type { Format } from '../format/format.js'
import { NOWHERE, type Severity } from '../findings/finding.js'
import type { RuleFacts, RuleId } from '../findings/facts.js'
import { EXAMPLES } from '../findings/examples.js'
import type { Example } from '../findings/examples/example.js'
import { SPANISH } from '../findings/spanish.js'
import { ACTIVITIES_WORDS } from '../findings/spanish/activities.js'
import { CALENDAR_WORDS } from '../findings/spanish/calendar.js'
import { DATES_WORDS } from '../findings/spanish/dates.js'
import { DOCUMENT_WORDS } from '../findings/spanish/document.js'
import { ETHICS_WORDS } from '../findings/spanish/ethics.js'
import { GOALS_WORDS } from '../findings/spanish/goals.js'
import { IMPROVEMENT_WORDS } from '../findings/spanish/improvement.js'
import { INVESTMENT_WORDS } from '../findings/spanish/investment.js'
import { PROGRAMMING_WORDS } from '../findings/spanish/programming.js'
import { PROGRESS_WORDS } from '../findings/spanish/progress.js'
import { RATIONALIZATION_WORDS } from '../findings/spanish/rationalization.js'
import { REQUIREMENTS } from '../findings/spanish/requirements.js'
import { RESPONSIBLES_WORDS } from '../findings/spanish/responsibles.js'
import { RISKS_WORDS } from '../findings/spanish/risks.js'
import { STRUCTURE_WORDS } from '../findings/spanish/structure.js'
import { SUBMISSIONS_WORDS } from '../findings/spanish/submissions.js'
import { TEXTS_WORDS } from '../findings/spanish/texts.js'
import type { Words } from '../findings/spanish/words.js'
import { RULES } from './registry.js'
import { SEVERITIES } from './severities.js'
import type { Rule } from './rule.js'

/** All that the manual, and the help of the pane, say of a rule. */
export interface RuleEntry {
  readonly id: RuleId
  readonly title: string
  readonly severities: readonly Severity[]
  /** short names of the formats that are held to it, or `all` */
  readonly formats: readonly string[] | 'all'
  readonly scope: Rule['scope'] | 'file' | 'submissions'
  readonly requires: string
  /** the law, procedure or guide that it comes from, or null where it is only practice */
  readonly basis: string | null
  readonly why: string
  /** what is written, and what a user is told of it */
  readonly example: { readonly written: string; readonly message: string; readonly how: string }
  readonly counterExample: string
  /** what it corrects by itself, or null */
  readonly fixes: string | null
}

export interface RuleFamily {
  readonly title: string
  readonly rules: readonly RuleEntry[]
}

const FAMILIES: readonly (readonly [title: string, words: object])[] = [
  ['El archivo y sus columnas', DOCUMENT_WORDS],
  ['Fechas', DATES_WORDS],
  ['Responsables', RESPONSIBLES_WORDS],
  ['Metas e indicadores', GOALS_WORDS],
  ['Actividades', ACTIVITIES_WORDS],
  ['Componentes y subcomponentes', STRUCTURE_WORDS],
  ['Calendario de seguimientos', CALENDAR_WORDS],
  ['Textos', TEXTS_WORDS],
  ['Planes de mejoramiento', IMPROVEMENT_WORDS],
  ['Plan de acción', PROGRAMMING_WORDS],
  ['Inversión', INVESTMENT_WORDS],
  ['Racionalización de trámites', RATIONALIZATION_WORDS],
  ['Mapa de riesgos', RISKS_WORDS],
  ['Avance', PROGRESS_WORDS],
  ['Programa de transparencia y ética', ETHICS_WORDS],
  ['Las entregas reunidas', SUBMISSIONS_WORDS],
]

/** Said of a file before its format is known: no format lists them. */
const BEFORE_ANY_FORMAT: ReadonlySet<string> = new Set(['workbook-unreadable', 'format-unrecognized'])

/** Every rule that has words, by family, with what the code says of it in its several places. */
export function ruleFamilies(formats: readonly Format[]): RuleFamily[] {
  const scopes = new Map<string, Rule['scope']>(RULES.map(({ id, scope }) => [id, scope]))
  const entryOf = (id: RuleId): RuleEntry => {
    const words = SPANISH[id] as Words<RuleFacts[RuleId]>
    const { example, counterExample } = EXAMPLES[id] as Example<RuleFacts[RuleId]>
    const { written, facts, place } = example
    const where = { ...NOWHERE, ...place }
    const early = BEFORE_ANY_FORMAT.has(id)
    const held = formats.filter(({ rules }) => rules.includes(id))
    return {
      id,
      title: words.title,
      severities: SEVERITIES[id],
      formats: early || held.length === formats.length ? 'all' : held.map(({ shortName }) => shortName),
      scope: scopes.get(id) ?? (early ? 'file' : 'submissions'),
      requires: REQUIREMENTS[id].requires,
      basis: REQUIREMENTS[id].basis ?? null,
      why: words.why,
      example: { written, message: words.message(facts, where), how: words.how(facts, where) },
      counterExample,
      fixes: REQUIREMENTS[id].fixes ?? null,
    }
  }
  return FAMILIES.map(([title, words]) => ({ title, rules: (Object.keys(words) as RuleId[]).map(entryOf) }))
}
