import { capitalised } from '../engine/findings/spanish/phrases.js'
import { ruleFamilies, type RuleEntry, type RuleFamily } from '../engine/rules/guide.js'
import { RULESET } from '../engine/rules/registry.js'
import { shownNumber } from '../engine/text/numbers.js'
import { SEVERITY_LABEL } from './publish/report/labels.js'
import { builtInCatalogue } from './catalogue.js'

/** What the evaluation measured of a rule. */
export interface RuleFigures {
  /** places that a person labelled */
  readonly labelled: number
  /** places where it was said */
  readonly said: number
  /** places that were labelled and where it was said */
  readonly right: number
}

const SCOPE: Readonly<Record<RuleEntry['scope'], string>> = {
  row: 'cada fila',
  workbook: 'el libro entero',
  consolidated: 'el plan reunido',
  documents: 'varios documentos a la vez',
  file: 'el archivo, antes de leerlo',
  submissions: 'las entregas, unas con otras',
}

/** What the labelled corpus, which goes workbook by workbook, can show. */
const MEASURED_BY_WORKBOOK: ReadonlySet<RuleEntry['scope']> = new Set(['row', 'workbook', 'file'])

/**
 * The rule catalogue as the page `docs/reglas.md`: made from the same words and the same registry as the findings.
 * @param figures what was measured over the labelled corpus, by rule id
 */
export function ruleCatalogue(figures: ReadonlyMap<string, RuleFigures> = new Map()): string {
  const families = ruleFamilies(builtInCatalogue().formats).filter(({ rules }) => rules.length > 0)
  const count = families.reduce((sum, { rules }) => sum + rules.length, 0)
  return [
    '# Reglas',
    '',
    `Lo que Cotejo revisa en los planes, por qué importa y cómo se corrige: ${String(count)} reglas (conjunto \`${RULESET}\`). Esta página se genera con \`npm run reglas\`; no la edite a mano.`,
    '',
    '- **Error**: impide dar la fila por válida. La fila se consolida de todos modos, señalada.',
    '- **Advertencia**: la debe mirar una persona.',
    '- **Sugerencia**: no cambia el sentido; muchas se corrigen solas.',
    '',
    'Las reglas que miran un libro están medidas con libros inventados y rotulados a mano (`npm run evaluar`). La _precisión_ dice cuántos de sus avisos son ciertos; la _cobertura_, cuántos de los casos encuentra. Son los mismos libros con los que se afinaron, así que el resultado les es favorable. Aparte hay 28 libros (341 filas) de quien no había visto las reglas ni sus respuestas: en la primera corrida, los errores y advertencias tuvieron precisión de 0,962 y cobertura de 0,910; en otros 17 (221 filas), después de corregir lo que eso mostró, 0,973 y 0,923.',
    '',
    'Las que comparan varios documentos, o el plan reunido, no se miden así: se prueban con ejemplos.',
    '',
    'Cotejo propone un arreglo solo cuando lo correcto se deduce de lo escrito. Nunca llena lo que solo sabe una persona: una fecha que no existe, un responsable que falta, un valor del presupuesto. Antes de aplicar un arreglo se ve qué celda cambia y qué quedará en ella.',
    '',
    '## Contenido',
    '',
    ...families.map(({ title, rules }) => `- [${title}](#${slug(title)}) (${String(rules.length)})`),
    '',
    ...families.flatMap((family) => section(family, figures)),
  ].join('\n')
}

function section({ title, rules }: RuleFamily, figures: ReadonlyMap<string, RuleFigures>): string[] {
  return [
    `## ${title}`,
    '',
    '| Regla | Severidad | Formatos | Se arregla sola |',
    '| --- | --- | --- | --- |',
    ...rules.map(
      (rule) =>
        `| [${rule.title}](#${rule.id}) | ${severities(rule)} | ${formats(rule)} | ${rule.fixes === null ? '' : 'Sí'} |`,
    ),
    '',
    ...rules.flatMap((rule) => entry(rule, figures.get(rule.id))),
  ]
}

function entry(rule: RuleEntry, figures: RuleFigures | undefined): string[] {
  const { id, title, requires, basis, why, example, counterExample, fixes } = rule
  return [
    `<a id="${id}"></a>`,
    '',
    `### ${title}`,
    '',
    `\`${id}\` · **${severities(rule)}** · mira ${SCOPE[rule.scope]} · ${formats(rule)}`,
    '',
    `**Qué exige.** ${escaped(requires)}`,
    '',
    `**Por qué.** ${escaped(why)}`,
    '',
    ...(basis === null ? [] : [`**Base.** ${escaped(basis)}`, '']),
    `**Ejemplo.** ${escaped(ended(example.written))}`,
    '',
    `> ${escaped(example.message)}`,
    '>',
    `> _Cómo corregirlo:_ ${escaped(example.how)}`,
    '',
    `**En cambio, está bien.** ${escaped(counterExample)}`,
    '',
    `**Se arregla sola.** ${fixes === null ? 'No: lo decide una persona.' : `Sí. ${escaped(fixes)}`}`,
    '',
    `**Medida.** ${measured(rule, figures)}`,
    '',
  ]
}

function severities({ severities }: RuleEntry): string {
  return severities
    .map((severity, i) => (i === 0 ? SEVERITY_LABEL[severity] : SEVERITY_LABEL[severity].toLowerCase()))
    .join(' o ')
}

function formats({ formats }: RuleEntry): string {
  return formats === 'all' ? 'Todos los formatos' : formats.map(escaped).join(', ')
}

function measured({ scope }: RuleEntry, figures: RuleFigures | undefined): string {
  if (!figures || (figures.labelled === 0 && figures.said === 0))
    return MEASURED_BY_WORKBOOK.has(scope)
      ? 'Se prueba con ejemplos; ningún libro rotulado trae un caso.'
      : 'Se prueba con ejemplos; necesita varios documentos.'
  const { labelled, said, right } = figures
  const cases = labelled === 1 ? '1 caso rotulado' : `${String(labelled)} casos rotulados`
  const warnings = said === 1 ? '1 aviso' : `${String(said)} avisos`
  return `${cases}, ${warnings}: precisión ${percent(right, said)}, cobertura ${percent(right, labelled)}.`
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'sin medir' : `${shownNumber(Math.round((part / whole) * 1000) / 10)} %`
}

/** A sentence where the example is a fragment. */
function ended(text: string): string {
  const sentence = capitalised(text)
  return /[.?!]$/.test(sentence) ? sentence : `${sentence}.`
}

/** Text as Markdown shows it, character for character. */
function escaped(text: string): string {
  return text.replace(/[\\`*_#|<>[\]]/g, '\\$&')
}

/** The anchor that Markdown readers give a heading. */
function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}
