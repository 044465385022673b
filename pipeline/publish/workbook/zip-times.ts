const END_OF_DIRECTORY = 0x06054b50
const END_LENGTH = 22
const DIRECTORY_ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
/** 1 January 1980, midnight: the first moment that a zip can state. */
const TIME = 0
const DATE = 0x21

/** Sets the times of all entries of a zip to one fixed moment, in place, so that the same content is the same bytes. */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  let end = zip.byteLength - END_LENGTH
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--
  if (end < 0) throw new Error('not a zip: no end of directory')

  let entry = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(entry, true) !== DIRECTORY_ENTRY)
      throw new Error('not a zip: directory entry expected')
    const local = view.getUint32(entry + 42, true)
    for (const at of [entry + 12, local + 10]) {
      view.setUint16(at, TIME, true)
      view.setUint16(at + 2, DATE, true)
    }
    entry +=
      ENTRY_LENGTH +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true)
  }
  return zip
}
