import type { Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import type { AskedEntry, ReportingTerm } from './layout/follow-up/asked.js'
import { askedRows } from './layout/follow-up/asked-rows.js'
import { followUpSheet } from './layout/follow-up/follow-up-sheet.js'
import { followUpInstructions } from './layout/follow-up/instructions.js'
import type { WorkbookSpec } from './workbook/workbook-spec.js'

/** What is asked of a dependencia at a cut-off. */
export interface FollowUpOrder {
  /** the follow-up's */
  readonly format: Format
  /** those of the plans */
  readonly formats: readonly Format[]
  readonly directory: Directory
  /** id in the directory */
  readonly dependencia: string
  readonly vigencia: number
  /** ISO */
  readonly cutoff: string
  readonly term: ReportingTerm
  /** its activities, in official order */
  readonly entries: readonly AskedEntry[]
}

/**
 * The follow-up of a dependencia at a cut-off, prepared from the approved plans: a sheet for each plan, with what the plan
 * says closed and what is reported open. It knows what it is, and whose.
 */
export function followUpWorkbook(order: FollowUpOrder): WorkbookSpec {
  const { format, formats, directory, dependencia, vigencia, entries } = order
  const planned = formats.filter(({ id }) => entries.some(({ entry }) => entry.activity.format === id))
  return {
    title: `Seguimiento ${order.cutoff}`,
    sheets: [
      ...planned.map((plan) => {
        const own = entries.filter(({ entry }) => entry.activity.format === plan.id)
        const rows = own.flatMap((entry) => askedRows(entry, directory, dependencia))
        return followUpSheet(format, plan, rows, order)
      }),
      followUpInstructions(order),
    ],
    names: { 'Cotejo.Formato': `${format.id}@${format.version}` },
    properties: {
      CotejoFormato: format.id,
      CotejoVersion: format.version,
      CotejoDependencia: dependencia,
      CotejoVigencia: String(vigencia),
    },
  }
}
