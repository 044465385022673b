import { nameOf, type Directory } from '../../engine/directory/directory.js'
import type { Resolver } from '../../engine/directory/resolve.js'
import type { Format } from '../../engine/format/format.js'
import { cutoffOf } from '../../engine/plan/cutoff.js'
import type { Plan } from '../../engine/plan/plan.js'
import { dependenciaInFileName, vigenciaInFileName } from '../../engine/reading/document-facts.js'
import { fold } from '../../engine/text/fold.js'

/** What may not stand in a file's name on some system, or would part the name where the pipeline reads it. */
const UNSAFE = /[\p{C}<>:"/\\|?*_()[\]–—-]+/gu
const MOST = 90

/**
 * The name under which a plan is handed in: `Anexo 1 vigencia 2026 - Secretaría de Salud Municipal.xlsx`. Safe on every
 * system, always the same for the same plan, and enough for the pipeline to recognise its format, vigencia and dependencia.
 * What is not known is left out.
 * @param file the name that the workbook has, which may say its cut-off
 * @param extension with its dot
 */
export function canonicalName(
  plan: Plan,
  format: Format,
  file: string,
  { directory, resolver }: { readonly directory: Directory; readonly resolver: Resolver },
  extension: '.xlsx' | '.xlsm' | '.ods' = '.xlsx',
): string {
  const { vigencia, dependencia } = plan
  const cutoff = cutoffOf(plan, format, file)
  const what = [
    formatWords(format),
    ...(vigencia === null ? [] : [`vigencia ${String(vigencia)}`]),
    ...(cutoff === null ? [] : [`corte ${cutoff}`]),
  ].join(' ')
  if (dependencia === null) return what + extension
  const unit = directory.dependencias.find(({ id }) => id === dependencia)
  const names = [nameOf(directory, dependencia), unit?.acronym].flatMap((name) => (name ? [safe(name)] : []))
  const candidates = names.map((name) => `${what} - ${name}${extension}`)
  const says = (name: string): boolean =>
    dependenciaInFileName(name, resolver) === dependencia &&
    (vigencia === null || vigenciaInFileName(name) === vigencia)
  return candidates.find(says) ?? `${what} - ${dependencia}${extension}`
}

/** The shortest official words that give the format away in a file's name. */
function formatWords(format: Format): string {
  const names = [format.shortName, format.name.replace(/\s*\([^)]*\)\s*$/, ''), format.name].map(safe)
  const tells = (name: string): boolean =>
    format.titleHints.some((hint) => ` ${fold(name)} `.includes(` ${fold(hint)} `))
  return names.find(tells) ?? names[0]!
}

function safe(text: string): string {
  const clean = text.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()
  const short = clean.length <= MOST ? clean : clean.slice(0, MOST).replace(/\s+\S*$/, '')
  return short.replace(/[\s.]+$/, '')
}
