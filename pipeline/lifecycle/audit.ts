import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOG_FILE, registerOf } from '../workspace/layout.js'
import { checkArchive } from './audit/check-archive.js'
import { compareLogs } from './audit/compare-logs.js'
import { compareRows } from './audit/compare-rows.js'
import { linesOf, type LogLine } from './audit/log-line.js'
import type { AuditProblem } from './audit/problem.js'
import { readDatabase, type DatabaseRead } from './audit/read-database.js'
import { replay } from './audit/replay.js'

/** What an audit of a register found. */
export interface Audit {
  readonly problems: readonly AuditProblem[]
  /** lines of the log that were verified */
  readonly lines: number
  /** files of the archive that were looked at */
  readonly files: number
  /** the last line of the log as it was written; null where there is none, or it cannot be told any more */
  readonly last: { readonly line: number; readonly hash: string } | null
  /** files in the archive that nothing speaks of: bytes that a crash left before they were entered, or put there by hand */
  readonly strays: readonly string[]
}

/**
 * Verifies a register: the chain of its log, in the database and in the log's file; that every row is the one that the log
 * makes, and every line has its row; every file of the archive; and the database's own file. It changes nothing, not even
 * what the next command would mend.
 * @returns null where the workspace has no register
 */
export async function audit(workspace: string): Promise<Audit | null> {
  const folder = registerOf(workspace)
  const database = await readDatabase(folder)
  const file = await readLog(join(folder, LOG_FILE))
  const rows = database.kind === 'sound' ? database.log : null
  const { problems, log } = compareLogs(rows, file)
  const archive = await checkArchive(
    folder,
    receivedFiles(log ?? [...(rows ?? []), ...(file ?? [])].flatMap(entries)),
  )
  if (database.kind === 'missing' && file === null && archive.strays.length === 0) return null
  const last = log?.at(-1)
  return {
    problems: [
      ...databaseProblems(database),
      ...problems,
      ...(database.kind === 'sound' && log ? compareRows(replay(log), database.rows) : []),
      ...archive.problems,
    ],
    lines: log?.length ?? Math.max(rows?.length ?? 0, file?.length ?? 0),
    files: archive.files,
    last: last ? { line: last.seq, hash: last.hash } : null,
    strays: archive.strays,
  }
}

function databaseProblems(database: DatabaseRead): AuditProblem[] {
  if (database.kind === 'missing') return [{ kind: 'database-missing' }]
  return database.kind === 'damaged' ? [{ kind: 'database-damaged', details: database.details }] : []
}

const entries = ({ entry }: LogLine): NonNullable<LogLine['entry']>[] => (entry ? [entry] : [])

const HASH = /^[0-9a-f]+$/

/** The hashes of the files that lines tell of, with the names under which they came. */
function receivedFiles(log: readonly NonNullable<LogLine['entry']>[]): Map<string, string[]> {
  const received = new Map<string, string[]>()
  for (const { data } of log) {
    const { file, sha256 } = data
    if (typeof file !== 'string' || typeof sha256 !== 'string' || !HASH.test(sha256)) continue
    const names = received.get(sha256) ?? []
    received.set(sha256, names.includes(file) ? names : [...names, file])
  }
  return received
}

async function readLog(path: string): Promise<LogLine[] | null> {
  try {
    return linesOf(await readFile(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return null
  }
}
