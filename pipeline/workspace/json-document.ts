/** A place in a text file, counted from 1 as editors do. */
export interface Spot {
  readonly line: number
  readonly column: number
}

/** Where a value stands, and where what is inside it does, by key or position. A member's place is its key's. */
export interface Place extends Spot {
  readonly inside: ReadonlyMap<string | number, Place>
}

/** What opens a key that explains, rather than says, something. */
const EXPLANATION = '//'

/** A JSON text as a value, with the place of everything in it. */
export interface JsonDocument {
  readonly value: unknown
  readonly place: Place
  /** keys written twice in one object; the last counts */
  readonly repeated: readonly { readonly key: string; readonly first: Spot; readonly second: Spot }[]
}

/** Where a text stops being JSON; the message is a Spanish clause that says why. */
export class JsonSyntaxError extends Error {
  constructor(
    readonly spot: Spot,
    what: string,
  ) {
    super(what)
  }
}

const DEEPEST = 60
const EXTRA_COMMA = 'sobra una coma'
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /[\p{L}\p{N}_.$+-]+/uy
const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/**
 * Reads JSON that a person wrote by hand. A member whose key opens with `//` is an explanation and left out, at every level.
 * @throws JsonSyntaxError that says where and what, in the terms of whoever wrote it
 */
export function readJsonDocument(text: string): JsonDocument {
  return new Reader(text).document()
}

interface Read {
  readonly value: unknown
  readonly inside: ReadonlyMap<string | number, Place>
}

const NOTHING_INSIDE: Read['inside'] = new Map()

class Reader {
  readonly #text: string
  readonly #repeated: { key: string; first: Spot; second: Spot }[] = []
  #at = 0
  #line = 1
  #lineStart = 0

  constructor(text: string) {
    this.#text = text.startsWith('\uFEFF') ? text.slice(1) : text
  }

  document(): JsonDocument {
    this.#skip()
    if (this.#at === this.#text.length) this.#fail('el archivo está vacío')
    const start = this.#spot()
    const { value, inside } = this.#value(0)
    this.#skip()
    if (this.#at < this.#text.length) this.#fail(`sobra ${this.#shown()} después del final`)
    return { value, place: { ...start, inside }, repeated: this.#repeated }
  }

  #value(depth: number): Read {
    if (depth > DEEPEST) this.#fail('hay demasiados corchetes o llaves unos dentro de otros')
    const next = this.#text[this.#at]
    switch (next) {
      case '{':
        return this.#object(depth)
      case '[':
        return this.#array(depth)
      case '"':
        return { value: this.#string(), inside: NOTHING_INSIDE }
      case undefined:
        return this.#fail('el archivo se acaba antes de tiempo')
    }
    return { value: this.#bare(), inside: NOTHING_INSIDE }
  }

  #object(depth: number): Read {
    const opened = this.#spot()
    const value: Record<string, unknown> = {}
    const inside = new Map<string, Place>()
    this.#at++
    this.#skip()
    if (this.#text[this.#at] === ',') this.#fail(EXTRA_COMMA)
    while (this.#text[this.#at] !== '}') {
      const spot = this.#spot()
      const key = this.#key(opened)
      this.#skip()
      if (this.#text[this.#at] !== ':') this.#fail(`faltan los dos puntos («:») después de "${key}"`)
      this.#at++
      this.#skip()
      const repeated = this.#repeated.length
      const member = this.#value(depth + 1)
      if (key.startsWith(EXPLANATION)) {
        this.#repeated.length = repeated
        this.#next('}', opened)
        continue
      }
      const first = inside.get(key)
      if (first) this.#repeated.push({ key, first, second: spot })
      Object.defineProperty(value, key, {
        value: member.value,
        enumerable: true,
        configurable: true,
        writable: true,
      })
      inside.set(key, { ...spot, inside: member.inside })
      this.#next('}', opened)
    }
    this.#at++
    return { value, inside }
  }

  #array(depth: number): Read {
    const opened = this.#spot()
    const value: unknown[] = []
    const inside = new Map<number, Place>()
    this.#at++
    this.#skip()
    if (this.#text[this.#at] === ',') this.#fail(EXTRA_COMMA)
    while (this.#text[this.#at] !== ']') {
      if (this.#at === this.#text.length) this.#unclosed(']', opened)
      const spot = this.#spot()
      const item = this.#value(depth + 1)
      inside.set(value.length, { ...spot, inside: item.inside })
      value.push(item.value)
      this.#next(']', opened)
    }
    this.#at++
    return { value, inside }
  }

  #key(opened: Spot): string {
    const next = this.#text[this.#at]
    if (next === '"') return this.#string()
    if (next === undefined) return this.#unclosed('}', opened)
    return this.#fail(
      this.#quoteMark() ??
        `${this.#shown()} no está entre comillas, y el nombre de cada dato va entre comillas`,
    )
  }

  /** After an element: a comma and another, or the end. */
  #next(end: '}' | ']', opened: Spot): void {
    this.#skip()
    const next = this.#text[this.#at]
    if (next === end) return
    if (next === undefined) this.#unclosed(end, opened)
    if (next === ':' && end === '}')
      this.#fail(
        'antes de estos dos puntos falta la llave («{») que abre un grupo de datos, o sobra un nombre',
      )
    if (next !== ',') this.#fail(this.#quoteMark() ?? `falta una coma antes de ${this.#shown()}`)
    const comma = this.#at
    this.#at++
    this.#skip()
    if (this.#text[this.#at] === ',') this.#fail(EXTRA_COMMA)
    if (this.#text[this.#at] === end) {
      this.#at = comma
      this.#fail(`sobra la coma que hay antes de «${end}»`)
    }
  }

  #unclosed(end: '}' | ']', opened: Spot): never {
    return this.#fail(
      `el archivo se acaba sin cerrar con «${end}» lo que se abre en la línea ${String(opened.line)}`,
    )
  }

  #string(): string {
    const opened = this.#at
    let value = ''
    for (this.#at++; ; this.#at++) {
      const next = this.#text[this.#at]
      if (next === '"') break
      if (next === undefined || next === '\n' || next === '\r') {
        this.#at = opened
        this.#fail('falta cerrar las comillas del texto que empieza aquí')
      }
      if (next === '\\') value += this.#escape()
      else value += next
    }
    this.#at++
    return value
  }

