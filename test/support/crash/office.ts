import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { sha256 } from '../../../pipeline/consolidate/content.js'
import { Register } from '../../../pipeline/register/register.js'
import { GENERAL, HEALTH } from '../../year/city.js'
import { MURALS, PARKS, VACCINES } from '../../year/plans.js'
import { reports } from '../../year/reports.js'
import { cotejoAt, temporaryFolder, type Ran } from '../commands.js'
import { filledIn, type Written } from '../fill-in.js'

/** The day on which everything happens in the crash tests. */
export const DAY = '2026-01-12'

const PLAN = builtInCatalogue().formats.find(({ id }) => id === 'plan-accion')!

/** Runs the command line in this process, on that day, in a folder. */
export function onThatDay(folder: string, ...args: readonly string[]): Promise<Ran> {
  return cotejoAt({ today: DAY, now: () => `${DAY}T15:00:00Z` }, folder, ...args)
}

/** Makes a workspace of 2026 in which three dependencias have left their planes de acción, a copy and a broken file. */
export async function inboxFull(folder: string): Promise<void> {
  mkdirSync(join(folder, 'entregas'), { recursive: true })
  writeFileSync(join(folder, 'cotejo.json'), JSON.stringify({ vigencia: 2026 }))
  await drop(folder, 'general', 'general.xlsx', [PARKS])
  await drop(folder, 'salud', 'salud.xlsx', [VACCINES])
  writeFileSync(
    join(folder, 'entregas', 'copia.xlsx'),
    readFileSync(join(folder, 'entregas', 'general.xlsx')),
  )
  writeFileSync(join(folder, 'entregas', 'roto.xlsx'), 'esto no es un libro')
}

/** General sends its plan again, with one more activity. */
export async function correctionArrives(folder: string): Promise<void> {
  await drop(folder, 'general', 'general corregido.xlsx', [PARKS, MURALS])
}

/** The cut-off at which what is planned here is due. */
export const CUTOFF = '2026-12-31'

/** Salud sends its plan again: General answers for it too. */
export async function sharedPlanArrives(folder: string): Promise<void> {
  const responsible = `${HEALTH.name}\n${GENERAL.name}`
  await drop(folder, 'salud', 'salud corregido.xlsx', [{ ...VACCINES, responsible }])
}

/** Both report on the cut-off in the workbooks that were prepared, and differ in what they share. */
export function reportsArrive(folder: string): void {
  const did = (executed: number): Written => ({ executed, done: 'Se hizo', evidence: 'Actas' })
  reports(folder, HEALTH, CUTOFF, 'seguimiento salud.xlsx', { 'Realizar jornadas': did(9) })
  reports(folder, GENERAL, CUTOFF, 'seguimiento general.xlsx', {
    'Realizar jornadas': did(10),
    Podar: did(7),
  })
}

async function drop(
  folder: string,
  dependencia: string,
  file: string,
  rows: readonly Written[],
): Promise<void> {
  const own = temporaryFolder()
  const blank = own.in('formato.xlsx')
  const made = ['plantilla', PLAN.id, '--salida', blank, '--dependencia', dependencia, '--vigencia', '2026']
  const { status, err } = await onThatDay(folder, ...made)
  if (status !== 0) throw new Error(err)
  writeFileSync(join(folder, 'entregas', file), filledIn(readFileSync(blank), PLAN, rows))
  own.remove()
}

/** The files of a folder and those in it, from that folder, in order. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

/** The SHA-256 of every file of a folder, by its name. */
export function hashesIn(folder: string): Map<string, string> {
  return new Map(filesIn(folder).map((file) => [file, sha256(readFileSync(join(folder, file)))]))
}

/**
 * Everything that a workspace has come to: its plans and arrivals, each change of its log once, and every file of it by name
 * and hash. In which order files that arrived together were written down makes no difference.
 */
export async function stateOf(folder: string): Promise<unknown> {
  const register = await Register.open(folder, { actor: 'opgi', now: () => `${DAY}T15:00:00Z` })
  const [plans, receptions, log] = [await register.plans(), await register.receptions(), await register.log()]
  await register.close()
  const files = [...hashesIn(folder)].filter(([file]) => !OF_THE_REGISTER.test(file))
  return {
    plans: inOrder(plans),
    receptions: inOrder(receptions),
    log: inOrder(log.map(({ action, actor, at, data }) => ({ action, actor, at, data }))),
    files: files.map(([file, hash]) => `${file} ${hash}`),
  }
}

const OF_THE_REGISTER = /(registro\.sqlite|bitacora\.jsonl|\.candado)$/

/** As JSON, without the numbers that follow the order of the log. */
function inOrder(values: readonly unknown[]): string[] {
  const numbers = new Set(['id', 'submission'])
  return values
    .map((value) =>
      JSON.stringify(value, (key, own: unknown) =>
        numbers.has(key) && typeof own === 'number' ? undefined : own,
      ),
    )
    .sort()
}
