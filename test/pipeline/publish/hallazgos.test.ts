import { hallazgos } from '../../../pipeline/publish/hallazgos.js'
import { consolidated, publication } from './invented-plan.js'
import { opened, shown } from './open-workbook.js'

it('sums up each rule first, the gravest and most frequent before', async () => {
  const workbook = await opened(hallazgos(publication))
  expect(workbook.worksheets.map((s) => s.name)).toEqual(['Resumen', 'Hallazgos', 'Sin revisar'])
  const rows = shown(workbook.worksheets[0]!)
  expect(rows[1]![0]).toBe(
    '7 errores (1 en archivos reemplazados), 4 advertencias y 3 sugerencias (1 en archivos reemplazados) en 14 archivos recibidos · Alcaldía de Villaflor',
  )
  const lines = rows.slice(4)
  expect(lines.reduce((sum, r) => sum + Number(r[2]), 0)).toBe(consolidated.findings.length)
  expect(lines.map((r) => r[1])).toEqual([
    ...Array<string>(7).fill('Error'),
    ...Array<string>(3).fill('Advertencia'),
    ...Array<string>(2).fill('Sugerencia'),
  ])
  expect(lines.find((r) => r[0] === 'Responsable que no está en el directorio')).toMatchObject({ 2: 2, 3: 2 })
})

it('says which rules could not be asked', async () => {
  const rows = shown((await opened(hallazgos(publication))).getWorksheet('Sin revisar')!)
  expect(rows[1]).toEqual(['PAAC 2031 - tic.xlsm', 'Celda obligatoria vacía', 'falta la columna Producto'])
})

it('has no sheet for rules that could not be asked where all were', async () => {
  const all = { ...publication, consolidated: { ...consolidated, notEvaluated: [], findings: [] } }
  expect((await opened(hallazgos(all))).worksheets.map((s) => s.name)).toEqual(['Resumen', 'Hallazgos'])
})
