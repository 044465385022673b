import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cotejoAt } from '../support/commands.js'

/** Where the manual says that the planning office works. */
const PLACE = 'C:\\Planes 2026'

/** An order that the manual quotes, and when it is given. */
export interface Act {
  readonly day: string
  /** as the manual has it */
  readonly order: string
  /** what happens before */
  readonly first?: () => void | Promise<void>
}

/** How a workspace of the manual begins. */
export const BEGIN: Act = {
  day: '2025-11-10',
  order: 'iniciar "C:\\Planes 2026" --entidad "Alcaldía de Valle Claro" --vigencia 2026',
}

/** Who gives the orders of the manual in a folder of its own, and keeps what each said. */
export class Office {
  /** by the order, what each time that it was given said */
  readonly said = new Map<string, string[]>()
  readonly city: string

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true })
    this.city = join(folder, 'Planes 2026')
  }

  readonly arrives = (file: string, bytes: Uint8Array): void =>
    writeFileSync(join(this.city, 'entregas', file), bytes)

  /** @param answer what somebody there answers to each question; null where nobody is there */
  async does({ day, order, first }: Act, answer: string | null = null): Promise<string> {
    await first?.()
    const args = [...order.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!)
    const at = args[0] === 'iniciar' ? this.folder : this.city
    const words: string[] = []
    const ask = answer === null ? null : (question: string) => Promise.resolve((words.push(question), answer))
    const ran = await cotejoAt(
      { today: day, now: () => `${day}T15:00:00Z`, ask },
      at,
      ...args.map((arg) => (arg === PLACE ? this.city : arg)),
    )
    const told = [ran.err + ran.out, ...words].join('\n')
    const text = told
      .replaceAll(this.city, PLACE)
      .replace(
        /(C:\\Planes 2026)((?:\/[\w.-]+)+)/g,
        (_, place: string, rest: string) => place + rest.replaceAll('/', '\\'),
      )
      .replace(/suma [0-9a-f]{64}/g, 'suma X')
    if (process.env['SAY']) process.stderr.write(`$ ${order}\n${text}\n`)
    this.said.set(order, [...(this.said.get(order) ?? []), text])
    return text
  }
}
