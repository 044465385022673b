import { sha256 } from '../consolidate/content.js'
import type { Action, LogEntry } from './records.js'

/** What stands before the first line. */
export const FIRST_PREVIOUS = '0'.repeat(64)

/** The next line of a log: its hash is over its own facts and the hash of the line before it. */
export function nextEntry(
  last: Pick<LogEntry, 'seq' | 'hash'> | null,
  fact: {
    readonly at: string
    readonly actor: string
    readonly action: Action
    readonly data: Readonly<Record<string, unknown>>
  },
): LogEntry {
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: fact.at,
    actor: fact.actor,
    action: fact.action,
    data: fact.data,
    previous: last?.hash ?? FIRST_PREVIOUS,
  }
  return { ...entry, hash: hashOf(entry) }
}

/** A line as it stands in `bitacora.jsonl`, with its line break. */
export function lineOf({ seq, at, actor, action, data, previous, hash }: LogEntry): string {
  return `${JSON.stringify({ seq, at, actor, action, data, previous, hash })}\n`
}

/** The first line that is not what it was when it was written, or does not follow the one before; null where all do. */
export function firstBroken(entries: readonly LogEntry[]): LogEntry | null {
  let last: LogEntry | null = null
  for (const entry of entries) {
    if (!follows(entry, last) || !isUnaltered(entry)) return entry
    last = entry
  }
  return null
}

/** Whether a line says that it comes right after another, or opens the log where that is null. */
export function follows(entry: LogEntry, last: Pick<LogEntry, 'seq' | 'hash'> | null): boolean {
  return entry.seq === (last?.seq ?? 0) + 1 && entry.previous === (last?.hash ?? FIRST_PREVIOUS)
}

/** Whether a line says what it said when its hash was made. */
export function isUnaltered(entry: LogEntry): boolean {
  return entry.hash === hashOf(entry)
}

function hashOf({ seq, at, actor, action, data, previous }: Omit<LogEntry, 'hash'>): string {
  return sha256(JSON.stringify([seq, at, actor, action, data, previous]))
}
