import type { Written } from '../support/fill-in.js'

/** The plans de acción of an invented city for 2026, as each secretaría fills in its workbook. */

const YEAR = { start: '2026-02-02', end: '2026-11-27' }
const NO_OTHER_FUNDS = { sgr: 0, cofinancing: 0, credit: 0, otherFunds: 0 }

/** Programme 4501: 40 million of own funds and 20 of the SGP for General, by its ceilings. */
export const PARKS: Written = {
  strategicLine: 'Ciudad para cuidar',
  sectorCode: '45',
  programCode: '4501',
  productCode: '4501048',
  indicatorCode: '450104800',
  goalCode: 'MP-12 Parques cuidados por la comunidad',
  indicator: 'Número de parques cuidados',
  unit: 'Número',
  baseline: 2,
  baselineYear: 2023,
  baselineSource: 'Inventario de parques',
  accumulation: 'Acumulado',
  fourYearGoal: 40,
  goal: 10,
  q1: 1,
  q2: 2,
  q3: 3,
  q4: 4,
  bpin: '2024520010012',
  project: 'Cuidado de los parques de la ciudad',
  activity: 'Podar los árboles de los parques',
  responsible: 'Secretaría General',
  ...YEAR,
  ownFunds: 30_000_000,
  sgp: 20_000_000,
  ...NO_OTHER_FUNDS,
}

export const MURALS: Written = {
  ...PARKS,
  productCode: '4501049',
  indicatorCode: '450104900',
  goalCode: 'MP-13 Murales pintados con los barrios',
  indicator: 'Número de murales pintados',
  baseline: 1,
  fourYearGoal: 24,
  goal: 6,
  q1: 0,
  q2: 2,
  q3: 2,
  q4: 2,
  bpin: '2024520010013',
  project: 'Murales de los barrios',
  activity: 'Pintar los murales de los barrios',
  ownFunds: 10_000_000,
  sgp: 0,
}

export const VACCINES: Written = {
  ...PARKS,
  strategicLine: 'Salud para todas',
  sectorCode: '19',
  programCode: '1905',
  productCode: '1905021',
  indicatorCode: '190502100',
  goalCode: 'MP-31 Jornadas de vacunación en las veredas',
  indicator: 'Número de jornadas de vacunación realizadas',
  baseline: 4,
  fourYearGoal: 48,
  goal: 12,
  q1: 3,
  q2: 3,
  q3: 3,
  q4: 3,
  bpin: '2024520010031',
  project: 'Vacunación en las veredas',
  activity: 'Realizar jornadas de vacunación en las veredas',
  responsible: 'Secretaría de Salud Municipal',
  ownFunds: 15_000_000,
  sgp: 45_000_000,
}

export const LIBRARIES: Written = {
  ...PARKS,
  strategicLine: 'Ciudad que lee',
  sectorCode: '33',
  programCode: '3301',
  productCode: '3301085',
  indicatorCode: '330108500',
  goalCode: 'MP-44 Clubes de lectura en las bibliotecas',
  indicator: 'Número de clubes de lectura abiertos',
  baseline: 3,
  fourYearGoal: 20,
  goal: 5,
  q1: 1,
  q2: 2,
  q3: 1,
  q4: 1,
  bpin: '2024520010044',
  project: 'Clubes de lectura',
  activity: 'Abrir clubes de lectura en las bibliotecas de los barrios',
  responsible: 'Secretaría de Cultura',
  ownFunds: 8_000_000,
  sgp: 0,
}

/** A goal that nobody approved. */
export const FESTIVALS: Written = {
  ...LIBRARIES,
  productCode: '3301099',
  indicatorCode: '330109900',
  goalCode: 'MP-47 Festivales',
  indicator: 'Número de festivales realizados',
  activity: 'Realizar festivales de teatro',
  project: 'Festivales',
  bpin: '2024520010047',
  ownFunds: 0,
}
