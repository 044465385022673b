import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInCatalogue, catalogueFor } from '../../../../pipeline/catalogue.js'
import type { Terminal } from '../../../../pipeline/command/terminal/terminal.js'
import { monitoredCutoffs } from '../../../../pipeline/command/work/monitored-cutoff.js'
import { plantilla } from '../../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../../pipeline/publish/workbook/write-workbook.js'
import { Register } from '../../../../pipeline/register/register.js'
import { cotejoAt, temporaryFolder, type Ran } from '../../../support/commands.js'
import { filledIn, type Written } from '../../../support/fill-in.js'
import { headingOf, smallPlan, type SmallRow } from '../../../support/small-plan.js'

const { formats, directory } = builtInCatalogue()
const FOLLOW_UP = formats.find(({ id }) => id === 'seguimiento')!

export const HEALTH = 'Secretaría de Salud Municipal'
export const TREASURY = 'Secretaría de Hacienda Municipal'
export const PRESS = 'Oficina de Comunicación Social'

const SILENT = { out: () => undefined, err: () => undefined, watched: false } as unknown as Terminal

const FIRST = { start: '2026-02-02', end: '2026-04-30' }

/** Health leads three activities, the first two with the treasury; the press office leads one. */
const PLAN: readonly SmallRow[] = [
  {
    ...FIRST,
    activity: '1.1 Pintar los murales de los riesgos',
    goal: '4 murales pintados',
    responsible: `${HEALTH}\n${TREASURY}`,
  },
  {
    ...FIRST,
    activity: '1.2 Sembrar los jardines de las quejas',
    goal: '6 jardines sembrados',
    responsible: `${HEALTH}\n${TREASURY}`,
  },
  {
    activity: '1.3 Coser la bandera del buen trato',
    goal: '1 bandera cosida',
    responsible: HEALTH,
    start: '2026-09-01',
    end: '2026-10-30',
  },
  {
    ...FIRST,
    activity: '1.4 Grabar las canciones del mapa de riesgos',
    goal: '2 canciones grabadas',
    responsible: PRESS,
  },
]

/** What a dependencia reports of the activities of the plan, by number. */
export type Reported = Readonly<Record<string, number>>

/** The workspace of an invented planning office, with a plan in its register. */
export class ReportingCity {
  readonly #folder = temporaryFolder()
  readonly path = this.#folder.path
  readonly in = this.#folder.in
  readonly remove = this.#folder.remove

  constructor(configuration: Readonly<Record<string, unknown>> = {}) {
    mkdirSync(this.in('entregas'))
    writeFileSync(this.in('cotejo.json'), JSON.stringify({ vigencia: 2026, ...configuration }))
  }

  /** Somebody gives an order here, at ten in the morning of a day. */
  run(day: string, ...args: readonly string[]): Promise<Ran> {
    return cotejoAt({ today: day, now: () => `${day}T15:00:00Z` }, this.path, ...args)
  }

  /** The plan arrives and is taken in. */
  async planned(): Promise<void> {
    this.drop('PAAC salud.xlsx', await smallPlan({ rows: PLAN, heading: headingOf(HEALTH) }))
    await this.run('2026-01-20', 'recibir')
  }

  drop(name: string, bytes: Uint8Array): void {
    const path = this.in('entregas', name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, bytes)
  }

  /** A follow-up arrives; its cut-off is in its name, or nowhere. */
  async report(
    name: string,
    dependencia: string,
    reported: Reported,
    more: readonly Written[] = [],
  ): Promise<void> {
    this.drop(name, await followUp(dependencia, reported, more))
  }

  /** The simple average that people see at a cut-off, as the register has it on a day. */
  async average(day: string, cutoff: string): Promise<number | undefined> {
    const { workspace, ...catalogue } = catalogueFor(this.path)
    const register = await Register.open(this.path, { actor: 'opgi', now: () => `${day}T15:00:00Z` })
    try {
      const office = { ...catalogue, workspace: workspace!, register, today: day }
      const [one] = await monitoredCutoffs(office, [cutoff], SILENT)
      return one?.monitoring.whole.simple?.percent.shown
    } finally {
      await register.close()
    }
  }

  log(): readonly { readonly action: string; readonly data: Readonly<Record<string, unknown>> }[] {
    return readFileSync(this.in('registro', 'bitacora.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as ReturnType<ReportingCity['log']>[number])
  }
}

/** The official workbook of follow-ups of a dependencia, filled in. */
export async function followUp(
  dependencia: string,
  reported: Reported,
  more: readonly Written[] = [],
): Promise<Uint8Array> {
  const blank = await writeWorkbook(plantilla(FOLLOW_UP, directory, { dependencia, vigencia: 2026 }))
  const rows = Object.entries(reported).map(([number, executed]) => {
    const { activity, responsible, goal } = PLAN.find((row) => row.activity.startsWith(number))!
    const done = { done: 'Se hizo lo previsto', evidence: 'Carpeta compartida de la dependencia' }
    const scheduled = Number.parseInt(goal!, 10)
    const progress = Math.min(100, (100 * executed) / scheduled)
    return { activity, responsible: responsible!, scheduled, executed, progress, ...done }
  })
  return filledIn(blank, FOLLOW_UP, [...rows, ...more], 'Componente 1')
}
