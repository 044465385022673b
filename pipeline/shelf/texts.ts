/** Gives each text a place in a list in which it stands once. */
export class Texts<T extends string | null> {
  readonly #places = new Map<T, number>()

  placeOf(text: T): number {
    let place = this.#places.get(text)
    if (place === undefined) this.#places.set(text, (place = this.#places.size))
    return place
  }

  get all(): readonly T[] {
    return [...this.#places.keys()]
  }
}
