import { SPANISH } from '../../../engine/findings/spanish.js'

const TITLES: Readonly<Record<string, { readonly title: string } | undefined>> = SPANISH

/** The name of a rule for a reader: that of the catalogue, or its id where the catalogue does not know it. */
export function ruleTitle(rule: string): string {
  return (Object.hasOwn(TITLES, rule) ? TITLES[rule]?.title : undefined) ?? rule
}
