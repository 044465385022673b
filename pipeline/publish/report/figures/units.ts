import { type Directory, nameOf } from '../../../../engine/directory/directory.js'
import { fold } from '../../../../engine/text/fold.js'
import { UNASKED, UNIDENTIFIED } from '../labels.js'
import { type Entry, NOT_ASKED } from './entries.js'
import type { Delivery } from './files.js'
import { compareText } from '../../../consolidate/official-order.js'
import { NO_FINDINGS, type SeverityCounts } from '../../../../engine/findings/severity-counts.js'

export interface UnitFigures {
  /** null for all whom the directory does not know, `NOT_ASKED` where the format does not ask who answers */
  readonly id: string | null
  readonly name: string
  /** a name that stands for many units ("Todas las dependencias") */
  readonly collective: boolean
  /** activities of which it is the first responsible */
  readonly leads: number
  /** activities in which it comes after the first */
  readonly supports: number
  /** files received from it */
  readonly files: number
  /** how many of them could not be read */
  readonly unreadable: number
  /** findings on the files that stand, from it */
  readonly findings: SeverityCounts
}

/** Figures by dependencia, the one that leads most first; the unidentified last. */
export function unitFigures(
  counted: readonly Entry[],
  deliveries: readonly Delivery[],
  directory: Directory,
  findingsOf: ReadonlyMap<string | null, SeverityCounts>,
): UnitFigures[] {
  const leads = new Map<string | null, number>()
  const supports = new Map<string | null, number>()
  const files = new Map<string | null, number>()
  const typed = new Map<string, string>()
  for (const { activity, leader, responsibles } of counted) {
    add(leads, leader)
    if (responsibles.some((id) => id !== null && !typed.has(id)))
      for (const { id, name } of activity.responsibles) if (id !== null && !typed.has(id)) typed.set(id, name)
    if (responsibles.length < 2) continue
    for (const id of new Set(responsibles.slice(1))) {
      if (id !== leader || id === null) add(supports, id)
    }
  }
  const unreadable = new Map<string | null, number>()
  for (const { sender, fate } of deliveries) {
    add(files, sender)
    if (fate === 'unreadable') add(unreadable, sender)
  }

  const ids = new Set([...leads.keys(), ...supports.keys(), ...files.keys(), ...findingsOf.keys()])
  return [...ids]
    .map((id) => ({
      id,
      name:
        id === null
          ? UNIDENTIFIED
          : id === NOT_ASKED
            ? UNASKED
            : (nameOf(directory, id) ?? typed.get(id) ?? id),
      collective: directory.collectives.some((c) => c.id === id),
      leads: leads.get(id) ?? 0,
      supports: supports.get(id) ?? 0,
      files: files.get(id) ?? 0,
      unreadable: unreadable.get(id) ?? 0,
      findings: findingsOf.get(id) ?? NO_FINDINGS,
    }))
    .sort(
      (a, b) =>
        Number(a.id === null) - Number(b.id === null) ||
        b.leads - a.leads ||
        b.supports - a.supports ||
        compareText(fold(a.name), fold(b.name)) ||
        compareText(a.id ?? '', b.id ?? ''),
    )
}

/** Names of whom only files that cannot be read were received from. */
export function unreadUnits(units: readonly UnitFigures[]): string[] {
  return units
    .filter(
      (u) => u.id !== null && u.unreadable > 0 && u.unreadable === u.files && u.leads + u.supports === 0,
    )
    .map((u) => u.name)
}

/** Names of the directory that answer for no activity and sent no file. */
export function absentUnits(units: readonly UnitFigures[], directory: Directory): string[] {
  const present = new Set(units.map((u) => u.id))
  return directory.dependencias.filter((u) => !present.has(u.id)).map((u) => u.name)
}

function add(counts: Map<string | null, number>, key: string | null): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
