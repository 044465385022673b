import { createHash } from 'node:crypto'
import { register } from 'node:module'

register('../report/typescript-hooks.mjs', import.meta.url)
const { RETURN } = await import('./fixture.ts')
const { returnLetter } = await import('../../../../pipeline/publish/letters/return-letter.ts')
const { writeLetter } = await import('../../../../pipeline/publish/letters/write-letter.ts')

/** The clock of this process: that of the machine, or a moment that is given. */
const given = process.argv[2]
if (given !== undefined) {
  const moment = Date.parse(given)
  globalThis.Date = class extends Date {
    constructor(...all) {
      if (all.length === 0) super(moment)
      else super(...all)
    }
    static now() {
      return moment
    }
  }
}
process.stdout.write(
  JSON.stringify({
    offset: new Date(0).getTimezoneOffset(),
    year: new Date().getFullYear(),
    letter: createHash('sha256')
      .update(await writeLetter(returnLetter(RETURN)))
      .digest('hex'),
  }),
)
