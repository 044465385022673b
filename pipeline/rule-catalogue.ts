import { SPANISH } from '../engine/findings/spanish.js'
import type { RuleId } from '../engine/findings/facts.js'
import { RULES, RULESET } from '../engine/rules/registry.js'
import type { Rule } from '../engine/rules/rule.js'

const SCOPE: Readonly<Record<Rule['scope'], string>> = {
  row: 'cada fila',
  workbook: 'el libro',
  consolidated: 'el plan reunido',
}

/** The rule catalogue as the page `docs/reglas.md`: made from the same words and the same registry as the findings. */
export function ruleCatalogue(): string {
  const scopes = new Map(RULES.map((rule) => [rule.id, SCOPE[rule.scope]]))
  const sections = (Object.keys(SPANISH) as RuleId[]).map((id) => {
    const { title, why } = SPANISH[id]
    return [`## ${title}`, '', `\`${id}\` · mira ${scopes.get(id) ?? 'la entrega'}`, '', why].join('\n')
  })
  return [
    '# Reglas',
    '',
    `Lo que Cotejo revisa, y por qué importa. Conjunto de reglas \`${RULESET}\`. Esta página se genera con \`npm run reglas\`; no la edite a mano.`,
    '',
    ...sections.flatMap((section) => [section, '']),
  ].join('\n')
}
