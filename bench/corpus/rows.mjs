import { nonWorking } from '../../dist/engine/calendar/holidays.js'
import { addDays, daysBetween } from '../../dist/engine/calendar/iso-date.js'
import { chance, sentence } from '../words.mjs'

const VERBS = ['Realizar', 'Publicar', 'Actualizar', 'Capacitar', 'Divulgar', 'Elaborar']
const THINGS = [
  'jornadas de formación',
  'informes de gestión',
  'visitas a los barrios',
  'encuestas de percepción',
  'guías de consulta',
  'mesas de trabajo',
]
const DAY = { from: 44_942, to: 45_260 }

/** The n-th row of a workbook, dealt out from a few texts and any days of the year. */
export function plainRow({ n, number, unit }) {
  const thing = THINGS[n % THINGS.length]
  const start = DAY.from + ((n * 13) % 200)
  return [
    `${number} ${VERBS[n % VERBS.length]} ${thing} con la comunidad del sector ${(n % 40) + 1} del municipio, grupo ${n}.`,
    `${thing[0].toUpperCase()}${thing.slice(1)} con la comunidad, con lista de asistencia y registro.`,
    n % 4 === 0 ? `${90 + (n % 11)}% de ${thing} cumplidas` : `${(n % 20) + 1} ${thing}`,
    unit.name,
    start,
    Math.min(start + 20 + (n % 60), DAY.to),
  ]
}

const PUBLICATION = '2023-01-31'
const LAST_DAY = '2023-12-15'
const WRONG_EVERY = 6

/** What can be wrong with a row, one after the other. */
const WRONGS = [
  (row) => row.with(2, row[2].replace(/^\d+ /, '')),
  (row) => row.with(4, '31/04/2023'),
  (row) => row.with(4, row[5]).with(5, row[4]),
  (row) => row.with(3, 'Grupo de apoyo de la sede norte'),
  (row) => row.with(1, null),
  (row) => row.with(5, row[5] + 400),
]

/** The same as people write it: no text twice, working days after the plan is published, and something wrong in one row of six. */
export function realRow({ serial, number, unit }) {
  const next = chance(Math.imul(serial + 1, 2_654_435_761))
  const thing = THINGS[next(THINGS.length)]
  const quantity = next(20) + 2
  const days = workingDays()
  const start = next(days.length - 40)
  const row = [
    `${number} ${VERBS[next(VERBS.length)]} ${thing} sobre ${sentence(next, 8)} con ${sentence(next, 6)}.`,
    `${quantity} ${thing} sobre ${sentence(next, 6)}, con su registro.`,
    `${quantity} ${thing}`,
    unit.name,
    days[start],
    days[start + 10 + next(30)],
  ]
  return serial % WRONG_EVERY === 0 ? WRONGS[(serial / WRONG_EVERY) % WRONGS.length](row) : row
}

let made
/** Serial numbers of the working days from the publication to the end of the year. */
function workingDays() {
  if (made) return made
  made = []
  for (let day = addDays(PUBLICATION, 1); day <= LAST_DAY; day = addDays(day, 1))
    if (nonWorking(day) === null) made.push(daysBetween('1899-12-30', day))
  return made
}
