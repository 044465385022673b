import { disguised } from './disguise.js'

/** One question to Excel and its answer, as they travelled. */
export interface Exchange {
  readonly request: unknown
  readonly flags: unknown
  readonly answer: unknown
  readonly milliseconds: number
}

type Message = readonly unknown[]
type Answered = (result: AnswerOfExcel) => void

interface AnswerOfExcel {
  readonly status: string
  readonly value?: { readonly data: readonly unknown[] }
  readonly error?: { readonly code?: unknown; readonly message?: unknown }
}

interface RichApi {
  executeRichApiRequestAsync(message: Message, answered: Answered): unknown
}

/** What office.js leaves in the page, as far as recording needs it. */
export interface Library {
  readonly OSF?: { readonly DDA: { RichApi: RichApi } }
}

const BODY = 4
const FLAGS = 6
const ANSWER = 2
/** Old exchanges give way to new ones. */
const MOST = 500

/** Keeps what office.js and Excel say to each other, for whoever wants to know how a real Excel answers. */
export class Recorder {
  #exchanges: Exchange[] = []
  #stop: () => void = () => undefined

  /** Begins; @returns false where office.js is not there. */
  start(library: Library = globalThis as Library): boolean {
    const { OSF } = library
    const original = OSF?.DDA.RichApi
    if (!OSF || !original) return false
    this.stop()
    const executeRichApiRequestAsync = (message: Message, answered: Answered): unknown => {
      const asked = performance.now()
      return original.executeRichApiRequestAsync(message, (result) => {
        this.#keep({
          request: parsed(message[BODY]),
          flags: message[FLAGS],
          answer: answerOf(result),
          milliseconds: Math.round(performance.now() - asked),
        })
        answered(result)
      })
    }
    // The function of the library's own object is read-only: another object takes that object's place.
    OSF.DDA.RichApi = Object.create(original, {
      executeRichApiRequestAsync: { value: executeRichApiRequestAsync },
    }) as RichApi
    this.#stop = () => {
      OSF.DDA.RichApi = original
    }
    return true
  }

  stop(): void {
    this.#stop()
    this.#stop = () => undefined
  }

  /** The recording as a file's text; the texts of cells are disguised unless it is asked for them. */
  json(withTexts = false): string {
    const exchanges = withTexts ? this.#exchanges : disguised(this.#exchanges)
    return JSON.stringify({ schema: 'cotejo/recording@1', program: navigator.userAgent, exchanges }, null, 1)
  }

  #keep(exchange: Exchange): void {
    this.#exchanges.push(exchange)
    if (this.#exchanges.length > MOST) this.#exchanges.shift()
  }
}

function answerOf({ status, value, error }: AnswerOfExcel): unknown {
  if (status !== 'succeeded' || !value) return { error: { code: error?.code, message: error?.message } }
  const body = value.data[ANSWER]
  return parsed(Array.isArray(body) ? body.join('') : body)
}

function parsed(text: unknown): unknown {
  try {
    return typeof text === 'string' ? JSON.parse(text) : text
  } catch {
    return text
  }
}
