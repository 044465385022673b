/** What a person let go on the page. */
export type Dropped =
  | { readonly kind: 'file'; readonly file: File; readonly others: number }
  | { readonly kind: 'folder'; readonly name: string }
  | { readonly kind: 'nothing' }

/** The first file of what was dropped; a folder where there is nothing else. */
export function droppedIn({ items, files }: Pick<DataTransfer, 'items' | 'files'>): Dropped {
  const folders = [...items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null
    return entry?.isDirectory ? [entry.name] : []
  })
  const own = [...files].filter(({ name }) => !folders.includes(name))
  const [file, ...others] = own
  if (file) return { kind: 'file', file, others: others.length }
  return folders.length > 0 ? { kind: 'folder', name: folders[0]! } : { kind: 'nothing' }
}
