import type { NotScheduledReason } from '../../../engine/progress/scheduled.js'
import type { CutoffState } from '../report/figures/cutoff.js'
import type { ProgressState } from '../report/progress/labels.js'
import { percentWords } from '../report/progress/quantity-words.js'
import { count, longDate, thousands } from '../report/words.js'
import type { Promises } from './promise.js'

/** Where the dates of an activity put it, as a neighbour would say it. */
export const SITUATION_LABEL: Readonly<Record<CutoffState, string>> = {
  upcoming: 'Todavía no empieza',
  running: 'En su plazo',
  due: 'Su plazo ya terminó',
  undated: 'Con fechas por aclarar',
  termless: 'Su formato no pide fechas',
}

export const SITUATIONS: readonly CutoffState[] = ['upcoming', 'running', 'due', 'undated', 'termless']

/** What each state of progress means. */
export const STATE_MEANING: Readonly<Record<ProgressState, string>> = {
  fulfilled:
    'Hizo todo lo que tocaba hasta la fecha de corte. Si todavía le quedan fechas por delante, no ha terminado: va al día.',
  behind: 'Hizo una parte de lo que tocaba, o nada, y así lo reportó.',
  unreported:
    'Ya tocaba mostrar resultados y la dependencia que la lidera no ha reportado. En los promedios cuenta como 0.',
  'not-calculable':
    'Su meta no permite sacar un porcentaje: por ejemplo, un tope («máximo 5 días») o una reducción que no dice desde cuánto. No entra en los promedios.',
  'not-scheduled':
    'A la fecha de corte todavía no le tocaba mostrar resultados, o su meta no dice cuánto o hasta cuándo. No es ni bueno ni malo, y no entra en los promedios.',
}

/** Why it was not the turn of an activity yet. */
export const NOT_YET: Readonly<Record<NotScheduledReason, string>> = {
  'none-closed': 'su primera fecha final todavía no llegaba',
  'no-whole-month': 'todavía no completaba su primer mes',
  'no-dates': 'sus fechas finales están por aclarar',
  'no-measurable-goal': 'su meta no dice cuánto',
}

export interface Tile {
  readonly label: string
  readonly value: string
  readonly note: string
}

/** The whole in two sentences. */
export function leadWords({ vigencia, promises, progress, day, awaited }: Promises): string {
  const year = vigencia === null ? '' : ` para ${String(vigencia)}`
  if (promises.length === 0) return `Todavía no hay actividades publicadas${year}.`
  const n = promises.length
  const promised = `${n === 1 ? 'Es' : 'Son'} ${count(n, 'actividad prometida', 'actividades prometidas')}${year}.`
  if (!progress)
    return `${promised} ${awaited ? `Al ${longDate(day)} todavía no se ha recibido ningún reporte de avance.` : 'Aquí está cada una: qué es, cuál es su meta, quién responde y para cuándo.'}`
  const { counts, simple } = progress.whole
  const due = `Al ${longDate(day)}, ${thousands(counts.scheduled)} ya ${counts.scheduled === 1 ? 'debía' : 'debían'} mostrar resultados`
  if (counts.scheduled === 0)
    return `${promised} Al ${longDate(day)} a ninguna le tocaba todavía mostrar resultados.`
  const done =
    counts.fulfilled === 0
      ? 'ninguna hizo todo lo que tocaba'
      : `${thousands(counts.fulfilled)} ${counts.fulfilled === 1 ? 'hizo' : 'hicieron'} todo lo que tocaba`
  const average =
    simple === null ? '' : `. En promedio se ha hecho el ${percentWords(simple)} de lo previsto a esa fecha`
  return `${promised} ${due}: ${done}${average}.`
}

/** How much of it may still change; empty where nothing may, or no register knows. */
export function draftWords({ promises, progress }: Promises): string {
  const drafts = promises.filter(({ draft }) => draft).length
  if (drafts === 0) return ''
  const unfollowed = promises.filter(({ followUp }) => followUp === 'unapproved').length
  const untold =
    progress === null || unfollowed === 0
      ? ''
      : ` Todavía no se ${unfollowed === 1 ? 'le' : 'les'} hace seguimiento: no ${unfollowed === 1 ? 'cuenta' : 'cuentan'} en las cifras de avance.`
  return drafts === promises.length
    ? 'Ningún plan se ha aprobado todavía: lo que aquí se lee puede cambiar.'
    : `${count(drafts, 'actividad es de un plan que todavía no se ha aprobado, y puede', 'actividades son de planes que todavía no se han aprobado, y pueden')} cambiar.${untold}`
}

/** The figures with which the page opens. */
export function tilesOf(plan: Promises): Tile[] {
  const { promises, progress } = plan
  const units = new Set(promises.flatMap((one) => one.units.map(({ id }) => id))).size
  const all: Tile = {
    label: 'Actividades prometidas',
    value: thousands(promises.length),
    note: units === 0 ? 'en total' : `de ${count(units, 'dependencia', 'dependencias')}`,
  }
  if (!progress) {
    const at = (state: CutoffState): string =>
      thousands(promises.filter(({ situation }) => situation === state).length)
    return [
      all,
      { label: SITUATION_LABEL.upcoming, value: at('upcoming'), note: `al ${longDate(plan.day)}` },
      {
        label: SITUATION_LABEL.running,
        value: at('running'),
        note: 'ya empezaron y no han llegado al final',
      },
      { label: SITUATION_LABEL.due, value: at('due'), note: 'deberían estar terminadas' },
    ]
  }
  const { counts, simple } = progress.whole
  return [
    all,
    {
      label: 'Ya debían mostrar resultados',
      value: thousands(counts.scheduled),
      note: promises.every(({ progress: told }) => told !== null)
        ? 'a las demás todavía no les toca'
        : 'a las demás todavía no les toca, o no se les hace seguimiento',
    },
    {
      label: 'Hicieron todo lo que tocaba',
      value: thousands(counts.fulfilled),
      note: `de las ${thousands(counts.scheduled)} que ya debían`,
    },
    {
      label: 'Avance promedio',
      value: percentWords(simple),
      note: 'de lo previsto hasta el corte',
    },
  ]
}
