import { directory } from './names.js'
import type { Decoy } from './layout.js'
import { SheetSketch, text } from './sketch.js'

const INSTRUCTIONS = [
  ['Instrucciones para diligenciar el plan 2023'],
  ['1. Lea el procedimiento antes de empezar.'],
  ['1.1 Escriba cada actividad con un verbo en infinitivo.'],
  ['1.2 Indique el producto y la meta; por ejemplo: «3 informes publicados».'],
  ['Componente 3: Rendición de cuentas', 'Lo diligencia cada secretaría.'],
  ['Responsable', 'Oficina de Planeación de Gestión Institucional', '01/02/2023', '15/02/2023'],
  ['Actividades', 'Qué se va a hacer'],
  ['Meta', 'Cuánto se va a lograr'],
]

const RISKS = [
  ['N.º', 'Riesgo', 'Causa', 'Control', 'Responsable', 'Fecha Inicio', 'Fecha Final'],
  ['1', '1.1 Cobrar por un trámite gratuito', 'Falta de aviso', 'Cartel', 'UAC', '01/02/2023', '30/06/2023'],
  ['2', '1.2 Perder un expediente', 'Archivo abierto', 'Llave', 'OPGI', '01/03/2023', '30/11/2023'],
]

const CALENDAR = [
  ['Mes', 'Actividades', 'Responsable'],
  ['Febrero', '2.1 Reunión de enlace', 'Secretaría General'],
  ['Marzo', '2.2 Corte de seguimiento', 'Oficina de Control Interno de Gestión'],
]

const OLD_PLAN = [
  ['Componente 4: Servicio al ciudadano'],
  [
    'Subcomponente / Proceso',
    'Actividades',
    'Producto',
    'Meta',
    'Responsable',
    'Fecha Inicio',
    'Fecha Final',
  ],
  [
    'Subcomponente 1. Talento Humano',
    '1.1 Actividad de otro año',
    'Informe',
    '1 informe',
    'Secretaría General',
    '01/02/2021',
    '30/06/2021',
  ],
]

/** A sheet of the same workbook that is no part of the plan. */
export function decoySheet(decoy: Decoy): SheetSketch {
  switch (decoy) {
    case 'instructions':
      return filled('Instrucciones', INSTRUCTIONS)
    case 'list of units':
      return filled(
        'Listas',
        directory.dependencias.map(({ name }) => [name]),
      )
    case 'risk table':
      return filled('Riesgos', RISKS)
    case 'calendar':
      return filled('Cronograma', CALENDAR)
    case 'old plan, hidden':
      return filled('Plan 2021', OLD_PLAN, 'hidden')
    case 'empty':
      return filled('Hoja9', [])
  }
}

function filled(
  name: string,
  rows: readonly (readonly string[])[],
  visibility: SheetSketch['visibility'] = 'visible',
): SheetSketch {
  const sheet = new SheetSketch(name, visibility)
  for (const [row, cells] of rows.entries())
    for (const [column, cell] of cells.entries()) sheet.put(row, column, text(cell))
  return sheet
}
