import type { Resolver } from '../directory/resolve.js'
import { cleanLine } from '../text/clean.js'
import { fold } from '../text/fold.js'
import type { Workbook } from '../workbook/workbook.js'
import type { SheetView } from './sheet-view.js'

/** What a workbook of ours says of itself in defined names and custom properties. */
export interface Identity {
  readonly format: string | null
  readonly version: string | null
  readonly dependencia: string | null
  readonly vigencia: number | null
}

/** The identity that the official workbook carries; nulls where it carries none. */
export function identityOf(workbook: Workbook): Identity {
  const [named, version] = (workbook.names.get('Cotejo.Formato') ?? '').split('@')
  const format = workbook.properties.get('CotejoFormato') ?? named
  const vigencia = Number(workbook.properties.get('CotejoVigencia'))
  return {
    format: format || null,
    version: workbook.properties.get('CotejoVersion') ?? version ?? null,
    dependencia: workbook.properties.get('CotejoDependencia') ?? null,
    vigencia: isVigencia(vigencia) ? vigencia : null,
  }
}

/** Whether a workbook is an output of ours, and so no submission. */
export function isOwnOutput(workbook: Workbook): boolean {
  return workbook.names.has('Cotejo.Salida')
}

/** The vigencia that the rows above the tables state: "Vigencia: 2022", or a year in a title. */
export function vigenciaInHeading(headings: readonly Heading[]): number | null {
  for (const { view, rows } of headings) {
    for (const row of rows) {
      for (const { text, at } of view.written(row)) {
        if (!/^(vigencia|ano|periodo)( fiscal| de)?\b/.test(fold(text))) continue
        const year = yearIn(text) ?? yearIn(valueBeside(view, at.row, at.column) ?? '')
        if (year !== null) return year
      }
    }
  }
  for (const { view, rows } of headings) {
    for (const row of rows) {
      for (const { text } of view.written(row)) {
        const year = /\p{L}{3}/u.test(text) ? yearIn(text) : null
        if (year !== null) return year
      }
    }
  }
  return null
}

/** The dependencia that the rows above the tables declare after a label: "Dependencia: …". */
export function dependenciaInHeading(headings: readonly Heading[], resolver: Resolver): string | null {
  for (const { view, rows } of headings) {
    for (const row of rows) {
      for (const { text, at } of view.written(row)) {
        const label =
          /^(?:nombre de la |nombre )?(?:dependencia|secretar[ií]a|[aá]rea|oficina|unidad)(?: responsable| \/ ?[\p{L} ]+)?\s*:\s*(.*)$/iu.exec(
            text,
          )
        if (!label) continue
        const declared = resolver.declared(label[1]! || (valueBeside(view, at.row, at.column) ?? ''))
        if (declared !== null) return declared
      }
    }
  }
  return null
}

/** The dependencia whose official name stands alone above the tables; a letterhead may too, so the file's name counts before it. */
export function dependenciaAlone(headings: readonly Heading[], resolver: Resolver): string | null {
  for (const { view, rows } of headings) {
    for (const row of rows) {
      for (const { text } of view.written(row)) {
        const id = resolver.official(text)
        if (id !== null) return id
      }
    }
  }
  return null
}

/** The rows of a sheet above its first table. */
export interface Heading {
  readonly view: SheetView
  readonly rows: readonly number[]
}

const FILE_NOISE =
  /\b(paac|ptep|pe f \d+|anexo|plan|anticorrupcion|atencion|ciudadano|formato|version|final|definitiv[oa]|copia|copy|corregid[oa]|ajustad[oa]|revisad[oa]|borrador|entrega|matriz|consolidado|componentes?|vigencia|nuev[oa]|xlsx|xlsm|v ?\d+|de|del|y|al|la|\d+)\b/g

/** The dependencia that a file's name declares: what remains of it, or of one of its parts, without the usual words. */
export function dependenciaInFileName(file: string, resolver: Resolver): string | null {
  const name = cleanLine(baseName(file).replace(/\.[^.]*$/, ''))
  const parts = [name, ...name.split(/\s+[-–—]\s+|_+|[()]/)]
  const found = new Set<string>()
  for (const part of parts) {
    const id = resolver.declared(part) ?? resolver.declared(cleanLine(fold(part).replace(FILE_NOISE, ' ')))
    if (id !== null) found.add(id)
  }
  return found.size === 1 ? [...found][0]! : null
}

/** The vigencia that a file's name carries. */
export function vigenciaInFileName(file: string): number | null {
  return yearIn(baseName(file).replace(/_/g, ' ').replace(NUMBER_BEFORE_YEAR, '$1 '))
}

/** "anexo-1-2022": in a file's name a dash may only stand for a space; "31-01-2022" and "01-2022" are dates. */
const NUMBER_BEFORE_YEAR = /(?<!\d|\d[-–/.])([1-9]\d?)-(?=20\d\d(?!\d|\s*[-–/]\s*\d))/g

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}

/** A law and its year: "Ley 1474 de 2011". */
const LAW =
  /\b(?:ley|decreto|resoluci[oó]n|acuerdo|circular|directiva|ordenanza|conpes)\s+(?:n[o.°º]*\s*)?[\d.]+(?:\s+del?)?\s+(?:\d{1,2}\s+de\s+\p{L}+\s+de\s+)?(?:19|20)\d\d/giu

/** A year that stands alone: not in a date, a range of years or a longer number. */
function yearIn(text: string): number | null {
  const found = [
    ...text
      .replace(LAW, ' ')
      .matchAll(/(?<![\d/.,-])(?<!\d\s*[-–/]\s*)(20\d\d)(?![\d]|\s*[-–/]\s*\d|[.,]\d)/g),
  ]
  const years = new Set(found.map((match) => Number(match[1])))
  const [year] = years
  return years.size === 1 && isVigencia(year!) ? year! : null
}

function isVigencia(year: number): boolean {
  return Number.isInteger(year) && year >= 2000 && year < 2100
}

function valueBeside(view: SheetView, row: number, column: number): string | null {
  const next = view.written(row).find(({ at }) => at.column > column)
  return next?.text ?? null
}
