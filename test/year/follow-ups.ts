import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answered, complete, CULTURE, GENERAL, HEALTH } from './city.js'
import { paac } from './paac.js'
import { LIBRARIES, MURALS, PARKS, VACCINES } from './plans.js'
import type { Rows } from './reports.js'

/** The invented city where its plans are approved and followed up: what it settles of it, and what is reported. */

export const APRIL = '2026-04-30'
export const AUGUST = '2026-08-31'

/** Completes the files of its workspace: who verifies, and how progress is monitored; more may be said in `cotejo.json`. */
export function completeToMonitor(city: string, more: Readonly<Record<string, unknown>> = {}): void {
  complete(city, {
    formatos: ['paac-anexo-1', 'plan-accion', 'poai', 'seguimiento', 'verificacion'],
    seguimiento: { metodo: { 'plan-accion': 'por-meses' }, muestra: 40 },
    ...more,
  })
  const path = join(city, 'directorio.json')
  const own = JSON.parse(readFileSync(path, 'utf8')) as { dependencias: unknown[] }
  own.dependencias.push({ id: 'control-interno', name: 'Oficina de Control Interno' })
  writeFileSync(path, JSON.stringify(own))
}

/** The plans de acción of the three secretarías, and the PAAC, as they arrive. */
export async function plansArrive(city: string): Promise<void> {
  const arrives = (file: string, bytes: Uint8Array): void =>
    writeFileSync(join(city, 'entregas', file), bytes)
  arrives('plan general.xlsx', answered(city, GENERAL, [PARKS, MURALS]))
  arrives('PLAN SALUD.xlsx', answered(city, HEALTH, [VACCINES]))
  arrives('Cultura.xlsx', answered(city, CULTURE, [LIBRARIES]))
  arrives('PAAC.xlsx', await paac(city))
}

function row(executed: number, done: string, evidence?: string): Rows[string] {
  return { executed, done, ...(evidence !== undefined && { evidence }) }
}

const MEMOIR = row(
  1,
  'Se publicó la memoria de los primeros encuentros.',
  'Memoria 1, publicada el 30 de abril',
)

/** In April: Health counts one meeting fewer than General, and does not say how its two journeys can be checked. */
export const APRIL_GENERAL: Rows = {
  '5.1 Publicar': row(1, 'Se publicó el informe del primer cuatrimestre.', 'Informe 1, radicado 2026-0312'),
  '2.1 Realizar': row(5, 'Se acompañaron cinco encuentros.', 'Listas de asistencia de marzo y abril'),
  '2.1 Realizar#2': MEMOIR,
  '5.1 Responder': row(81, 'Se respondieron a tiempo 162 de 200.', 'Reporte de correspondencia de abril'),
  Podar: row(3, 'Tres parques, con las juntas de acción comunal.', 'Actas de entrega 1 a 3'),
  Pintar: row(2, 'Dos murales, con los colegios.', 'Actas de los barrios, marzo y abril'),
}

export const APRIL_HEALTH: Rows = {
  '2.1 Realizar': row(4, 'Se hicieron cuatro encuentros.', 'Actas de los encuentros 1 a 4'),
  '2.1 Realizar#2': MEMOIR,
  'Realizar jornadas': row(2, 'Dos jornadas en las veredas del norte.'),
}

export const APRIL_HEALTH_MENDED: Rows = {
  ...APRIL_HEALTH,
  'Realizar jornadas': row(2, 'Dos jornadas en las veredas del norte.', 'Planillas de vacunación, abril'),
}

export const APRIL_CULTURE: Rows = {
  '1.1 Publicar': row(4, 'Uno cada mes.', 'Boletines 1 a 4'),
  Abrir: row(1, 'Un club, en la biblioteca del barrio alto.', 'Acta de apertura del 14 de abril'),
}

const CONFORMING = { concept: 'Conforme', reviewedEvidence: 'Se vio en el archivo de gestión' }

/** What Control Interno finds of its sample: one of the two murals is not finished. */
export const APRIL_VERIFIED: Rows = {
  '5.1 Publicar': CONFORMING,
  '2.1 Realizar': CONFORMING,
  '2.1 Realizar#2': CONFORMING,
  '5.1 Responder': CONFORMING,
  Pintar: {
    verified: 1,
    concept: 'Con diferencias',
    reviewedEvidence: 'Visita a los dos barrios',
    controlObservations: 'El segundo mural está sin terminar.',
  },
}

const MEETINGS: Rows = {
  '2.1 Realizar': row(10, 'Se hicieron los diez encuentros.', 'Actas de los encuentros 1 a 10'),
  '2.1 Realizar#2': row(2, 'Se publicaron las dos memorias.', 'Memorias 1 y 2'),
}

/** In August Culture does not report. */
export const AUGUST_GENERAL: Rows = {
  ...MEETINGS,
  '5.1 Publicar': row(2, 'Se publicó el segundo informe.', 'Informe 2, radicado 2026-0790'),
  '5.1 Responder': row(92, 'Se respondieron a tiempo 368 de 400.', 'Reporte de correspondencia de agosto'),
  Podar: row(8, 'Ocho parques en el año.', 'Actas de entrega 1 a 8'),
  Pintar: row(4, 'Cuatro murales en el año.', 'Actas de los barrios, de marzo a julio'),
}

export const AUGUST_HEALTH: Rows = {
  ...MEETINGS,
  '5.2 Realizar': row(1, 'Se hizo la feria, el 15 de agosto.', 'Informe de la feria'),
  'Realizar jornadas': row(7, 'Siete jornadas en el año.', 'Planillas de vacunación, agosto'),
}
