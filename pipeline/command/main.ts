import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../package-root.js'
import { sentence } from './words/error-sentence.js'
import { processTerminal, type Terminal } from './terminal/terminal.js'

type Command = (args: readonly string[], terminal: Terminal) => number | Promise<number>

/** Each order is loaded when it is asked for: what the others need, the register, letters, pictures, takes its time. */
const RUN: Readonly<Record<string, Command>> = {
  consolidar: async (...asked) => (await import('./consolidar.js')).consolidar(...asked),
  validar: async (...asked) => (await import('./validar.js')).validar(...asked),
  plantilla: async (...asked) => (await import('./plantilla.js')).plantilla(...asked),
  diferencias: async (...asked) => (await import('./diferencias.js')).diferencias(...asked),
  formatos: async (...asked) => (await import('./formatos.js')).formatos(...asked),
  panel: async (...asked) => (await import('./panel.js')).panel(...asked),
  auditar: async (...asked) => (await import('./auditar.js')).auditar(...asked),
  estado: async (...asked) => (await import('./estado.js')).estado(...asked),
  iniciar: async (...asked) => (await import('./iniciar.js')).iniciar(...asked),
  solicitar: async (...asked) => (await import('./solicitar.js')).solicitar(...asked),
  recibir: async (...asked) => (await import('./recibir.js')).recibir(...asked),
  vigilar: async (...asked) => (await import('./vigilar.js')).vigilar(...asked),
  lanzar: async (...asked) => (await import('./lanzar.js')).lanzar(...asked),
  devolver: async (...asked) => (await import('./devolver.js')).devolver(...asked),
  aprobar: async (...asked) => (await import('./aprobar.js')).aprobar(...asked),
  modificar: async (...asked) => (await import('./modificar.js')).modificar(...asked),
  retirar: async (...asked) => (await import('./retirar.js')).retirar(...asked),
  seguimiento: async (...asked) => (await import('./seguimiento.js')).seguimiento(...asked),
  informe: async (...asked) => (await import('./informe.js')).informe(...asked),
  calendario: async (...asked) => (await import('./calendario.js')).calendario(...asked),
  publicar: async (...asked) => (await import('./publicar.js')).publicar(...asked),
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
    const { generalHelp } = await import('./help.js')
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
  if (!run) {
    terminal.err(`No existe la orden «${name}». Vea las que hay con: cotejo --ayuda\n`)
    return 2
  }
  if (rest.some(asksForHelp)) {
    const { commandHelp, COMMANDS } = await import('./help.js')
    const help = COMMANDS[name]!
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
