/** A Markdown table; the columns whose header ends in `:` hold numbers. */
export function table(headers, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  return [
    line(headers.map((header) => header.replace(/:$/, ''))),
    line(headers.map((header) => (header.endsWith(':') ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n')
}

/** A number as it is written in Colombia, with that many decimals; a dash where there is none. */
export function number(value, decimals = 0) {
  if (value === null || value === undefined || Number.isNaN(value)) return '—'
  return new Intl.NumberFormat('es-CO', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value)
}

export const seconds = (ms) => number(ms / 1000, 2)

/** Whether a goal is met, in a line below a table. */
export function goal(words, met, figure) {
  return `- Meta: ${words}. **${met ? 'Se cumple' : 'No se cumple'}** (${figure}).`
}
