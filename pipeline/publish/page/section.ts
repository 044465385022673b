import { escape } from './escape.js'

/** A part of the report, with the heading by which it is reached. */
export function section(id: string, title: string, body: string, className = ''): string {
  return `<section id="${id}"${className ? ` class="${className}"` : ''} aria-labelledby="${id}-h">
<h2 id="${id}-h">${escape(title)}</h2>
${body}
</section>`
}

/** A paragraph of ours, of plain text. */
export function paragraph(content: string, className = ''): string {
  return content === '' ? '' : `<p${className ? ` class="${className}"` : ''}>${escape(content)}</p>`
}
