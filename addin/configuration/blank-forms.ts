import { BLANK_FORM_FILES } from './blank-form-files.js'
import { Trouble } from '../book/trouble.js'
import { builtIn, type Configuration } from './configuration.js'

/**
 * The blank official workbook of a format, with its lists and date checks.
 * @throws Trouble where it does not come, or the format has none (it is only read, or the entity brings none for it)
 */
export async function blankForm(
  formatId: string,
  { blankForms }: Pick<Configuration, 'blankForms'> = builtIn,
): Promise<Uint8Array> {
  if (blankForms) return fetched(own(blankForms, formatId))
  const load = own(BLANK_FORM_FILES, formatId)
  const { default: base64 } = await load().catch((cause: unknown) => {
    throw new Trouble('offline', `blank form of ${formatId}`, { cause })
  })
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
}

function own<T>(known: Readonly<Record<string, T>>, formatId: string): T {
  if (!Object.hasOwn(known, formatId)) throw new Trouble('unknown', `no blank form of ${formatId}`)
  return known[formatId]!
}

async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address, { cache: 'no-cache', credentials: 'omit' }).catch(
    (cause: unknown) => {
      throw new Trouble('offline', address, { cause })
    },
  )
  if (!response.ok) throw new Trouble('unknown', `${address}: ${String(response.status)}`)
  return new Uint8Array(await response.arrayBuffer())
}
