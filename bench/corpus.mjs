import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { writeXlsx } from 'hucre'

const root = new URL('..', import.meta.url)
const format = JSON.parse(readFileSync(new URL('templates/paac-anexo-1/format.json', root), 'utf8'))
const directory = JSON.parse(readFileSync(new URL('templates/pasto/directory.json', root), 'utf8'))

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

/** Writes `count` invented PAAC workbooks of `rows` activities each into a folder; the same every time. */
export async function writeCorpus(folder, count, rows) {
  mkdirSync(folder, { recursive: true })
  for (let book = 0; book < count; book++) {
    writeFileSync(
      join(folder, `PAAC 2023 - libro ${String(book + 1).padStart(4, '0')}.xlsx`),
      await workbook(book, rows),
    )
  }
}

async function workbook(book, rows) {
  const sections = format.sections.filter((section) => section.subcomponents?.length > 0)
  const table = [['ALCALDÍA DE PASTO'], ['PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2023'], []]
  const cells = new Map()
  let left = rows
  for (const [s, section] of sections.entries()) {
    const mine = s === sections.length - 1 ? left : Math.floor(rows / sections.length)
    left -= mine
    table.push(
      [section.title],
      format.columns.map((column) => column.header),
    )
    const subAt = (i) => Math.floor((i * section.subcomponents.length) / mine)
    const firstOf = (i) => Array.from({ length: mine }, (_, k) => k).find((k) => subAt(k) === subAt(i))
    for (let i = 0; i < mine; i++) {
      const sub = section.subcomponents[subAt(i)]
      const n = book * 1000 + i
      const thing = THINGS[n % THINGS.length]
      const unit = directory.dependencias[(n * 7) % directory.dependencias.length]
      const start = DAY.from + ((n * 13) % 200)
      const number = `${sub.number}.${book + 1}.${i - firstOf(i) + 1}`
      for (const column of [5, 6]) cells.set(`${table.length},${column}`, { style: { numFmt: 'dd/mm/yyyy' } })
      table.push([
        i === 0 || subAt(i) !== subAt(i - 1) ? `Subcomponente ${sub.number}. ${sub.name}` : null,
        `${number} ${VERBS[n % VERBS.length]} ${thing} con la comunidad del sector ${(n % 40) + 1} del municipio, grupo ${n}.`,
        `${thing[0].toUpperCase()}${thing.slice(1)} con la comunidad, con lista de asistencia y registro.`,
        n % 4 === 0 ? `${90 + (n % 11)}% de ${thing} cumplidas` : `${(n % 20) + 1} ${thing}`,
        unit.name,
        start,
        Math.min(start + 20 + (n % 60), DAY.to),
      ])
    }
  }
  return writeXlsx({
    sheets: [{ name: 'Anexo 1', rows: table, cells }],
    properties: { created: new Date(Date.UTC(2023, 0, 1)), modified: new Date(Date.UTC(2023, 0, 1)) },
  })
}
