import type { ExcelHost } from '../host/excel-host.js'

/** The settings as they travel: pairs of a key and its value as JSON. */
export const storedSettings = (host: ExcelHost): [string, string][] =>
  [...host.model.settings].map(([key, value]) => [key, JSON.stringify(value)])

/** Puts the settings that the client saves in place of all. */
export function saveSettings(host: ExcelHost, saved: readonly (readonly [string, string])[]): void {
  host.model.settings = new Map(saved.map(([key, value]) => [key, JSON.parse(value) as unknown]))
}
