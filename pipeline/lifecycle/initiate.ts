import { chmod, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Directory } from '../../engine/directory/directory.js'
import type { Format } from '../../engine/format/format.js'
import { fold } from '../../engine/text/fold.js'
import { writeAtomically } from '../publish/atomic-write.js'
import { launchersOf, type Launcher } from '../publish/launcher/launchers.js'
import type { Program } from '../publish/launcher/program.js'
import { makeFolder } from '../publish/make-folder.js'
import { readme } from '../publish/start/leame.js'
import { starterConfiguration } from '../publish/start/starter-configuration.js'
import { directoryFile, starterDirectory } from '../publish/start/starter-directory.js'
import { CONFIGURATION_FILE } from '../workspace/find-workspace.js'
import { INBOX_FOLDER, OUTPUT_FOLDER, README_FILE } from '../workspace/layout.js'

const DIRECTORY_FILE = 'directorio.json'

export interface Initiation {
  /** absolute path of the workspace to be */
  readonly folder: string
  readonly entity: string
  readonly vigencia: number
  /** what Cotejo brings */
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly program: Program
  readonly platform: NodeJS.Platform
}

/** What became of a file or folder of the workspace. */
export interface Laid {
  /** name in the workspace; a folder's ends in a slash */
  readonly name: string
  readonly how: 'made' | 'kept' | 'renewed'
}

/**
 * Lays out a workspace, or what an existing one lacks. Nothing that is there is changed but launchers, which must know where
 * Cotejo is. The register is not made here.
 * @throws OutputError, or the file system's error, where something cannot be written
 */
export async function initiate(initiation: Initiation): Promise<Laid[]> {
  const { folder, entity, vigencia, formats, directory, program, platform } = initiation
  await makeFolder(folder)
  const own = fold(entity) === fold(directory.entity) ? null : starterDirectory(entity)
  const starter = {
    directory: own ?? directory,
    directoryFile: own && DIRECTORY_FILE,
    formats,
    vigencia,
  }
  const fresh = !(await exists(join(folder, CONFIGURATION_FILE)))
  const laid: Laid[] = []
  if (own && fresh) laid.push(await layFile(folder, DIRECTORY_FILE, directoryFile(own)))
  laid.push(
    await layFile(folder, CONFIGURATION_FILE, starterConfiguration(starter)),
    await layFolder(folder, INBOX_FOLDER),
    await layFolder(folder, OUTPUT_FOLDER),
    await layFile(folder, README_FILE, readme()),
  )
  for (const launcher of launchersOf(folder, program, platform))
    laid.push(await layLauncher(folder, launcher))
  return laid
}

async function layFolder(folder: string, name: string): Promise<Laid> {
  const path = join(folder, name)
  const there = await exists(path)
  await makeFolder(path)
  return { name: `${name}/`, how: there ? 'kept' : 'made' }
}

async function layFile(folder: string, name: string, content: string): Promise<Laid> {
  const path = join(folder, name)
  if (await exists(path)) return { name, how: 'kept' }
  await writeAtomically(path, [content])
  return { name, how: 'made' }
}

/** The paths in a launcher for another kind of computer were written on one, and lead somewhere there. */
async function layLauncher(folder: string, { name, content, executable, here }: Launcher): Promise<Laid> {
  const path = join(folder, name)
  const before = await readFile(path, 'utf8').catch(() => null)
  if (before === content || (before !== null && !here)) return { name, how: 'kept' }
  await writeAtomically(path, [content])
  if (executable) await chmod(path, 0o755)
  return { name, how: before === null ? 'made' : 'renewed' }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
