/** A stretch of text: plain, `strong` in bold, `soft` in grey, `code` in letters of one width. */
export type Piece =
  string | { readonly strong: string } | { readonly soft: string } | { readonly code: string }

/** Text of a document; a line break in it is a line break on paper. */
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
  /** in smaller letters, for one of many columns */
  readonly dense?: boolean
  /** on one page, for one of few rows */
  readonly together?: boolean
}

export interface Heading {
  readonly kind: 'heading'
  readonly text: string
  /** 1 where it is not said */
  readonly level?: 1 | 2
  /** by what a link inside the document finds it */
  readonly anchor?: string
}

/** A drawing, as wide as the text. */
export interface Picture {
  readonly kind: 'picture'
  readonly svg: string
  /** what a person who cannot see it is told */
  readonly alt: string
  /** stands over it */
  readonly caption: string
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | Heading
  /** numbered: 1, 2, 3… */
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'bullets'; readonly items: readonly Text[] }
  /** names and what they stand for, one below the other */
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: Text])[] }
  /** empty lines, to be written on by hand */
  | { readonly kind: 'lines'; readonly count: number }
  | Picture
  | Table
