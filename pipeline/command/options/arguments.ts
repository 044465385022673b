import { parseArgs } from 'node:util'
import { UsageError } from './usage-error.js'

export interface Option {
  readonly type: 'string' | 'boolean'
  /** what stands after the option in the help: "DIR" */
  readonly value?: string
  readonly help: string
  /** may be given several times; read with `texts` */
  readonly multiple?: true
}

export interface Arguments {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
}

/**
 * Parses a command's arguments.
 * @throws UsageError in Spanish, naming what is wrong
 */
export function parseArguments(
  args: readonly string[],
  options: Readonly<Record<string, Option>>,
): Arguments {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
  )
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      options: known,
      allowPositionals: true,
      strict: true,
    })
    return { positionals, values }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const named = /'(?:-\w, )?(-{1,2}[^ '=]+)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw new UsageError(`No existe la opción ${named}.`, { cause: error })
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      const takes = known[named.replace(/^-+/, '')]?.type === 'string'
      throw new UsageError(
        takes ? `La opción ${named} necesita un valor.` : `La opción ${named} no lleva valor.`,
        { cause: error },
      )
    }
    throw error
  }
}

/** The value of a text option, or undefined. */
export function text({ values }: Arguments, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** The values of a text option that may be given several times. */
export function texts({ values }: Arguments, name: string): string[] {
  const value = values[name]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** The vigencia given with `--vigencia`, or null. @throws UsageError where it is no year */
export function vigenciaOption(args: Arguments): number | null {
  const value = text(args, 'vigencia')
  if (value === undefined) return null
  if (!/^20\d\d$/.test(value))
    throw new UsageError(`La vigencia debe ser un año de cuatro cifras, como 2022; se escribió «${value}».`)
  return Number(value)
}
