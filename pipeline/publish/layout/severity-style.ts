import type { Severity } from '../../../engine/findings/finding.js'
import type { StyleName } from '../workbook/workbook-spec.js'

export const SEVERITY_STYLE: Readonly<Record<Severity, StyleName>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
}
