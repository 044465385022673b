/** What is kept of a file: runs of bytes by name. */
export type Sections = ReadonlyMap<string, Uint8Array>

const LENGTH_BYTES = 4

/** Sections as one run of bytes. */
export function packSections(sections: Sections): Buffer {
  const lengths = [...sections].map(([name, bytes]) => [name, bytes.length])
  const index = Buffer.from(JSON.stringify(lengths), 'utf8')
  const length = Buffer.alloc(LENGTH_BYTES)
  length.writeUInt32LE(index.length)
  return Buffer.concat([length, index, ...sections.values()])
}

/** Sections out of the bytes that `packSections` made, of which they are views. @throws Error for any other bytes */
export function unpackSections(bytes: Buffer): Sections {
  const indexEnd = LENGTH_BYTES + bytes.readUInt32LE(0)
  const lengths = JSON.parse(bytes.toString('utf8', LENGTH_BYTES, indexEnd)) as [string, number][]
  const sections = new Map<string, Uint8Array>()
  let at = indexEnd
  for (const [name, length] of lengths) sections.set(name, bytes.subarray(at, (at += length)))
  if (at !== bytes.length) throw new Error('Not sections')
  return sections
}
