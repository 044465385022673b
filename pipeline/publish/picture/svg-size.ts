/**
 * How wide and how high a drawing is, in its own units, by its viewBox.
 * @throws RangeError where it has none
 */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const box = /<svg\b[^>]*\sviewBox="([^"]+)"/.exec(svg)?.[1]
  const [, , width, height] = (box ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  if (!(width! > 0 && height! > 0)) throw new RangeError('a drawing without a viewBox has no size')
  return { width: width!, height: height! }
}
