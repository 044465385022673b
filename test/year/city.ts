import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtInCatalogue } from '../../pipeline/catalogue.js'
import { filledIn, type Written } from '../support/fill-in.js'

/** The invented city of the manual: who is in it, what it owes, and what arrives at its planning office. */

export const GENERAL = { id: 'general', name: 'Secretaría General' }
export const HEALTH = { id: 'salud', name: 'Secretaría de Salud Municipal' }
export const CULTURE = { id: 'cultura', name: 'Secretaría de Cultura' }
const UNITS = [GENERAL, HEALTH, CULTURE]

const PLAN = builtInCatalogue().formats.find(({ id }) => id === 'plan-accion')!

type Json = Readonly<Record<string, unknown>>

/** Completes the files of a new workspace, as its planning office does; more may be said in `cotejo.json`. */
export function complete(city: string, more: Json = {}): void {
  edit(join(city, 'directorio.json'), (own) => ({
    ...own,
    dependencias: [...(own['dependencias'] as unknown[]), ...UNITS],
  }))
  const ceiling = (programa: string, dependencia: string, fuente: string, valor: number): Json => ({
    ...{ programa, dependencia, fuente, valor },
  })
  edit(join(city, 'cotejo.json'), (own) => ({
    ...own,
    formatos: ['plan-accion', 'poai'],
    adeudan: { 'plan-accion': UNITS.map(({ id }) => id) },
    entrega: { 'plan-accion': '2025-12-15' },
    techos: [
      ceiling('4501', 'general', 'Recursos propios', 45_000_000),
      ceiling('4501', 'general', 'SGP', 20_000_000),
      ceiling('1905', 'salud', 'Recursos propios', 15_000_000),
      ceiling('1905', 'salud', 'SGP', 45_000_000),
      ceiling('3301', 'cultura', 'Recursos propios', 8_000_000),
    ],
    ...more,
  }))
}

function edit(path: string, change: (own: Json) => Json): void {
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as Json)))
}

/** The workbook that a dependencia was sent with the request, filled in. */
export function answered(
  city: string,
  { name }: { readonly name: string },
  rows: readonly Written[],
): Uint8Array {
  const own = join(city, 'salidas', 'solicitud', name)
  const book = readdirSync(own).find((file) => file.endsWith('.xlsx'))!
  return filledIn(readFileSync(join(own, book)), PLAN, rows)
}

/** An official workbook that does not say whose it is, filled in. */
export function unsigned(blank: string, rows: readonly Written[]): Uint8Array {
  return filledIn(readFileSync(blank), PLAN, rows)
}
