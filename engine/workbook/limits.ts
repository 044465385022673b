const KIB = 1024
const MIB = 1024 * KIB

/** How much of a workbook is taken in before it is refused. */
export const LIMITS = {
  /** parts in the zip, folders included */
  parts: 2_000,
  /** inflated bytes of one part */
  partBytes: 64 * MIB,
  /** inflated bytes of the whole file; also the most a file may weigh */
  totalBytes: 200 * MIB,
  /** inflated bytes per compressed byte of a part … */
  ratio: 100,
  /** … which counts once this much of it is inflated */
  ratioFromBytes: 5 * MIB,
  /** inflated bytes of a part that only lists: content types, relationships, sheets and names, properties */
  listBytes: 8 * MIB,
  /** how much of a part that is not read is searched for a DOCTYPE */
  headBytes: 8 * KIB,
  /** cells with content, over all sheets */
  cells: 2_000_000,
  /** `<c>` elements, empty styled ones included, over all sheets */
  cellElements: 4_000_000,
  /** sheets */
  sheets: 500,
  /** cell styles, and number formats; Excel takes 65,490 */
  styles: 100_000,
  /** characters of one cell; Excel takes 32,767 */
  cellChars: 100_000,
  /** characters of all cells, each as often as it is shown */
  totalChars: 100_000_000,
  /** merged blocks, over all sheets */
  merges: 100_000,
  /** XML elements, over all parts */
  elements: 24_000_000,
  /** nested XML elements */
  depth: 100,
  /** characters without a tag, a text or a comment coming to an end */
  tokenChars: 1 * MIB,
  /** characters of a number format; Excel takes 255 */
  formatChars: 255,
}

export type Limits = Readonly<typeof LIMITS>
