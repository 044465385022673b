import { paac } from './logical-plan.js'
import { KEYS, type HeaderCell, type HeaderStyle, type Key, type Typo } from './layout.js'
import { unaccented } from './names.js'

/** Titles over both dates, and what then stands below. Under a title that does not say "fecha" each half says enough by itself. */
const DATE_GROUPS = [
  ['Fecha programada', 'Inicio', 'Final'],
  ['Fechas', 'Inicio', 'Fin'],
  ['Fecha', 'Inicial', 'Final'],
  ['Cronograma', 'Desde', 'Hasta'],
  ['PROGRAMACIÓN', 'Fecha inicio', 'Fecha final'],
  ['Fecha programada', 'Inicio', 'Terminación'],
] as const

export function dateGroup(number: number): readonly [group: string, start: string, end: string] {
  return DATE_GROUPS[number % DATE_GROUPS.length]!
}

/** What the header cell of a column says. */
export function headerText(key: Key, cell: HeaderCell, typo: Typo | null): string {
  const column = paac.columns.find((c) => c.key === key)!
  const names = [column.header, ...column.synonyms]
  const name = names[cell.name % names.length]!
  return styled(typo?.key === key ? mistyped(name, typo) : name, cell.style, KEYS.indexOf(key))
}

export function styled(name: string, style: HeaderStyle, index: number): string {
  switch (style) {
    case 'plain':
      return name
    case 'upper':
      return name.toUpperCase()
    case 'lower':
      return name.toLowerCase()
    case 'no accents':
      return unaccented(name)
    case 'trailing space':
      return `${name}  `
    case 'line break':
      return name.replace(' ', '\n')
    case 'nbsp':
      return `\u00a0${name.replaceAll(' ', '\u00a0')}`
    case 'note':
      return `${name} (obligatorio)`
    case 'subject':
      return `${String(index + 1)}. ${name}`
  }
}

/** A slip of the finger; names under six letters stay whole, for one letter off "Meta" or "Fin" is another word. */
function mistyped(name: string, { edit, place }: Typo): string {
  const letters = [...name]
  const places = letters.flatMap((letter, i) =>
    i > 0 && /\p{L}/u.test(letter) && /\p{L}/u.test(letters[i + 1] ?? '') ? [i] : [],
  )
  if (letters.filter((letter) => /\p{L}/u.test(letter)).length < 6 || places.length === 0) return name
  const at = places[place % places.length]!
  const [here, next] = [letters[at]!, letters[at + 1]!]
  const slip = { swap: next + here, drop: next, double: here + here + next, wrong: `x${next}` }[edit]
  return letters.slice(0, at).join('') + slip + letters.slice(at + 2).join('')
}
