import { XML_HEAD } from './draft.js'

/** The styles part that we make for a workbook that has none, before it holds anything. */
export function newStyles(main: string): string {
  return `${XML_HEAD}<styleSheet xmlns="${main}"></styleSheet>`
}
