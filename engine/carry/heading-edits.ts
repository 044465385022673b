import { nameOf, type Directory } from '../directory/directory.js'
import type { Format } from '../format/format.js'
import { address } from '../grid/address.js'
import type { Plan } from '../plan/plan.js'
import type { SheetView } from '../reading/sheet-view.js'
import { parseDates } from '../text/dates.js'
import { fold } from '../text/fold.js'
import type { CellEdit } from '../workbook/edit/edit-result.js'

/** What the head of the official workbook says once a plan is in it: who sends it, of which vigencia, and its other labels. */
export function headingEdits(
  { vigencia, dependencia, headings }: Plan,
  format: Format,
  directory: Directory,
  form: SheetView,
): CellEdit[] {
  const sender = dependencia === null ? null : (nameOf(directory, dependencia) ?? dependencia)
  const labels = ['Dependencia', 'Vigencia', ...format.headingFields.map(({ label }) => label)]
  const facts: [label: string, value: string | null][] = [
    ['Dependencia', sender],
    ['Vigencia', vigencia === null ? null : String(vigencia)],
    ...format.headingFields.map(({ label }): [string, string | null] => [
      label,
      valueOf(label, headings, labels),
    ]),
  ]
  return facts.flatMap(([label, value]) => {
    const cell = value === null ? null : cellBeside(label, form)
    if (value === null || cell === null) return []
    const [date, ...others] = parseDates(value)
    const iso = date && others.length === 0 && date.text === value ? date.iso : null
    const edit = { sheet: form.grid.name, cell }
    return iso === null ? { ...edit, value, asText: true as const } : { ...edit, value: iso }
  })
}

/** What a document says after a label: in the same cell up to the next label, else beside it, else below. */
function valueOf(label: string, headings: Plan['headings'], labels: readonly string[]): string | null {
  for (const heading of headings) {
    const { sheet, text, at } = heading
    const said = labelled(text, labels).find((one) => fold(one.label) === fold(label))
    if (!said) continue
    if (said.value !== '') return said.value
    const value = (other: Plan['headings'][number]): boolean =>
      other.sheet === sheet && labelled(other.text, labels).length === 0
    const beside = headings.find(
      (other) => value(other) && other.at.row === at.row && other.at.column > at.column,
    )
    const below = headings.find(
      (other) => value(other) && other.at.row === at.row + 1 && other.at.column === at.column,
    )
    const found = beside ?? below
    if (found) return found.text
  }
  return null
}

/** The labels of a text with what each says: "Departamento: … Municipio: …". */
function labelled(
  text: string,
  labels: readonly string[],
): { readonly label: string; readonly value: string }[] {
  const whole = text.normalize('NFC')
  const bare = whole.replace(/\p{L}/gu, (letter) =>
    letter.length === 1 ? letter.normalize('NFD').charAt(0) : letter,
  )
  const known = labels
    .map((label) =>
      label
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[^\p{L}\p{N}\s]/gu, '\\$&'),
    )
    .join('|')
  const found = [...bare.matchAll(new RegExp(`\\b(${known})\\s*(?::|$)`, 'gi'))]
  return found.map((match, i) => {
    const end = found[i + 1]?.index ?? whole.length
    return { label: match[1]!, value: whole.slice(match.index + match[0].length, end).trim() }
  })
}

/** Where the value of a label of the form goes: the cell after it, in its row. */
function cellBeside(label: string, form: SheetView): string | null {
  const opening = fold(label)
  for (const row of form.rows) {
    const written = form.written(row).find(({ text }) => fold(text.replace(/:$/, '')) === opening)
    if (!written) continue
    const { column } = written.at
    return address(row, (form.merges.over(row, column)?.right ?? column) + 1)
  }
  return null
}
