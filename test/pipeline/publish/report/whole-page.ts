import type { Publication } from '../../../../pipeline/publish/publication.js'
import { informeHtml } from '../../../../pipeline/publish/report/html.js'

/** The page of a report as one text. */
export function wholePage(publication: Publication): string {
  return [...informeHtml(publication)].join('')
}
