import { ImageRun } from 'docx'
import { svgSize } from '../picture/svg-size.js'
import type { Picture } from './block.js'
import { oneLine } from './text.js'

/** Twentieths of a point in one of the dots in which Word measures pictures. */
const DOT = 15

/** So that a picture and what stands over it fit on a page, in the same dots. */
const HIGHEST = 720

/** A drawing on paper, as wide as the text or as high as the page, whichever comes first. */
export function pictureRun({ svg, alt, caption }: Picture, png: Uint8Array, textWidth: number): ImageRun {
  const { width, height } = svgSize(svg)
  const scale = Math.min(textWidth / DOT / width, HIGHEST / height)
  return new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: oneLine(caption), title: oneLine(caption), description: oneLine(alt) },
  })
}
