import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../package-root.js'
import { auditar } from './auditar.js'
import { aprobar } from './aprobar.js'
import { calendario } from './calendario.js'
import { devolver } from './devolver.js'
import { modificar } from './modificar.js'
import { consolidar } from './consolidar.js'
import { diferencias } from './diferencias.js'
import { sentence } from './words/error-sentence.js'
import { estado } from './estado.js'
import { formatos } from './formatos.js'
import { informe } from './informe.js'
import { iniciar } from './iniciar.js'
import { lanzar } from './lanzar.js'
import { commandHelp, COMMANDS, generalHelp } from './help.js'
import { panel } from './panel.js'
import { plantilla } from './plantilla.js'
import { solicitar } from './solicitar.js'
import { publicar } from './publicar.js'
import { recibir } from './recibir.js'
import { seguimiento } from './seguimiento.js'
import { retirar } from './retirar.js'
import { vigilar } from './vigilar.js'
import { processTerminal, type Terminal } from './terminal/terminal.js'
import { validar } from './validar.js'

type Command = (args: readonly string[], terminal: Terminal) => number | Promise<number>

const RUN: Readonly<Record<string, Command>> = {
  consolidar,
  validar,
  plantilla,
  diferencias,
  formatos,
  panel,
  auditar,
  estado,
  iniciar,
  solicitar,
  recibir,
  vigilar,
  lanzar,
  devolver,
  aprobar,
  modificar,
  retirar,
  seguimiento,
  informe,
  calendario,
  publicar,
}

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
    const [step] = rest
    const steps = help.steps ?? {}
    terminal.out(commandHelp(step !== undefined && Object.hasOwn(steps, step) ? steps[step]! : help))
    return 0
  }
  try {
    return await run(rest, terminal)
  } catch (error) {
    terminal.err(`${sentence(error)}\n`)
    return 2
  }
}
