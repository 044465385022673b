import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { builtInCatalogue } from '../catalogue.js'
import { initiate, type Laid } from '../lifecycle/initiate.js'
import { PACKAGE_ROOT } from '../package-root.js'
import type { Program } from '../publish/launcher/program.js'
import { hasRegister } from '../register/register.js'
import { REGISTER_FOLDER } from '../workspace/layout.js'
import { CONFIGURATION_FILE } from '../workspace/find-workspace.js'
import { parseArguments, text, vigenciaOption, type Option } from './options/arguments.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { withRegister } from './work/with-register.js'

export const INICIAR_OPTIONS: Readonly<Record<string, Option>> = {
  entidad: { type: 'string', value: 'TEXTO', help: 'nombre de la alcaldía, si no es la de Pasto' },
  vigencia: { type: 'string', value: 'AAAA', help: 'año de los planes' },
}

const SAID: Readonly<Record<Laid['how'], string>> = {
  made: 'creado',
  kept: 'ya estaba',
  renewed: 'puesto al día',
}

/**
 * `cotejo iniciar <carpeta>`: makes a workspace, or adds to one what it lacks. @returns 0
 * @throws UsageError, OutputError or WorkspaceError where it cannot be done
 */
export async function iniciar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, INICIAR_OPTIONS)
  const [named, ...more] = parsed.positionals
  if (named === undefined || named === '' || more.length > 0)
    throw new UsageError(
      'Diga en qué carpeta quiere el espacio de trabajo (una sola): cotejo iniciar <carpeta>.',
    )
  const folder = resolve(terminal.folder, named)
  const there = await stat(folder).catch(() => null)
  if (there && !there.isDirectory())
    throw new UsageError(`«${folder}» es un archivo: diga una carpeta, que puede no existir todavía.`)
  const entidad = text(parsed, 'entidad')?.trim()
  if (entidad === '') throw new UsageError('La opción --entidad necesita el nombre de la alcaldía.')
  const asked = vigenciaOption(parsed)
  const { formats, directory } = builtInCatalogue()
  const entity = entidad ?? directory.entity
  const vigencia = asked ?? usualVigencia(terminal.today)
  const program = thisProgram()
  const { platform } = process
  const laid = await initiate({ folder, entity, vigencia, formats, directory, program, platform }).catch(
    (error: NodeJS.ErrnoException) => {
      throw cannotMake(folder, error)
    },
  )
  const registered = hasRegister(folder)
  terminal.out(laid.map(line).join(''))
  await withRegister(folder, 'iniciar', terminal, () => Promise.resolve())
  terminal.out(line({ name: `${REGISTER_FOLDER}/`, how: registered ? 'kept' : 'made' }))
  const kept = laid.some(({ name, how }) => name === CONFIGURATION_FILE && how === 'kept')
  terminal.out(kept ? keptWords(entidad !== undefined || asked !== null) : newWords(vigencia, asked === null))
  return 0
}

function line({ name, how }: Laid): string {
  const width = Math.max(...Object.values(SAID).map(({ length }) => length))
  return `  ${SAID[how].padEnd(width)}  ${name}\n`
}

function keptWords(asked: boolean): string {
  return `El espacio de trabajo ya existía: no se cambió nada de lo que había${asked ? ', ni la entidad ni la vigencia: se cambian en cotejo.json' : ''}.\n`
}

function newWords(vigencia: number, supposed: boolean): string {
  const year = supposed
    ? `Se supuso la vigencia ${String(vigencia)}: si es otra, cámbiela en cotejo.json. `
    : ''
  return `${year}Lo que sigue está en LEAME.txt: complete cotejo.json y pida los planes con «cotejo solicitar».\n`
}

/** From the middle of a year on, the plans in hand are those of the next. */
function usualVigencia(today: string): number {
  return Number(today.slice(0, 4)) + (today.slice(5) >= '07-01' ? 1 : 0)
}

function thisProgram(): Program {
  return { node: process.execPath, script: join(PACKAGE_ROOT, 'bin', 'cotejo.js') }
}

/** Why a folder or what is in it cannot be made, in one sentence. */
function cannotMake(folder: string, error: NodeJS.ErrnoException): Error {
  const where = error.path ?? folder
  switch (error.code) {
    case 'ENOENT':
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new UsageError(`No se pudo crear «${where}»: no hay permiso para escribir ahí.`, {
        cause: error,
      })
    case 'ENOTDIR':
    case 'EEXIST':
      return new UsageError(
        `No se pudo crear «${where}», porque en su ruta hay un archivo y no una carpeta.`,
        {
          cause: error,
        },
      )
    case 'ENAMETOOLONG':
      return new UsageError(`El nombre «${where}» es demasiado largo: elija uno más corto.`, { cause: error })
    default:
      return error
  }
}
