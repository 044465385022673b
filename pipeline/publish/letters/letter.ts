import type { Block } from '../word/block.js'

/** Who writes: what of it is not configured is null, and stays blank on paper. */
export interface LetterHead {
  /** `Alcaldía de Pasto` */
  readonly entity: string
  /** the office that writes */
  readonly office: string
  readonly city: string | null
  readonly signer: { readonly name: string | null; readonly title: string | null }
}

/** An official letter, whatever it is written with. */
export interface Letter {
  readonly kind: 'oficio' | 'circular' | 'constancia' | 'informe'
  readonly head: LetterHead
  /** null leaves a blank to be filled in by hand */
  readonly number: string | null
  /** ISO day */
  readonly date: string
  /** lines of the addressee; none in a record or a report, which speak to whom it may concern */
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
