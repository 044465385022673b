export interface EthicsFacts {
  'legal-basis-repealed': { readonly norm: string; readonly repealedBy: string }
  'ptep-coverage': { readonly literal: 'a' | 'b' | 'c' | 'd' | 'e' }
  'ptep-misplaced': { readonly policy: 'procedures' | 'service' | 'participation' | 'digital' }
}
