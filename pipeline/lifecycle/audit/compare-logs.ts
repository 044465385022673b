import { firstBroken, follows, isUnaltered, lineOf } from '../../register/log.js'
import type { LogEntry } from '../../register/records.js'
import type { LogLine } from './log-line.js'
import type { AuditProblem } from './problem.js'

/** Both copies of a log, compared. */
export interface ComparedLogs {
  readonly problems: readonly AuditProblem[]
  /** the log as it was written; null where that can no longer be told */
  readonly log: readonly LogEntry[] | null
}

/**
 * Compares the log of the database with the log's file. Where only one of them is sound, that is how it was written; a line
 * that is broken in one is taken from the other.
 * @param database null where it is missing or damaged
 * @param file null where there is none
 */
export function compareLogs(
  database: readonly LogLine[] | null,
  file: readonly LogLine[] | null,
): ComparedLogs {
  if (database === null) return fileAlone(file ?? [])
  const sound = soundLog(database)
  if (sound !== null) return { problems: fileAgainst(sound, file), log: sound }
  const log = mergedLog(database, file ?? [])
  if (Math.max(database.length, file?.length ?? 0) > log.length)
    return { problems: [{ kind: 'log-lost', seq: log.length + 1 }], log: null }
  return { problems: [...databaseAgainst(log, database), ...fileAgainst(log, file)], log }
}

/** The entries of lines that are all well chained; null where they are not. */
function soundLog(lines: readonly LogLine[]): LogEntry[] | null {
  const entries = lines.flatMap(({ entry }) => (entry ? [entry] : []))
  return entries.length === lines.length && firstBroken(entries) === null ? entries : null
}

/** The longest sound log that can be put together from the lines of both. */
function mergedLog(database: readonly LogLine[], file: readonly LogLine[]): LogEntry[] {
  const pool = [...database, ...file].flatMap(({ entry }) => (entry && isUnaltered(entry) ? [entry] : []))
  const log: LogEntry[] = []
  for (;;) {
    const next = pool.find((entry) => follows(entry, log.at(-1) ?? null))
    if (!next) return log
    log.push(next)
  }
}

function fileAlone(file: readonly LogLine[]): ComparedLogs {
  const log = soundLog(file)
  if (log) return { problems: [], log }
  const problems = file.flatMap(({ entry }, i): AuditProblem[] => {
    const before = i === 0 ? null : file[i - 1]!.entry
    const isChained = entry !== null && (i > 0 && before === null ? true : follows(entry, before))
    return isChained && isUnaltered(entry) ? [] : [{ kind: 'log-file-line-broken', place: i + 1 }]
  })
  return { problems, log: null }
}

function databaseAgainst(log: readonly LogEntry[], database: readonly LogLine[]): AuditProblem[] {
  const there = new Map(database.map(({ text, entry }) => [entry?.seq, text]))
  return log.flatMap((entry): AuditProblem[] => {
    const text = there.get(entry.seq)
    if (text === undefined) return [{ kind: 'log-row-missing', seq: entry.seq }]
    return text === lineOf(entry) ? [] : [{ kind: 'log-row-changed', seq: entry.seq }]
  })
}

function fileAgainst(log: readonly LogEntry[], file: readonly LogLine[] | null): AuditProblem[] {
  if (file === null) return log.length === 0 ? [] : [{ kind: 'log-file-missing' }]
  const seqOf = new Map(log.map((entry) => [lineOf(entry), entry.seq]))
  const asWritten = file.map(({ text }) => seqOf.get(text) ?? null)
  const firstOther = asWritten.findIndex((seq, i) => seq !== i + 1)
  const alike = firstOther < 0 ? file.length : firstOther
  const rest = file.slice(alike)
  if (rest.length === 0) return alike === log.length ? [] : [behind(alike + 1, log.length)]
  if (alike === log.length) {
    const chained = soundLog(file) !== null
    return [{ kind: 'log-file-ahead', from: alike + 1, to: file.length, chained }]
  }
  if (soundLog(file)) {
    const [fileHash, databaseHash] = [file.at(-1)!.entry!.hash, log.at(-1)!.hash]
    return [{ kind: 'log-differs', from: alike + 1, fileHash, databaseHash }]
  }
  return lineByLine(log, file, asWritten)
}

/** @param asWritten for each line of the file the number of the log's line that it is, null where it is none */
function lineByLine(
  log: readonly LogEntry[],
  file: readonly LogLine[],
  asWritten: readonly (number | null)[],
): AuditProblem[] {
  const present = new Set(asWritten)
  const replaced = new Set<number>()
  const problems: AuditProblem[] = []
  let last = 0
  let torn = false
  file.forEach(({ text, entry }, i) => {
    const seq = asWritten[i] ?? null
    if (seq !== null) {
      if (seq <= last) problems.push({ kind: 'log-file-line-misplaced', seq })
      last = Math.max(last, seq)
      return
    }
    const claimed = entry?.seq ?? last + 1
    const original = log[claimed - 1]
    if (!original || present.has(claimed) || replaced.has(claimed)) {
      problems.push({ kind: 'log-file-line-added', place: i + 1 })
      return
    }
    if (i === file.length - 1 && !text.endsWith('\n') && lineOf(original).startsWith(text)) {
      torn = true
      return
    }
    replaced.add(claimed)
    last = Math.max(last, claimed)
    problems.push({ kind: 'log-file-line-changed', seq: claimed })
  })
  const missing = log.map(({ seq }) => seq).filter((seq) => !present.has(seq) && !replaced.has(seq))
  const tail = missing.filter((seq) => seq > last)
  const gaps = missing.filter((seq) => seq < last)
  return [
    ...problems,
    ...gaps.map((seq): AuditProblem => ({ kind: 'log-file-line-missing', seq })),
    ...(tail.length > 0 || torn ? [behind(last + 1, log.length)] : []),
  ]
}

function behind(from: number, to: number): AuditProblem {
  return { kind: 'log-file-behind', from, to }
}
