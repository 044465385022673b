import type { Severity } from '../../../engine/findings/finding.js'
import type { FileStatus } from '../../../engine/findings/status.js'
import type { StyleName } from '../workbook/workbook-spec.js'

export const SEVERITY_STYLE: Readonly<Record<Severity, StyleName>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
}

export const STATUS_STYLE: Readonly<Record<FileStatus, StyleName>> = {
  valid: 'ok',
  warnings: 'warning',
  errors: 'error',
  unreadable: 'error',
}
