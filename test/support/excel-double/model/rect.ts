export const ROWS = 1_048_576
export const COLUMNS = 16_384

/** A block of cells; the bounds are zero-based and belong to it. */
export interface Rect {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export const height = (rect: Rect): number => rect.bottom - rect.top + 1
export const width = (rect: Rect): number => rect.right - rect.left + 1
export const cellCount = (rect: Rect): number => height(rect) * width(rect)

export const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.top && row <= rect.bottom && column >= rect.left && column <= rect.right

export function intersection(a: Rect, b: Rect): Rect | null {
  const both = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return both.top > both.bottom || both.left > both.right ? null : both
}

export const boundingRect = (a: Rect, b: Rect): Rect => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
})

/** What is left of `rect` without `hole`: up to four blocks that do not overlap. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  const cut = intersection(rect, hole)
  if (cut === null) return [rect]
  const rest: Rect[] = []
  if (rect.top < cut.top) rest.push({ ...rect, bottom: cut.top - 1 })
  if (cut.bottom < rect.bottom) rest.push({ ...rect, top: cut.bottom + 1 })
  if (rect.left < cut.left)
    rest.push({ top: cut.top, bottom: cut.bottom, left: rect.left, right: cut.left - 1 })
  if (cut.right < rect.right)
    rest.push({ top: cut.top, bottom: cut.bottom, left: cut.right + 1, right: rect.right })
  return rest
}
