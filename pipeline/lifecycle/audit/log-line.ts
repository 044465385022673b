import { lineOf } from '../../register/log.js'
import type { LogEntry } from '../../register/records.js'
import type { RegisterSchema } from '../../register/schema.js'

/** A line as it stands somewhere, with its line break; `entry` is null where it is no line of a log. */
export interface LogLine {
  readonly text: string
  readonly entry: LogEntry | null
}

/** The lines of a log's file. The last has no line break where it was cut off. */
export function linesOf(text: string): LogLine[] {
  return (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((line) => ({ text: line, entry: entryIn(line) }))
}

/** A row of the log's table as the line that it is. */
export function lineOfRow(row: RegisterSchema['log']): LogLine {
  const entry = entryFrom({ ...row, data: parsed(row.data) })
  return { text: entry ? lineOf(entry) : '', entry }
}

function entryIn(line: string): LogEntry | null {
  return line.endsWith('\n') ? entryFrom(parsed(line)) : null
}

function entryFrom(value: unknown): LogEntry | null {
  if (!isObject(value)) return null
  const texts = [value['at'], value['actor'], value['action'], value['previous'], value['hash']]
  const isEntry =
    Number.isInteger(value['seq']) &&
    texts.every((text) => typeof text === 'string') &&
    isObject(value['data'])
  return isEntry ? (value as unknown as LogEntry) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
