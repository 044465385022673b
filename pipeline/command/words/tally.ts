import type { Outcome } from '../../lifecycle/receive/outcome.js'
import { count } from './summary.js'

/** Counts what became of files, and says so in numbers that add up. */
export class Tally {
  readonly #times = new Map<string, number>()
  #errors = false

  add(outcome: Outcome): void {
    const kind = outcome.kind === 'aside' && outcome.known ? 'still-aside' : outcome.kind
    this.#times.set(kind, this.#of(kind) + 1)
    if (outcome.kind === 'version' && outcome.record.counts.errors > 0) this.#errors = true
    if ((outcome.kind === 'same-bytes' || outcome.kind === 'same-content') && outcome.returned)
      this.#errors = true
  }

  get versions(): number {
    return this.#of('version')
  }

  /** Files that came, outputs of ours apart. */
  get files(): number {
    return [...this.#times.values()].reduce((sum, n) => sum + n, 0) - this.#of('own-output')
  }

  /** Files of which nothing could be told, since the computer did not give them. */
  get unread(): number {
    return this.#of('unread')
  }

  /** Whether everything that came was taken in, and nothing of it has errors. */
  get isClean(): boolean {
    return !this.#errors && this.#of('aside') + this.#of('still-aside') + this.unread === 0
  }

  lines(): string[] {
    const repeated = this.#of('same-bytes') + this.#of('same-content')
    const [aside, known, still] = [this.#of('aside'), this.#of('known'), this.#of('still-aside')]
    const [withdrawn, discarded] = [this.#of('withdrawn'), this.#of('discarded')]
    const received = this.versions + repeated + aside
    return [
      ...(received === 0
        ? []
        : [
            `Recibidos: ${String(received)} = ${count(this.versions, 'versión nueva', 'versiones nuevas')} + ${count(repeated, 'repetido', 'repetidos')} + ${count(aside, 'apartado', 'apartados')}`,
          ]),
      ...(still === 0 ? [] : [`Siguen apartados de antes: ${String(still)}`]),
      ...(withdrawn === 0 ? [] : [`Siguen retirados: ${String(withdrawn)}`]),
      ...(discarded === 0 ? [] : [`Siguen descartados: ${String(discarded)}`]),
      ...(known === 0 ? [] : [`Ya recibidos de antes, sin cambios: ${String(known)}`]),
      ...(this.unread === 0 ? [] : [`Sin leer: ${String(this.unread)}`]),
    ]
  }

  #of(kind: string): number {
    return this.#times.get(kind) ?? 0
  }
}
