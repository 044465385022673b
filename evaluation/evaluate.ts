import { checkWorkbook } from '../engine/check.js'
import type { Severity } from '../engine/findings/finding.js'
import { SEVERITIES } from '../engine/rules/severities.js'
import { builtInCatalogue } from '../pipeline/catalogue.js'
import { compare, gravest, type Comparison } from './compare.js'
import type { LabelledDocument } from './document.js'
import { layOut } from './lay-out.js'
import { readCorpus } from './read-corpus.js'

/** By any text: a label may name a rule that is not there yet. */
const USUAL: Readonly<Record<string, readonly Severity[] | undefined>> = SEVERITIES

/** How often something was said, and how often rightly. */
export interface Score {
  /** places that a person labelled */
  readonly labelled: number
  /** places where it was said */
  readonly said: number
  /** places that were labelled and where it was said */
  readonly right: number
  /** right ones among those said; null where nothing was said */
  readonly precision: number | null
  /** right ones among those labelled; null where nothing was labelled */
  readonly recall: number | null
}

export interface RuleScore extends Score {
  readonly rule: string
  readonly severity: Severity
}

/** What the rules say of the labelled corpus, beside what a person says. */
export interface Evaluation {
  readonly documents: number
  /** rows that are a row of a plan by themselves */
  readonly rows: number
  /** of those, the ones in which nothing is wrong */
  readonly clean: number
  /** rules that were labelled or said, by id */
  readonly rules: readonly RuleScore[]
  readonly errorsAndWarnings: Score
  readonly infos: Score
  /** said and not labelled, or labelled and not said */
  readonly disagreements: readonly Comparison[]
}

/** Checks every document of the corpus with the built-in catalogue and compares, place by place and rule by rule. */
export function evaluate(corpus: readonly LabelledDocument[] = readCorpus()): Evaluation {
  const { formats, directory, resolver } = builtInCatalogue()
  const compared = corpus.flatMap((document) => {
    const format = formats.find(({ id }) => id === document.format)
    if (document.format !== null && !format) throw new Error(`${document.file}: no such format`)
    const { workbook, rows } = layOut(document, format)
    const context = { formats, directory, resolver, vigencia: document.vigencia, format: null }
    const verdict = checkWorkbook(workbook, document.file, context)
    return compare(document, rows, 'findings' in verdict ? verdict.findings : [])
  })
  const rows = corpus.flatMap(({ sheets }) =>
    sheets.flatMap(({ parts }) => parts.flatMap((part) => part.rows)),
  )
  const logical = rows.filter(({ continues }) => !continues)
  const grave = (c: Comparison): boolean => severityOf(c) !== 'info'
  const ids = [...new Set(compared.map(({ rule }) => rule))].sort()
  return {
    documents: corpus.length,
    rows: logical.length,
    clean: logical.filter(({ breaks }) => breaks.length === 0).length,
    rules: ids.map((rule) => {
      const own = compared.filter((c) => c.rule === rule)
      return { rule, severity: usual(rule, own), ...score(own) }
    }),
    errorsAndWarnings: score(compared.filter(grave)),
    infos: score(compared.filter((c) => !grave(c))),
    disagreements: compared.filter(({ labelled, said }) => labelled !== said.length > 0),
  }
}

function score(compared: readonly Comparison[]): Score {
  const labelled = compared.filter((c) => c.labelled).length
  const said = compared.filter((c) => c.said.length > 0).length
  const right = compared.filter((c) => c.labelled && c.said.length > 0).length
  return {
    labelled,
    said,
    right,
    precision: said === 0 ? null : right / said,
    recall: labelled === 0 ? null : right / labelled,
  }
}

function severityOf({ rule, said }: Comparison): Severity {
  return gravest(said) ?? USUAL[rule]?.[0] ?? 'error'
}

function usual(rule: string, compared: readonly Comparison[]): Severity {
  return USUAL[rule]?.[0] ?? gravest(compared.flatMap(({ said }) => said)) ?? 'error'
}
