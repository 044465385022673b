import type { Letter } from './letter.js'
import { normalised } from '../word/normalised.js'

/** A letter as a Word document (.docx); the same letter is the same bytes. The library is loaded with the first one. */
export async function writeLetter(letter: Letter): Promise<Uint8Array> {
  const { wordDocument } = await import('./word/document.js')
  return normalised(await wordDocument(letter), letter.date)
}
