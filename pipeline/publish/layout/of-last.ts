/** The same function, which remembers what it came to last: the columns of a row ask for the same thing one after another. */
export function ofLast<T, R>(work: (item: T) => R): (item: T) => R {
  let last: { readonly item: T; readonly result: R } | null = null
  return (item) => {
    if (last === null || last.item !== item) last = { item, result: work(item) }
    return last.result
  }
}
