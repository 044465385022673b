import { text, type Arguments } from './arguments.js'
import { UsageError } from './usage-error.js'

/** Longer ones would be cut in the names of files, and two of them could fall on one. */
const LONGEST = 40

/**
 * The number of an act or a letter given with an option; empty where none was.
 * @throws UsageError where it is no number but a text
 */
export function numberOption(args: Arguments, name: string): string {
  const number = text(args, name)?.trim() ?? ''
  if (number.length > LONGEST)
    throw new UsageError(
      `El número de --${name} es demasiado largo (${String(number.length)} caracteres; puede tener ${String(LONGEST)}): escriba solo el número.`,
    )
  return number
}
