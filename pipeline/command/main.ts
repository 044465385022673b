import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../package-root.js'
import { OutputError } from '../publish/atomic-write.js'
import { consolidar } from './consolidar.js'
import { formatos } from './formatos.js'
import { commandHelp, COMMANDS, generalHelp } from './help.js'
import { panel } from './panel.js'
import { plantilla } from './plantilla.js'
import { processTerminal, type Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'
import { validar } from './validar.js'
import { RegisterError } from '../register/register-error.js'
import { WorkspaceError } from '../workspace/problem.js'

type Command = (args: readonly string[], terminal: Terminal) => number | Promise<number>

const RUN: Readonly<Record<string, Command>> = { consolidar, validar, plantilla, formatos, panel }

const asksForHelp = (arg: string | undefined): boolean =>
  arg === '--ayuda' || arg === '--help' || arg === '-h' || arg === 'ayuda'

/**
 * Runs the command line. Never throws: what cannot be done is one sentence on the terminal's error side.
 * @returns the exit status: 0 done, 1 done with error findings, 2 could not be done
 */
export async function main(args: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || asksForHelp(name)) {
    terminal.out(generalHelp())
    return name === undefined ? 2 : 0
  }
  if (name === '--version') {
    const { version } = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8')) as {
      version: string
    }
    terminal.out(`${version}\n`)
    return 0
  }
  const run = Object.hasOwn(RUN, name) ? RUN[name] : undefined
  const help = COMMANDS[name]
  if (!run || !help) {
    terminal.err(`No existe la orden «${name}». Vea las que hay con: cotejo --ayuda\n`)
    return 2
  }
  if (rest.some(asksForHelp)) {
    terminal.out(commandHelp(help))
    return 0
  }
  try {
    return await run(rest, terminal)
  } catch (error) {
    terminal.err(`${sentence(error)}\n`)
    return 2
  }
}

/** An error as one sentence that says what to do. */
function sentence(error: unknown): string {
  if (
    error instanceof UsageError ||
    error instanceof WorkspaceError ||
    error instanceof OutputError ||
    error instanceof RegisterError
  )
    return error.message
  const { code, path, message } = error as NodeJS.ErrnoException
  const where = path === undefined ? '' : ` «${path}»`
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `No hay permiso para usar${where}: revise los permisos de la carpeta.`
    case 'ENOSPC':
      return 'El disco está lleno: libere espacio y vuelva a ejecutar.'
    case 'ENOTDIR':
    case 'EEXIST':
      return `No se puede usar${where} como carpeta, porque ya existe un archivo con ese nombre.`
    case 'ENOENT':
      return `No existe${where}.`
    default:
      return `Cotejo falló por dentro y no terminó (${message}). Por favor repórtelo con los archivos que estaba usando.`
  }
}