  #escape(): string {
    const letter = this.#text[this.#at + 1] ?? ''
    const hex = /^u([0-9a-fA-F]{4})/.exec(this.#text.slice(this.#at + 1, this.#at + 6))
    if (hex) {
      this.#at += 5
      return String.fromCharCode(Number.parseInt(hex[1]!, 16))
    }
    const plain = ESCAPED[letter]
    if (plain === undefined)
      this.#fail('dentro de un texto la barra «\\» se escribe doble («\\\\»); en una ruta use «/»')
    this.#at++
    return plain
  }

  /** A number, `true`, `false` or `null`. */
  #bare(): unknown {
    const mark = this.#quoteMark()
    if (mark !== null) this.#fail(mark)
    WORD.lastIndex = this.#at
    const word = WORD.exec(this.#text)?.[0]
    if (word === undefined) this.#fail(`no se esperaba ${this.#shown()} aquí`)
    NUMBER.lastIndex = this.#at
    if (NUMBER.exec(this.#text)?.[0] === word) {
      this.#at += word.length
      return Number(word)
    }
    if (word === 'true' || word === 'false' || word === 'null') {
      this.#at += word.length
      return word === 'null' ? null : word === 'true'
    }
    if (/^(true|false|null)$/i.test(word))
      this.#fail(`«${word}» se escribe en minúsculas: ${word.toLowerCase()}`)
    return this.#fail(
      /^[-+.\d]/.test(word)
        ? `«${word}» no es un número bien escrito: sin puntos de miles, y con punto decimal`
        : `«${word}» es un texto y debe ir entre comillas`,
    )
  }

  /** What is wrong where another kind of quote or a comment stands; null where neither does. */
  #quoteMark(): string | null {
    const next = this.#text[this.#at] ?? ''
    if (/['‘’“”«»`´]/.test(next)) return `las comillas deben ser rectas («"»), no «${next}»`
    return next === '/' || next === '#' ? 'un archivo JSON no lleva comentarios' : null
  }

  #skip(): void {
    while (/[ \t\r\n]/.test(this.#text[this.#at] ?? '')) this.#at++
  }

  /** What stands here, short enough for a sentence. */
  #shown(): string {
    const rest = this.#text.slice(this.#at, this.#at + 40)
    const piece = /^"[^"\n]*"?|^[\p{L}\p{N}_]+|^./u.exec(rest)?.[0] ?? ''
    return `«${piece}»`
  }

  /** Line and column from here; the reader never goes back before a place that it asked for. */
  #spot(): Spot {
    for (let next = this.#nextLine(); next <= this.#at; next = this.#nextLine()) {
      this.#line++
      this.#lineStart = next
    }
    return { line: this.#line, column: this.#at - this.#lineStart + 1 }
  }

  #nextLine(): number {
    const end = this.#text.indexOf('\n', this.#lineStart)
    return end < 0 ? Infinity : end + 1
  }

  #fail(what: string): never {
    throw new JsonSyntaxError(this.#spot(), what)
  }
}
