/** A part's name in the one form in which parts are looked up: no leading slash, no `..`, lower case. */
export function partKey(name: string): string {
  const segments: string[] = []
  for (const segment of name.replaceAll('\\', '/').split('/')) {
    if (segment === '' || segment === '.') continue
    if (segment === '..') segments.pop()
    else segments.push(segment)
  }
  return segments.join('/').toLowerCase()
}

/** The target of a relationship, as written in the relationships of `source`, → the `partKey` it means. */
export function resolveTarget(source: string, target: string): string {
  if (/^[/\\]/.test(target)) return partKey(target)
  return partKey(`${source.slice(0, source.lastIndexOf('/') + 1)}${target}`)
}

/** Where the relationships of a part are: `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}
