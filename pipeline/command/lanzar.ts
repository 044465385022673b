import { existsSync } from 'node:fs'
import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { catalogueFor } from '../catalogue.js'
import { candidatesIn } from '../collect/inbox.js'
import type { Consolidated } from '../consolidate/consolidated.js'
import { droppedOnWindows, type LauncherVariables } from '../publish/launcher/dropped.js'
import { openFile } from '../publish/launcher/open-file.js'
import { SafeFileNames } from '../publish/layout/safe-file-name.js'
import { makeFolder } from '../publish/make-folder.js'
import { hasRegister } from '../register/register.js'
import { CONFIGURATION_FILE, findWorkspace } from '../workspace/find-workspace.js'
import {
  INBOX_FOLDER,
  inboxOf,
  OUTPUT_FOLDER,
  outputsOf,
  OUTPUT_FOLDERS,
  RETURN_FOLDER,
} from '../workspace/layout.js'
import { parseArguments } from './options/arguments.js'
import { consolidar } from './consolidar.js'
import { consolidateFolder } from './work/consolidate-folder.js'
import { recibir } from './recibir.js'
import { Stopwatch } from './terminal/stopwatch.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { withRegister } from './work/with-register.js'
import { shownPath } from './words/shown-path.js'

const REPORT = 'informe-monitoreo.html'

/** What the launcher has of the system. */
export interface Desktop {
  /** opens a file as a double click does; whether it could */
  readonly open: (path: string) => Promise<boolean>
  readonly variables: LauncherVariables
}

/**
 * `cotejo lanzar <espacio> [carpeta]`: what the launcher of a workspace runs. Takes in and consolidates what has arrived, or
 * consolidates the folder that was dropped on it, and opens the report. @returns the status of the consolidation
 */
export async function lanzar(
  args: readonly string[],
  terminal: Terminal,
  { open, variables }: Desktop = { open: openFile, variables: process.env },
): Promise<number> {
  const [named, ...given] = parseArguments(args, {}).positionals
  const space = resolve(terminal.folder, named ?? '.')
  if (!existsSync(join(space, CONFIGURATION_FILE)))
    throw new UsageError(
      `«${space}» no es un espacio de trabajo, porque no tiene cotejo.json: ejecute «cotejo iniciar» con esa carpeta.`,
    )
  const [dropped, ...more] = [...given, ...droppedOnWindows(variables)]
  if (more.length > 0) throw new UsageError('Suelte una sola carpeta a la vez.')
  const folder = dropped === undefined ? null : await droppedFolder(resolve(terminal.folder, dropped), space)
  const salida = folder === null ? outputsOf(space) : join(outputsOf(space), resultsName(folder))
  const { status, next } = await (folder === null
    ? takeIn(space, terminal)
    : consolidateDropped(folder, salida, space, terminal))
  const report = join(salida, REPORT)
  if (!(await open(report))) terminal.out(`El informe no se pudo abrir solo: ábralo usted, es ${report}\n`)
  if (next !== null) terminal.out(`\n${next}\n`)
  return status
}

/** What came of it, and what the person does next, where there is something. */
interface Done {
  readonly status: number
  readonly next: string | null
}

/** The folder dropped; null where it is the inbox itself. */
async function droppedFolder(path: string, space: string): Promise<string | null> {
  const there = await stat(path).catch(() => null)
  if (!there) throw new UsageError(`No se encuentra «${path}».`)
  if (!there.isDirectory())
    throw new UsageError(
      `«${basename(path)}» no es una carpeta: suelte la carpeta que tiene los libros, o ponga el libro en «${INBOX_FOLDER}» y haga doble clic.`,
    )
  const inbox = await realpath(inboxOf(space)).catch(() => null)
  return (await realpath(path)) === inbox ? null : path
}

