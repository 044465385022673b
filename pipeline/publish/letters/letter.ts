/** Who writes: what of it is not configured is null, and stays blank on paper. */
export interface LetterHead {
  /** `Alcaldía de Pasto` */
  readonly entity: string
  /** the office that writes */
  readonly office: string
  readonly city: string | null
  readonly signer: { readonly name: string | null; readonly title: string | null }
}

/** A stretch of text: plain, `strong` in bold, `soft` in grey, `code` in letters of one width. */
export type Piece =
  string | { readonly strong: string } | { readonly soft: string } | { readonly code: string }

/** Text of a letter; a line break in it is a line break on paper. */
export type Text = string | readonly Piece[]

export interface Column {
  readonly header: string
  /** its share of the table's width */
  readonly width: number
  readonly align?: 'center' | 'end'
}

export interface Table {
  readonly kind: 'table'
  /** stands over the table */
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Text[])[]
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'heading'; readonly text: string }
  /** numbered: 1, 2, 3… */
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  /** names and what they stand for, one below the other */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: Text])[] }
  | Table

/** An official letter, whatever it is written with. */
export interface Letter {
  readonly kind: 'oficio' | 'circular' | 'constancia'
  readonly head: LetterHead
  /** null leaves a blank to be filled in by hand */
  readonly number: string | null
  /** ISO day */
  readonly date: string
  /** lines of the addressee; none in a record, which speaks to whom it may concern */
  readonly addressee: readonly string[]
  readonly subject: string
  /** earlier letters it answers or insists on */
  readonly reference: string | null
  readonly body: readonly Block[]
  readonly enclosures: readonly string[]
  readonly copies: readonly string[]
  /** on pages of its own, after the signature */
  readonly annex: readonly Block[]
}
