import type { Format } from '../../../engine/format/format.js'

/** What every dependencia files, by id. */
const FIRST = ['paac-anexo-1', 'ptep', 'plan-accion', 'seguimiento']

/** Formats in the order in which people look for them: first what everybody files; last what is only read. */
export function inUsualOrder(formats: readonly Format[]): readonly Format[] {
  const rank = ({ id, readOnly }: Format): number => {
    const at = FIRST.indexOf(id)
    return readOnly ? FIRST.length + 1 : at < 0 ? FIRST.length : at
  }
  return [...formats].sort((a, b) => rank(a) - rank(b))
}
