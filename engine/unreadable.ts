import { NOWHERE, type Finding } from './findings/finding.js'
import { finding } from './rules/rule.js'
import type { Unreadable } from './workbook/workbook.js'

/** What is said of a file that is no readable workbook. */
export function unreadableFindings(why: Unreadable): readonly Finding[] {
  return [finding('workbook-unreadable', 'error', NOWHERE, why)]
}
