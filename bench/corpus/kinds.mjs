import { plainRow, realRow } from './rows.mjs'

/** Kinds of corpora: how a workbook numbers its rows, what they say, and whose it says that it is. */
export const KINDS = {
  /** every workbook has numbers of its own: nothing conflicts */
  propios: { number: (book, i) => `${book + 1}.${i}`, row: plainRow },
  /** every workbook numbers alike and says other things: every activity is claimed by all */
  iguales: { number: (_, i) => String(i), row: plainRow },
  /** the same, and the dependencias of the directory take turns: each sends version after version */
  versiones: {
    number: (_, i) => String(i),
    row: plainRow,
    sender: (book, dependencias) => dependencias[book % dependencias.length],
  },
  /** closer to life */
  reales: { number: (book, i) => `${book + 1}.${i}`, row: realRow },
}
