import { Settling, type Seen } from '../collect/settled.js'

/** What there is to tell of watching, besides what became of the files. */
export type WatchEvent =
  | { readonly kind: 'gone' }
  | { readonly kind: 'back' }
  | { readonly kind: 'elsewhere'; readonly file: string }
  | { readonly kind: 'failed'; readonly error: unknown }

/** The inbox that is watched, and how. */
export interface Watch {
  /** @throws the file system's error where the folder cannot be read */
  readonly look: () => Promise<readonly Seen[]>
  /** takes files in; @returns those that are done with, until they change */
  readonly takeIn: (files: readonly Seen[]) => Promise<readonly Seen[]>
  /** waits until the next look; comes back at once when it is over */
  readonly rest: () => Promise<void>
  readonly signal: AbortSignal
  readonly tell: (event: WatchEvent) => void
}

/** Looks at an inbox again and again, and takes in what has come to rest there, until the signal says that it is over. */
export async function watch({ look, takeIn, rest, signal, tell }: Watch): Promise<void> {
  const settling = new Settling()
  const trouble = new Trouble(tell)
  while (!signal.aborted) {
    const seen = await looked(look, trouble)
    if (seen) {
      const { ready, elsewhere } = settling.look(seen)
      for (const { file } of elsewhere) tell({ kind: 'elsewhere', file })
      if (ready.length > 0) {
        try {
          settling.done(await takeIn(ready))
          trouble.over()
        } catch (error) {
          trouble.met(error)
        }
      }
    }
    await rest()
  }
}

async function looked(look: Watch['look'], trouble: Trouble): Promise<readonly Seen[] | null> {
  try {
    const seen = await look()
    trouble.returned()
    return seen
  } catch (error) {
    trouble.lost(error)
    return null
  }
}

/** Tells each trouble once, and not again until something else comes of it. */
class Trouble {
  #gone = false
  #last: string | null = null

  constructor(private readonly tell: Watch['tell']) {}

  lost(error: unknown): void {
    if (!isAbsence(error)) this.met(error)
    else if (!this.#gone) {
      this.#gone = true
      this.tell({ kind: 'gone' })
    }
  }

  returned(): void {
    if (this.#gone) this.tell({ kind: 'back' })
    this.#gone = false
  }

  met(error: unknown): void {
    const text = String(error)
    if (this.#last !== text) this.tell({ kind: 'failed', error })
    this.#last = text
  }

  over(): void {
    this.#last = null
  }
}

const ABSENCE = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENOTCONN',
  'EIO',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ETIMEDOUT',
  'ESTALE',
])

function isAbsence(error: unknown): boolean {
  return ABSENCE.has((error as NodeJS.ErrnoException).code ?? '')
}