async function takeIn(space: string, terminal: Terminal): Promise<Done> {
  const at = sayingOnce({ ...terminal, folder: space })
  const inbox = inboxOf(space)
  await makeFolder(inbox)
  const { workspace } = catalogueFor(space)
  const isEmpty = (await candidatesIn(inbox, workspace?.ownPaths)).length === 0
  if (isEmpty && !(await hasReceived(space, at)))
    throw new UsageError(
      `En «${INBOX_FOLDER}» no hay ningún libro todavía: ponga ahí los que llegaron, tal como llegaron, y haga doble clic otra vez.`,
    )
  const received = isEmpty ? 0 : await receiveSaid(at)
  const consolidated = await consolidar([], at)
  const next =
    consolidated !== 0
      ? await errorsNext(space)
      : received !== 0
        ? 'Algo de lo que llegó quedó sin recibir: arriba se dice qué y por qué.'
        : null
  return { status: Math.max(received, consolidated), next }
}

/** What there is to do about the errors, which are not always of a book that can be sent back. */
async function errorsNext(space: string): Promise<string> {
  const text = await readFile(join(outputsOf(space), CONSOLIDATED_FILE), 'utf8')
  const { files } = JSON.parse(text) as Pick<Consolidated, 'files'>
  const wrong = files.filter(({ status }) => status === 'errors').map(({ state }) => state)
  const again = `póngalos en «${INBOX_FOLDER}» y haga doble clic otra vez.`
  if (wrong.includes('received') || wrong.includes('under-review'))
    return `Hay planes con errores por corregir: el informe dice cuáles, y «${OUTPUT_FOLDER}/hallazgos.xlsx» qué debe corregir cada dependencia. Para devolverle a cada una su libro anotado, con el oficio, se ejecuta «cotejo devolver» en esta carpeta. Cuando lleguen corregidos, ${again}`
  if (wrong.includes('returned'))
    return `Los planes con errores ya se devolvieron, y se espera su corrección: «cotejo estado» dice hasta cuándo. Cuando lleguen corregidos, ${again}`
  return `Ningún libro está por devolver, pero algo falta, como un plan que no se ha presentado: el informe dice qué. Cuando lleguen otros libros, ${again}`
}

const CONSOLIDATED_FILE = 'consolidado.json'

async function hasReceived(space: string, terminal: Terminal): Promise<boolean> {
  if (!hasRegister(space)) return false
  return withRegister(space, 'lanzar', terminal, async ({ register }) => {
    return (await register.receptions()).length > 0
  })
}

/** What was received before is consolidated even where nothing of what has come now can be. */
async function receiveSaid(terminal: Terminal): Promise<number> {
  try {
    return await recibir([], terminal)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    terminal.err(`${error.message}\n`)
    return 2
  }
}

/** Orders that run one after the other say the same of the workspace: it is said once. */
function sayingOnce(terminal: Terminal): Terminal {
  const said = new Set<string>()
  return {
    ...terminal,
    err: (text) => {
      if (text.endsWith('\n') && said.has(text)) return
      said.add(text)
      terminal.err(text)
    },
  }
}

/** A folder from elsewhere is held to the workspace that it was dropped on, unless it has its own. */
async function consolidateDropped(
  folder: string,
  salida: string,
  space: string,
  terminal: Terminal,
): Promise<Done> {
  const order = { folder, salida, vigencia: null, cutoff: terminal.today, official: false }
  const home = findWorkspace(folder) === null ? space : folder
  const watch = new Stopwatch(['guard', 'read', 'judge', 'consolidate', 'write'])
  const status = await consolidateFolder({ ...order, home }, watch, terminal)
  const returns = shownPath(join(salida, RETURN_FOLDER), space)
  const next =
    status === 0
      ? null
      : `Hay planes con errores por corregir: el informe dice cuáles, y en «${returns}» está lo que debe corregir cada dependencia. Cuando estén corregidos, suelte otra vez la carpeta.`
  return { status, next }
}

/** Where the results of a folder go among those of the workspace, which keep their names. */
function resultsName(folder: string): string {
  const names = new SafeFileNames('')
  for (const taken of OUTPUT_FOLDERS) names.of(taken)
  return names.of(basename(folder))
}
