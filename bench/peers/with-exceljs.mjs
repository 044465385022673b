import exceljs from 'exceljs'

/** The rows of the first sheet of a workbook. */
export async function read(path) {
  const book = new exceljs.Workbook()
  await book.xlsx.readFile(path)
  const rows = []
  book.worksheets[0].eachRow(({ values }) => rows.push(values.slice(1)))
  return rows
}

export async function write(rows, target) {
  const book = new exceljs.Workbook()
  book.addWorksheet('Todo').addRows(rows)
  await book.xlsx.writeFile(target)
}
