import { address } from '../../../../engine/grid/address.js'
import type { Directory } from '../../../../engine/directory/directory.js'
import { type Column, columnsOf, type Format, type Section } from '../../../../engine/format/format.js'
import type { SheetSpec, Validation } from '../../workbook/workbook-spec.js'
import { Stack } from '../stack.js'
import type { Lists } from './lists.js'
import { dateValidation } from './date-validation.js'

const INPUT_ROWS = 12
const INPUT_HEIGHT = 30

export interface Heading {
  readonly sender: string | null
  readonly vigencia: number | null
}

/** The table of a format with rows to fill in, section by section. */
export function blankForm(
  format: Format,
  directory: Directory,
  lists: Lists,
  { sender, vigencia }: Heading,
): SheetSpec {
  const stack = new Stack(format.columns.map((c) => c.width))
  const validations: Validation[] = []
  stack.across(format.title, 'title', 27)
  stack.across(directory.entity, 'subtitle', 20)
  stack.gap()
  field(stack, 'Dependencia:', sender)
  field(stack, 'Vigencia:', vigencia)
  stack.gap()
  let header: number | null = null
  for (const section of format.sections.length > 0 ? format.sections : [undefined]) {
    if (section) stack.across(section.title, 'banner', 22)
    if (section?.reference) {
      stack.across(section.reference, 'body-center', 20)
      continue
    }
    header ??= stack.next
    validations.push(...inputTable(stack, format, section, lists, vigencia))
  }
  const frozen = format.sections.length === 0 && header !== null ? { frozenRows: header + 1 } : {}
  return {
    name: format.shortName,
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    validations,
    protect: true,
    footer: `${format.shortName} · ${directory.entity}`,
    ...frozen,
    ...(header !== null && { printTitles: `${header + 1}:${header + 1}` }),
  }
}

function field(stack: Stack, label: string, value: string | number | null): void {
  const width = Math.min(2, stack.widths.length - 1)
  stack.block(
    [
      { value: label, style: 'body-strong', left: 0 },
      { value: value === null ? null : String(value), style: 'input', left: 1, columns: width },
    ],
    1,
  )
}

/** Header and open rows of a section, each column where the full table has it. */
function inputTable(
  stack: Stack,
  format: Format,
  section: Section | undefined,
  lists: Lists,
  vigencia: number | null,
): Validation[] {
  const present = columnsOf(format, section)
  const places = format.columns.flatMap((column, left) =>
    present.includes(column) ? [{ column, left }] : [],
  )
  stack.block(
    places.map(({ column, left }) => ({ value: column.header, style: 'header', left })),
    1,
    24,
  )
  const top = stack.next
  for (let i = 0; i < INPUT_ROWS; i++) {
    stack.block(
      places.map(({ column, left }) => ({
        value: null,
        style: isDate(column) ? 'input-date' : 'input',
        left,
      })),
      1,
      INPUT_HEIGHT,
    )
  }
  const startAt = places.find(({ column }) => column.type === 'start')?.left
  return places.flatMap(({ column, left }) => {
    const range = `${address(top, left)}:${address(stack.next - 1, left)}`
    switch (column.type) {
      case 'catalogue': {
        const source = section && lists.subcomponents(section)
        return source ? [catalogueValidation(range, source, column)] : []
      }
      case 'responsibles':
        return [responsibleValidation(range, lists.responsibles, column)]
      case 'start':
        return [dateValidation(column, range, vigencia, null)]
      case 'end': {
        const first = startAt === undefined ? null : { start: address(top, startAt), end: address(top, left) }
        return [dateValidation(column, range, vigencia, first)]
      }
      default:
        return []
    }
  })
}

function isDate({ type }: Column): boolean {
  return type === 'start' || type === 'end'
}

function catalogueValidation(range: string, source: string, { header, help }: Column): Validation {
  return {
    range,
    rule: { kind: 'list', source },
    promptTitle: header,
    prompt: help,
    error: 'Elija un valor de la lista.',
    strict: true,
  }
}

function responsibleValidation(range: string, source: string, { header, help }: Column): Validation {
  return {
    range,
    rule: { kind: 'list', source },
    promptTitle: header,
    prompt: help,
    error: 'Ese nombre no está en el directorio. Si son varias dependencias, una por renglón, continúe.',
    strict: false,
  }
}
