/**
 * A document with a table of the bench in its place, between `<!-- bench:NAME -->` and `<!-- /bench:NAME -->`.
 * @throws where the document has no such place
 */
export function withTable(document, name, text) {
  const begin = `<!-- bench:${name} -->`
  const end = `<!-- /bench:${name} -->`
  const from = document.indexOf(begin)
  const to = document.indexOf(end)
  if (from === -1 || to < from) throw new Error(`el documento no tiene lugar para «${name}»`)
  return `${document.slice(0, from + begin.length)}\n\n${text}\n\n${document.slice(to)}`
}
