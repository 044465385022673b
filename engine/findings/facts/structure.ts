export interface StructureFacts {
  'section-missing': { readonly section: number; readonly title: string }
  'section-title': { readonly title: string; readonly official: string }
  'subcomponent-unknown': {
    readonly name: string
    /** title of its component */
    readonly section: string
    /** the name that the catalogue gives to its number, or null */
    readonly official: string | null
  }
  'subcomponent-empty': { readonly section: string; readonly subcomponent: number; readonly name: string }
  'plan-name-superseded': {
    /** the name that the plan bears now */
    readonly name: string
    readonly basis: string
    /** first vigencia in which it does */
    readonly from: number
  }
  'annex-missing': { readonly reference: string }
}
