import { escape } from './escape.js'

/** A part of the report, with the heading by which it is reached. */
export function section(id: string, title: string, body: string, className = ''): string {
  return [...sectionPieces(id, title, [body], className)].join('')
}

/** The same in pieces, as those of its body come. */
export function* sectionPieces(
  id: string,
  title: string,
  body: Iterable<string>,
  className = '',
): Generator<string> {
  yield `<section id="${id}"${className ? ` class="${className}"` : ''} aria-labelledby="${id}-h">
<h2 id="${id}-h">${escape(title)}</h2>
`
  yield* body
  yield '\n</section>'
}

/** A paragraph of ours, of plain text. */
export function paragraph(content: string, className = ''): string {
  return content === '' ? '' : `<p${className ? ` class="${className}"` : ''}>${escape(content)}</p>`
}
