import { nearest } from '../../../workspace/nearest.js'
import { fold } from '../../../../engine/text/fold.js'
import { listed } from '../words.js'
import { builtInText, PLACEHOLDERS, TEMPLATE_SECTIONS, type TemplateSection } from './template-text.js'

/** The words of the entity for the document: the text of each part, with its placeholders. */
export type Template = Readonly<Record<TemplateSection, string>>

/** A template that was read, with what is amiss in it, each in a sentence. */
export interface ReadTemplate {
  readonly template: Template
  readonly problems: readonly string[]
}

const PLACEHOLDER = /\{([^{}\n]*)\}/g

/** The built-in words. */
export const BUILT_IN_TEMPLATE = Object.fromEntries(
  TEMPLATE_SECTIONS.map((section) => [section, builtInText(section)]),
) as Template

/**
 * Reads a template. What it lacks is taken from the built-in one, and what it has that nobody knows is told with its line;
 * it never fails.
 */
export function readTemplate(text: string): ReadTemplate {
  const parts = new Map<TemplateSection, string[]>()
  const problems: string[] = []
  let current: string[] | null = null
  let isLost = false
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const line = raw.trimEnd()
    const at = `línea ${String(i + 1)}`
    if (/^\s*\/\//.test(line)) continue
    const title = /^\s*#+\s*(.*)$/.exec(line)?.[1]
    if (title !== undefined) {
      const section = TEMPLATE_SECTIONS.find((name) => fold(name) === fold(title))
      isLost = section === undefined
      current = section === undefined ? null : []
      if (section === undefined) {
        problems.push(
          `${at}: no hay una parte «${title}», y lo que dice debajo no salió; las partes son ${listed(TEMPLATE_SECTIONS)}.`,
        )
      } else {
        if (parts.has(section)) problems.push(`${at}: la parte «${section}» está dos veces; vale la última.`)
        parts.set(section, current!)
      }
      continue
    }
    if (current === null) {
      if (line.trim() !== '' && !isLost) {
        problems.push(`${at}: hay texto antes del primer título (los títulos empiezan por #); no salió.`)
        isLost = true
      }
      continue
    }
    for (const [whole, name] of line.matchAll(PLACEHOLDER)) {
      if (placeholderNamed(name!) !== null) continue
      const close = nearest(fold(name!), Object.keys(PLACEHOLDERS))
      problems.push(
        `${at}: no se conoce ${whole}, y quedó escrito así; ${close === null ? `se conocen ${listed(Object.keys(PLACEHOLDERS).map((known) => `{${known}}`))}` : `¿quiso decir {${close}}?`}${close === null ? '.' : ''}`,
      )
    }
    current.push(line)
  }
  const missing = TEMPLATE_SECTIONS.filter((section) => !parts.has(section) && builtInText(section) !== '')
  if (missing.length > 0)
    problems.push(
      `${missing.length === 1 ? 'falta la parte' : 'faltan las partes'} ${listed(missing.map((one) => `«${one}»`))}: se usó el texto de Cotejo.`,
    )
  const template = Object.fromEntries(
    TEMPLATE_SECTIONS.map((section) => {
      const own = parts.get(section)?.join('\n').trim()
      return [section, section === 'Título' ? own || builtInText(section) : (own ?? builtInText(section))]
    }),
  ) as Template
  return { template, problems }
}

/** A text with its placeholders filled in; one that nobody knows stays as it is written. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(PLACEHOLDER, (whole, name: string) => {
    const known = placeholderNamed(name)
    return known === null ? whole : (values[known] ?? whole)
  })
}

function placeholderNamed(written: string): string | null {
  const name = fold(written).replaceAll(' ', '_')
  return Object.hasOwn(PLACEHOLDERS, name) ? name : null
}
