import { escape } from './escape.js'

export interface TableColumn {
  readonly header: string
  /** numbers stand at the right */
  readonly numeric?: boolean
  /** names the row for a screen reader */
  readonly heads?: boolean
  readonly className?: string
}

export interface TableSpec {
  /** said to screen readers, and shown where `captionShown` */
  readonly caption: string
  readonly captionShown?: boolean
  readonly columns: readonly TableColumn[]
  /** cells are HTML */
  readonly rows: readonly (readonly string[])[]
  readonly foot?: readonly string[]
  /** on a phone each row becomes a card */
  readonly cards?: boolean
  readonly className?: string
}

/** A table that scrolls inside itself where it does not fit, or turns into cards on a phone. */
export function table(spec: TableSpec): string {
  const caption = `<caption${spec.captionShown ? '' : ' class="vh"'}>${escape(spec.caption)}</caption>`
  const head = spec.columns.map((c) => `<th scope="col"${classOf(c)}>${escape(c.header)}</th>`).join('')
  const body = spec.rows.map((cells) => row(spec, cells)).join('\n')
  const foot = spec.foot ? `<tfoot>${row(spec, spec.foot)}</tfoot>` : ''
  const classes = [spec.cards ? 'cards' : '', spec.className ?? ''].filter(Boolean).join(' ')
  const inner = `<table${classes ? ` class="${classes}"` : ''}>${caption}<thead><tr>${head}</tr></thead>
<tbody>${body}</tbody>${foot}</table>`
  if (spec.cards) return inner
  return `<div class="scroll" role="region" aria-label="${escape(spec.caption)}" tabindex="0">${inner}</div>`
}

function row(spec: TableSpec, cells: readonly string[]): string {
  const html = cells.map((cell, i) => {
    const column = spec.columns[i]!
    const label = spec.cards && !column.heads ? ` data-l="${escape(column.header)}"` : ''
    return column.heads
      ? `<th scope="row"${classOf(column)}>${cell}</th>`
      : `<td${classOf(column)}${label}>${cell}</td>`
  })
  return `<tr>${html.join('')}</tr>`
}

function classOf(column: TableColumn): string {
  const classes = [column.numeric ? 'n' : '', column.className ?? ''].filter(Boolean).join(' ')
  return classes ? ` class="${classes}"` : ''
}
