const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** Browsers take the file from its address a moment after the click. */
const TAKEN_BY_MS = 60_000

const saved = new WeakSet<Uint8Array>()

/** Hands a file to the person as a download, a workbook unless told. */
export function saveFile(content: Uint8Array | string, name: string, type = XLSX): void {
  const address = URL.createObjectURL(new Blob([content as BlobPart], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  if (typeof content !== 'string') saved.add(content)
  setTimeout(() => {
    URL.revokeObjectURL(address)
  }, TAKEN_BY_MS)
}

/** Whether these very bytes were handed out. */
export function wasSaved(bytes: Uint8Array): boolean {
  return saved.has(bytes)
}
