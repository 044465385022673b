import { LIMITS, type Limits } from '../../engine/workbook/limits.js'

const MIB = 1024 * 1024

/** How much of a zip of workbooks is taken in before it is refused; each workbook in it has its own limits besides. */
export const ARCHIVE_LIMITS: Limits = { ...LIMITS, partBytes: 200 * MIB, totalBytes: 512 * MIB }
