import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { builtInCatalogue, catalogueFor } from '../../../pipeline/catalogue.js'
import { fingerprint, sha256 } from '../../../pipeline/consolidate/content.js'
import type { PlanSubmission } from '../../../pipeline/consolidate/submission.js'
import type { Office } from '../../../pipeline/lifecycle/office.js'
import { keyOf } from '../../../pipeline/lifecycle/receive/plan-key.js'
import { countsOf, judged } from '../../../pipeline/lifecycle/registered.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import type { PlanRecord } from '../../../pipeline/register/records.js'
import { Register } from '../../../pipeline/register/register.js'
import { cotejoAt, temporaryFolder, type Ran } from '../../support/commands.js'
import { filledIn, type Written } from '../../support/fill-in.js'
import { PARKS, VACCINES } from '../../year/plans.js'

const { formats, directory } = builtInCatalogue()

export { PARKS, VACCINES }

/** Two errors that a person sees: a day that November does not have, and one peso over the ceiling of 45 million. */
export const WRONG_VACCINES: Written = { ...VACCINES, end: '31/11/2026', sgp: 45_000_001 }

const CONFIGURATION = {
  vigencia: 2026,
  adeudan: { 'plan-accion': ['general', 'salud', 'cultura'] },
  oficios: { prefijo: 'OPGI', ciudad: 'Pasto' },
  techos: [
    { programa: '4501', dependencia: 'general', fuente: 'Recursos propios', valor: 40_000_000 },
    { programa: '4501', dependencia: 'general', fuente: 'SGP', valor: 20_000_000 },
    { programa: '1905', dependencia: 'salud', fuente: 'Recursos propios', valor: 15_000_000 },
    { programa: '1905', dependencia: 'salud', fuente: 'SGP', valor: 45_000_000 },
  ],
}

/** An invented workspace of a planning office, with plans put into its register. */
export class City {
  readonly #folder = temporaryFolder()
  readonly path = this.#folder.path
  readonly in = this.#folder.in
  readonly remove = this.#folder.remove

  constructor() {
    this.configure()
  }

  configure(changed: Record<string, unknown> = {}): void {
    writeFileSync(this.in('cotejo.json'), JSON.stringify({ ...CONFIGURATION, ...changed }))
  }

  except(...exceptions: readonly Record<string, unknown>[]): void {
    const granted = { quien: 'Alcaldesa', cuando: '2025-12-01', motivo: 'Convenio', hasta: '2026-12-31' }
    writeFileSync(
      this.in('excepciones.json'),
      JSON.stringify(exceptions.map((one) => ({ ...granted, ...one }))),
    )
  }

  /** Somebody of the planning office gives an order here, at ten in the morning of a day. */
  run(day: string, ...args: readonly string[]): Promise<Ran> {
    return cotejoAt({ today: day, now: () => `${day}T15:00:00Z` }, this.path, ...args)
  }

  /** The plan of a dependencia, filled in: its plan de acción unless told. */
  async book(dependencia: string, rows: readonly Written[], format = 'plan-accion'): Promise<Uint8Array> {
    const known = formats.find(({ id }) => id === format)!
    const blank = await writeWorkbook(plantilla(known, directory, { dependencia, vigencia: 2026 }))
    return filledIn(blank, known, rows)
  }

  /** The same as a file on the disk. */
  async file(name: string, dependencia: string, rows: readonly Written[]): Promise<string> {
    return this.write(name, await this.book(dependencia, rows))
  }

  write(name: string, bytes: Uint8Array): string {
    mkdirSync(this.in('afuera'), { recursive: true })
    writeFileSync(this.in('afuera', name), bytes)
    return this.in('afuera', name)
  }

  /** A plan arrives. */
  async receive(day: string, file: string, dependencia: string, rows: readonly Written[]): Promise<void> {
    await this.receiveBytes(day, file, await this.book(dependencia, rows))
  }

  async receiveBytes(day: string, file: string, bytes: Uint8Array): Promise<void> {
    await this.#office(day, async (office) => {
      const submission = judged(bytes, file, office) as PlanSubmission
      const key = keyOf(submission)
      if (typeof key === 'string') throw new Error(key)
      const hash = sha256(bytes)
      await office.register.archive.keep(bytes, hash)
      const { plan, format } = submission.verdict
      await office.register.receive({
        key,
        file,
        sha256: hash,
        fingerprint: fingerprint(plan, format),
        counts: countsOf(submission, []),
        ruleset: 'r',
      })
    })
  }

  async plan(dependencia: string): Promise<PlanRecord> {
    const plans = await this.#office('2026-12-31', ({ register }) => register.plans())
    return plans.find(({ key }) => key.dependencia === dependencia)!
  }

  /** What the log has of acts other than receiving, as `action dependencia`. */
  async acts(): Promise<string[]> {
    const log = await this.#office('2026-12-31', ({ register }) => register.log())
    return log
      .filter(({ action }) => action !== 'create' && action !== 'receive')
      .map(({ action, data }) => `${action} ${String(data['dependencia'])}`)
  }

  async #office<T>(day: string, work: (office: Office) => Promise<T>): Promise<T> {
    const { workspace, ...catalogue } = catalogueFor(this.path)
    const register = await Register.open(this.path, { actor: 'opgi', now: () => `${day}T15:00:00Z` })
    try {
      return await work({ ...catalogue, workspace: workspace!, register, today: day })
    } finally {
      await register.close()
    }
  }
}

/** The text of a Word document, paragraph by paragraph. */
export function lettersText(path: string): string {
  const xml = new TextDecoder().decode(unzipSync(readFileSync(path))['word/document.xml'])
  return xml
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', ' ')
    .replace(/\n+/g, '\n')
}
