/** Words with which the names of units begin, by their article. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:sub)?(?:secretar[ií]a|direcci[oó]n)\b|^(?:oficina|unidad)\b/i, 'de la '],
  [/^(?:instituto|departamento|observatorio|despacho)\b/i, 'del '],
]

/** `de la Secretaría de Salud`, `del Instituto de Deporte`; `de Control Interno` where the article is not known. */
export function ofUnit(name: string): string {
  const found = BEGINNINGS.find(([beginning]) => beginning.test(name))
  return `${found?.[1] ?? 'de '}${name}`
}
