export type Theme = 'light' | 'dark'

/** The theme that goes with a background colour (`#1F1F1F`), by how light an eye sees it; null for what is no colour. */
export function themeOn(background: string | undefined): Theme | null {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '')
  if (!parts) return null
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16))
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light'
}
