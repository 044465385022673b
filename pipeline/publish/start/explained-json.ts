const WIDTH = 100

/** A member of a JSON file that people fill in. */
export interface Entry {
  readonly key: string
  /** lines that say what it is; none where the key says it */
  readonly explained: readonly string[]
  /** left out where there is nothing to write, only to say */
  readonly value?: unknown
  /** what one may write: it holds when the two slashes before its key are taken away */
  readonly example?: unknown
}

/** JSON in which each member stands under what explains it, as keys that open with `//`. */
export function explainedJson(entries: readonly Entry[]): string {
  const members = entries.map(({ key, explained, value, example }) =>
    [
      ...(explained.length === 0
        ? []
        : [member(`// ${key}`, explained.length === 1 ? explained[0] : explained)]),
      ...(value === undefined ? [] : [member(key, value)]),
      ...(example === undefined ? [] : [member(`//${key}`, example)]),
    ].join(',\n'),
  )
  return `{\n${members.join(',\n\n')}\n}\n`
}

function member(key: string, value: unknown): string {
  return `  ${JSON.stringify(key)}: ${shown(value, '  ', key.length + 6)}`
}

/** A value on one line where it fits, else with each thing in it on its own. */
function shown(value: unknown, indent: string, before: number): string {
  const flat = onOneLine(value)
  if (typeof value !== 'object' || value === null || flat.length + before <= WIDTH) return flat
  const inner = `${indent}  `
  const items = Array.isArray(value)
    ? value.map((item) => inner + shown(item, inner, inner.length))
    : Object.entries(value).map(
        ([key, item]) =>
          `${inner}${JSON.stringify(key)}: ${shown(item, inner, inner.length + key.length + 4)}`,
      )
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open!}\n${items.join(',\n')}\n${indent}${close!}`
}

function onOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  const members = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${onOneLine(item)}`)
  return `{ ${members.join(', ')} }`
}
