import { NOWHERE } from '../../findings/finding.js'
import type { Plan, SectionSeen } from '../../plan/plan.js'
import { SectionReader } from '../../reading/section-reader.js'
import { fold } from '../../text/fold.js'
import { finding, type Document, type Rule, type WholeCheck } from '../rule.js'

const ANNEX_FORMAT = 'racionalizacion-tramites'
const ABOUT_IT = /\b(racionalizacion|tramites?|antitramites)\b/
const LINK = /https?:|www\./i

/** More than its title and the reference itself. */
const FEWEST_CELLS = 6

/**
 * The plan refers to an annex for its component of trámites, and nobody handed it in: neither a sheet of the workbook, nor a
 * link, nor a document of its own (Política de racionalización de trámites). Judged on all that was received, and told
 * once: the official form itself prints the reference, so that no file is to blame for it.
 */
export const annexMissing: Rule = {
  id: 'annex-missing',
  scope: 'consolidated',
  needs: [],
}

export const annexMissingInWhole: WholeCheck = ({ documents = [] }, { format }) => {
  const references = documents.flatMap((document) => {
    const seen = document.format.id === format.id && document.plan.sections.find(isReference)
    return seen ? [{ ...document, seen }] : []
  })
  const [first] = references
  if (!first || documents.some((document) => isAnnexOf(document, first.plan))) return []
  if (references.some(holdsAnnex)) return []
  if (references.some(({ seen }) => LINK.test(seen.reference!))) return []
  const { seen } = first
  const column = format.sections.find(({ number }) => number === seen.number)?.title ?? null
  const place = { ...NOWHERE, column, value: seen.reference }
  return [finding('annex-missing', 'error', place, { reference: seen.reference! })]
}

function isReference({ reference, title }: SectionSeen): boolean {
  return reference !== null && (ABOUT_IT.test(fold(reference)) || ABOUT_IT.test(fold(title)))
}

function isAnnexOf({ format, plan }: Document, referring: Plan): boolean {
  if (format.id !== ANNEX_FORMAT || plan.activities.length === 0) return false
  return plan.vigencia === null || referring.vigencia === null || plan.vigencia === referring.vigencia
}

/** Whether a sheet of the workbook is the annex, by its name; the one with only the reference is not. */
function holdsAnnex({ plan, format, seen }: Document & { readonly seen: SectionSeen }): boolean {
  const sections = new SectionReader(format)
  return plan.sheets.some(({ name, role, cells }) => {
    if (role === 'main' || cells < FEWEST_CELLS || name === seen.sheet) return false
    return ABOUT_IT.test(fold(name)) || sections.ofSheetName(name)?.number === seen.number
  })
}
