/** The SHA-256 of bytes, in hexadecimal; null where the browser does not reckon it (a page that came neither by https nor from this machine). */
export async function sha256(bytes: Uint8Array): Promise<string | null> {
  const subtle = (globalThis as { crypto?: Partial<Crypto> }).crypto?.subtle
  if (!subtle) return null
  const digest = await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
