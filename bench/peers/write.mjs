/** Writes a sheet of so many rows and columns with one of these libraries: texts that repeat and texts that do not, numbers and dates. */
const [peer, target, rows, columns] = process.argv.slice(2)
const { write } = await import(`./with-${peer}.mjs`)
const FIRST_DAY = Date.UTC(2023, 0, 1)
const DAY_MS = 86_400_000

const MAKE = [
  (row) => row,
  (row) => `Dependencia ${row % 26}`,
  (row, column) =>
    `Actividad ${row} de la columna ${column}, con su texto propio y una frase de regular longitud`,
  (row) => new Date(FIRST_DAY + (row % 365) * DAY_MS),
]
const cell = (row, column) => MAKE[column % MAKE.length](row, column)
await write(
  Array.from({ length: Number(rows) }, (_, row) =>
    Array.from({ length: Number(columns) }, (_, column) => cell(row, column)),
  ),
  target,
)
