/** A hash in groups of eight, so that two people can compare it aloud. */
export function groupedHash(sha256: string): string {
  return sha256.replace(/.{8}(?=.)/g, '$& ')
}
