const VERBS = ['Realizar', 'Publicar', 'Actualizar', 'Capacitar', 'Divulgar', 'Elaborar']
const THINGS = ['jornadas', 'informes', 'visitas', 'encuestas', 'guías', 'mesas']
const FIRST_DAY = 44_972

const text = (value) => ({ text: value, value, date: null, formula: false, error: null })
const day = (n) => {
  const date = new Date((FIRST_DAY + n - 25_569) * 86_400_000).toISOString().slice(0, 10)
  return {
    text: date.split('-').reverse().join('/'),
    value: FIRST_DAY + n,
    date,
    formula: false,
    error: null,
  }
}

/** A grid with one PAAC table of that many activities, the same every time; every sixth row has something wrong. */
function sheetOf({ formats, directory }, rows) {
  const format = formats.find(({ id }) => id === 'paac-anexo-1')
  const section = format.sections[0]
  const table = [[text(section.title)], format.columns.map(({ header }) => text(header))]
  for (let i = 0; i < rows; i++) {
    const sub = section.subcomponents[Math.floor((i * section.subcomponents.length) / rows)]
    const thing = THINGS[i % THINGS.length]
    const wrong = i % 6 === 0
    const unit = directory.dependencias[(i * 7) % directory.dependencias.length]
    table.push([
      text(`Subcomponente ${sub.number}. ${sub.name}`),
      text(
        `${sub.number}.${i + 1} ${VERBS[i % VERBS.length]} ${thing} con la comunidad del sector ${(i % 40) + 1}, grupo ${i}.`,
      ),
      text(`${thing[0].toUpperCase()}${thing.slice(1)} con lista de asistencia y registro.`),
      text(wrong && i % 12 === 0 ? `${thing} cumplidas` : `${(i % 20) + 1} ${thing}`),
      text(wrong ? `${unit.name}.` : unit.name),
      i % 18 === 0 ? text('31/04/2023') : day((i * 13) % 200),
      day(200 + ((i * 13) % 100)),
    ])
  }
  return {
    name: 'Anexo 1',
    visibility: 'visible',
    rows: new Map(table.map((cells, row) => [row, new Map(cells.map((cell, column) => [column, cell]))])),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  }
}

/** A workbook of that sheet alone, as the reader gives it. */
export function workbookOf(catalogue, rows) {
  return {
    grids: [sheetOf(catalogue, rows)],
    properties: new Map(),
    names: new Map(),
    modified: null,
    notes: [],
  }
}
