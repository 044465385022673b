import { COMPONENTS, activity, labelOf } from './plan-2023.mjs'
import { Sheet, addressOf, date } from './sheet-model.mjs'
import { writeWithExceljs } from './write-exceljs.mjs'

/** Up to when the follow-ups of the sample tell. */
export const CUTOFF = '2023-08-31'

const COLUMNS = [
  ['Subcomponente / Proceso', 26],
  ['Actividades programadas', 44],
  ['Actividades realizadas', 40],
  ['Meta o producto', 28],
  ['Responsable', 32],
  ['Ejecutado al corte', 12],
  ['% de avance', 11],
  ['Observaciones', 30],
  ['Evidencia', 32],
]

/**
 * What seven dependencias of the invented plan report at the cut-off; the others say nothing. By activity: what was done as a
 * number, its percentage, in words, where the evidence is, and observations.
 */
const REPORTS = {
  OPGI: {
    '1/1.1': [1, 100, 'Se adoptó la guía.', 'Guía, versión 3'],
    '1/1.2': [55, 91.7, 'Se capacitó a los enlaces en dos grupos.', 'Listas de asistencia de mayo y junio'],
    '1/2.1': [
      100,
      100,
      'Quedaron consolidados los mapas de todos los procesos.',
      'Mapa consolidado, 27 de enero',
    ],
    '1/2.2': [3, 'N/A', 'Ya se verificaron tres procesos.', 'Actas 1 a 3'],
    '1/3.1': [1, 100, 'Se hizo la consulta.', 'Informe de la consulta'],
    '1/3.2': [1, 100, 'Se publicó.', 'Constancia de publicación del 30 de enero'],
    '3/1.1': [1, 100, 'Se definió con los secretarios.', 'Cronograma, 24 de febrero'],
  },
  // defect: it counts fewer people trained than who leads 1.2 of component 1
  'Talento Humano': {
    '1/1.2': [48, 80, 'Se hizo la convocatoria y se llevó la asistencia.', 'Planilla de asistencia'],
    '4/1.1': [131, 100, 'Se formó a más servidores de los previstos.', 'Certificados del curso'],
    '4/1.2': [1, 100, 'Se entregó el primer reconocimiento.', 'Resolución de junio'],
  },
  UAC: {
    '4/3.3': [1, 100, 'La línea atiende hasta las 7 de la noche.', 'Acta del 31 de marzo'],
    '4/5.2': [1, 100, 'Se suscribió el primer acuerdo.', 'Acuerdo del 28 de junio'],
  },
  // defect: what it did of 1.1 of component 5 has no evidence
  SSI: {
    '4/3.2': [0, 0, 'Está en pruebas.', 'Plan de pruebas', 'El contrato se firmó tarde; queda para octubre.'],
    '5/1.1': [1, 100, 'Se reorganizó la sección.', ''],
  },
  Salud: {
    '3/2.3': [2, 100, 'Se instalaron las mesas de abril y agosto.', 'Actas de instalación'],
  },
  'Secretaría de Tránsito y Transporte Municipal': {
    '3/1.6': [1, 100, 'Se publicó el balance del primer semestre.', 'Balance, 28 de julio'],
  },
  'Secretaría General': {
    '3/1.8': [1, 100, 'Se elaboró el primer informe.', 'Informe, 30 de junio'],
    '4/2.1': [1, 100, 'Se adoptó el protocolo.', 'Resolución del 21 de abril'],
    '6/1': [19, 73.1, 'Se firmaron 19 pactos.', 'Pactos firmados', 'Faltan siete dependencias.'],
  },
}

/** The follow-ups that seven dependencias of the sample send in. @returns {Promise<Map<string, Uint8Array>>} bytes by name */
export async function followUps() {
  const books = Object.entries(REPORTS).map(async ([name, rows]) => [
    `Seguimiento PAAC 2023 - ${name}.xlsx`,
    await writeWithExceljs([sheetOf(name, rows)], '2023-09-06'),
  ])
  return new Map(await Promise.all(books))
}

function sheetOf(name, rows) {
  const sheet = new Sheet('Seguimiento')
  for (const [i, [, width]] of COLUMNS.entries()) sheet.widths.set(addressOf(1, i + 1).charAt(0), width)
  sheet.put('A1', 'SEGUIMIENTO AL PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO', 'title')
  sheet.put('A2', 'Dependencia:', 'note')
  sheet.put('B2', name, 'note')
  sheet.put('A3', 'Vigencia:', 'note')
  sheet.put('B3', 2023, 'note')
  sheet.put('A4', 'Corte:', 'note')
  sheet.put('B4', date(CUTOFF), 'note')
  let row = 6
  for (const [i, [header]] of COLUMNS.entries()) sheet.put(addressOf(row, i + 1), header, 'header')
  row++
  let component = null
  for (const [id, [executed, percent, done, evidence, observations = '']] of Object.entries(rows)) {
    const item = activity(id)
    if (item.component !== component) {
      component = item.component
      sheet.put(addressOf(row, 1), COMPONENTS[component].title, 'banner')
      sheet.merge(addressOf(row, 1), addressOf(row, COLUMNS.length))
      row++
    }
    const separator = item.number.includes('.') ? ' ' : '. '
    const cells = [labelOf(item), `${item.number}${separator}${item.text}`, done, item.goal]
    for (const [i, value] of [
      ...cells,
      item.responsibles.join('\n'),
      executed,
      percent,
      observations,
      evidence,
    ].entries())
      if (value !== null && value !== '') sheet.put(addressOf(row, i + 1), value)
    row++
  }
  return sheet
}
