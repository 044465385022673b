import { choicesOf } from '../../../engine/format/labels.js'
import type { Expected } from '../../../engine/reading/expected.js'

/** What a cell lets a person choose from, and how the button that opens it says so. */
export type Picker =
  | { readonly kind: 'responsibles'; readonly open: string }
  | { readonly kind: 'date'; readonly open: string }
  | { readonly kind: 'choice'; readonly open: string; readonly choices: readonly string[] }

/** The picker for a cell; null where a person writes freely. */
export function pickerOf({ table, column, section }: Expected): Picker | null {
  switch (column.type) {
    case 'responsibles':
      return { kind: 'responsibles', open: 'Elegir del directorio' }
    case 'start':
    case 'end':
    case 'date':
      return { kind: 'date', open: 'Elegir la fecha' }
    default: {
      const choices = choicesOf(table, column, section)
      if (choices.length === 0) return null
      const open = column.type === 'catalogue' ? 'Elegir del catálogo' : 'Elegir de la lista'
      return { kind: 'choice', open, choices }
    }
  }
}
