/** A norm that is no longer in force, and how people cite it. */
export interface RepealedNorm {
  readonly name: string
  /** matched on the text as written, without case */
  readonly cited: RegExp
  readonly repealedBy: string
  /** first vigencia whose plan can no longer stand on it */
  readonly from: number
}

/** What the Decreto 1122 de 2024, art. 4, repealed: the regulation of the PAAC. */
export const REPEALED_NORMS: readonly RepealedNorm[] = [
  {
    name: 'Decreto 124 de 2016',
    cited:
      /\bdecreto\s+(?:(?:nacional|n[o.°º]*|n[uú]mero)\s*)*0?124\s*(?:[/-]|,?\s*(?:del?\s+)?(?:\d{1,2}\s+de\s+\p{L}+\s+)?(?:del?\s+)?)\s*2016\b/iu,
    repealedBy: 'Decreto 1122 de 2024, art. 4',
    from: 2025,
  },
  {
    name: 'artículos 2.1.4.1 a 2.1.4.9 del Decreto 1081 de 2015',
    cited: /^(?=.*(?:art|decreto)).*(?<![\d.])2\.1\.4\.[1-9](?!\d)(?!\.\d)/isu,
    repealedBy: 'Decreto 1122 de 2024, art. 4',
    from: 2025,
  },
]
