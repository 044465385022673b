import type { Directory } from '../../../../engine/directory/directory.js'
import type { Format } from '../../../../engine/format/format.js'
import type { SheetSpec } from '../../workbook/workbook-spec.js'
import { Stack } from '../stack.js'

const STEPS: readonly string[] = [
  'Llene solo las celdas abiertas; los títulos y los encabezados están protegidos para que el libro se pueda leer después. No cambie sus nombres.',
  'Escriba una actividad por fila. Si tiene varios períodos o varios responsables, use las filas siguientes y deje en ellas vacía la actividad.',
  'Si le faltan filas, inserte otras en medio de las que hay: conservan las listas y los controles de fecha.',
  'Deje vacías las filas que sobren. No borre componentes: el que no tenga actividades se deja en blanco.',
  'Guarde el libro como libro de Excel (.xlsx) y envíelo completo.',
]

/** How to fill in the form: general steps, then each column in its own words. */
export function instructionsSheet(format: Format, directory: Directory): SheetSpec {
  const stack = new Stack([30, 90])
  stack.across('Cómo llenar este libro', 'title', 27)
  stack.across(`${format.name} · ${directory.entity}`, 'subtitle', 20)
  stack.gap()
  for (const [i, step] of STEPS.entries())
    stack.block(
      [
        { value: `Paso ${i + 1}`, style: 'body-strong', left: 0 },
        { value: step, style: 'body', left: 1 },
      ],
      1,
    )
  stack.gap()
  stack.row(['Columna', 'Qué se escribe'], 'header')
  for (const { header, help } of format.columns) stack.row([header, help], ['body-strong', 'body'])
  return {
    name: 'Instrucciones',
    widths: stack.widths,
    rows: stack.rows,
    merges: stack.merges,
    orientation: 'portrait',
    protect: true,
    footer: `${format.shortName} · ${directory.entity}`,
  }
}
