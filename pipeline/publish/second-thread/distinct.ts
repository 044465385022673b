/** Numbers values by the order in which they first come. */
export class Distinct<T> {
  readonly values: T[] = []
  readonly #places = new Map<unknown, number>()

  /** @param keyOf by which values are the same */
  constructor(private readonly keyOf: (value: T) => unknown = (value) => value) {}

  place(value: T): number {
    const key = this.keyOf(value)
    let place = this.#places.get(key)
    if (place === undefined) {
      place = this.values.push(value) - 1
      this.#places.set(key, place)
    }
    return place
  }
}
