import { COMPONENTS } from './plan-2023.mjs'
import { pdf, semicolons, withPassword } from './not-workbooks.mjs'
import { OFFICIAL, Sheet, table } from './sheet-model.mjs'
import { writeWithExceljs } from './write-exceljs.mjs'
import { writeInline, writePrefixed } from './write-xml.mjs'

const ENTITY = 'ALCALDÍA DE PASTO'
const TITLE = 'PLAN ANTICORRUPCIÓN Y DE ATENCIÓN AL CIUDADANO 2023'

/**
 * The folder that an invented planning office has on its desk in January 2023: what each dependencia sent in, laid out
 * each in its own way, with the defects that such folders have. Each `defect` says what is wrong and where.
 *
 * @returns {Promise<Map<string, Uint8Array>>} bytes by file name
 */
export async function inbox() {
  const uac = await writeWithExceljs(ciudadano(), '2023-01-13')
  return new Map([
    ['PAAC 2023 - OPGI.xlsx', await writeWithExceljs(planeacion(), '2023-01-12')],
    ['PAAC 2023 - Control Interno.xlsx', await writeWithExceljs(controlInterno(), '2023-01-11')],
    ['PAAC 2023 - Salud.xlsx', await writeWithExceljs(salud(), '2023-01-13')],
    ['PAAC 2023 - Educación v1.xlsx', await writeWithExceljs(educacion(1), '2023-01-10')],
    ['PAAC 2023 - Educación v2.xlsx', await writeWithExceljs(educacion(2), '2023-01-14')],
    ['Entrega PAAC 2023 Unidad de Atención al Ciudadano.xlsx', uac],
    ['Copia de Entrega PAAC 2023 Unidad de Atención al Ciudadano.xlsx', uac],
    ['PAAC 2023 - SSI.xlsx', writeInline(sistemas())],
    ['PAAC 2023 - Comunicación Social.xlsx', await writeWithExceljs(comunicacion(), '2023-01-13')],
    ['PAAC 2023 - Archivo y Gestión Documental.xlsx', writePrefixed(archivo())],
    ['PAAC 2023 - Talento Humano.xlsx', await writeWithExceljs(talentoHumano(), '2023-01-12')],
    ['PAAC 2023 - Tránsito y Transporte.xlsx', await writeWithExceljs(transito(), '2023-01-13')],
    ['PAAC 2023 - Bienestar Social.xlsx', await writeWithExceljs(bienestar(), '2023-01-14')],
    ['PAAC 2023 - Hacienda.xlsx', await writeWithExceljs(hacienda(), '2023-01-13')],
    ['PAAC 2023 - DACP.xlsx', await writeWithExceljs(contratacion(), '2023-01-13')],
    ['PAAC 2023 - Asesoría Jurídica.xlsx', await writeWithExceljs(juridica(), '2023-01-12')],
    ['PAAC 2023 - Secretaría General.xlsx', await writeWithExceljs(general(), '2023-01-14')],
    ['PAAC 2023 - Apoyo Logístico.xlsx', await writeWithExceljs(apoyoLogistico(), '2023-01-11')],
    ['PAAC 2023 - Cultura Ciudadana.xlsx', await writeWithExceljs(culturaCiudadana(), '2023-01-13')],
    ['PAAC 2023 - Juventud.xlsx', writeInline(juventud())],
    ['PAAC 2023 - Desarrollo Comunitario.xlsx', pdf()],
    ['PAAC 2023 - Gestión del Riesgo.xlsx', withPassword()],
    ['PAAC 2023 - Cultura.xlsx', semicolons()],
  ])
}

/** One sheet with a banner per component; subcomponents and continuation rows merged; component 2 refers to its annex. */
function planeacion() {
  const sheet = titled('Anexo 1', 'A', 'OPGI')
  let row = table(sheet, {
    top: 5,
    component: 1,
    ids: ['1/1.1', '1/1.2', '1/2.1', '1/2.2', '1/3.1', '1/3.2', '1/4.1'],
    names: { 'Oficina de Planeación de Gestión Institucional': 'OPGI' },
  })
  // defect: a final stop after the acronym (1.1)
  sheet.put('E7', 'OPGI.')
  // defect: a collective leads 4.1 (its row 16, OPGI below)
  row++
  sheet.put(`A${row}`, COMPONENTS[2].title, 'banner')
  sheet.merge(`A${row}`, `G${row}`)
  sheet.put(`A${row + 1}`, 'Ver documento anexo «Estrategia de racionalización de trámites 2023»')
  sheet.merge(`A${row + 1}`, `G${row + 1}`)
  table(sheet, { top: row + 3, component: 3, ids: ['3/1.1', '3/1.2', '3/2.1', '3/3.1'] })
  return [sheet]
}

/** A sheet per component, named after it; windows in merged continuation rows. */
function controlInterno() {
  const [first, third, fifth] = [1, 3, 5].map((component) => new Sheet(`Componente ${component}`))
  table(first, { top: 1, component: 1, ids: ['1/5.1', '1/5.2'] })
  // defect: 31 September does not exist (second window of 5.1)
  first.put('G4', '31/09/2023')
  table(third, { top: 1, component: 3, ids: ['3/3.2'] })
  table(fifth, { top: 1, component: 5, ids: ['5/5.1'] })
  return [first, third, fifth]
}

/** The table pushed to B6; headings in capitals and with synonyms; dates typed as text; windows in unmerged rows. */
function salud() {
  const sheet = titled('Hoja1', 'B', 'Secretaría de Salud Municipal')
  table(sheet, {
    top: 6,
    left: 'B',
    component: 3,
    ids: ['3/1.5', '3/2.3'],
    header: [
      'SUBCOMPONENTE/PROCESO ',
      'ACTIVIDAD',
      'PRODUCTO ESPERADO',
      'META',
      'RESPONSABLES',
      'FECHA DE INICIO',
      'FECHA FINAL',
    ],
    labels: 'first',
    dates: 'd/m/aaaa',
    merged: false,
  })
  // defect: spaces around the product of 1.5, a double space in its activity, a non-breaking one in 2.3
  sheet.put('C8', '1.5  Divulgar los indicadores de vacunación y salud materna del municipio.')
  sheet.put('D8', ' Tablero de indicadores de salud divulgado. ')
  sheet.put('C9', '2.3\u00a0Instalar mesas de escucha con las asociaciones de usuarios de salud.')
  // defect: a final stop and a short name
  sheet.put('F8', 'Secretaría de Salud.')
  return [sheet]
}

/** Two versions: the second mends the goal of the first and adds what was forgotten. */
function educacion(version) {
  const sheet = new Sheet('Anexo 1')
  sheet.put('A1', TITLE, 'title')
  sheet.put('A2', 'Dependencia: Secretaría de Educación Municipal', 'note')
  const ids = version === 1 ? ['3/1.4'] : ['3/1.4', '3/2.2']
  table(sheet, { top: 4, component: 3, ids, labels: 'repeated' })
  // defect, in the first version only: a goal without a quantity
  if (version === 1) sheet.put('D6', 'Cobertura y permanencia informadas.')
  return [sheet]
}

/** An instructions sheet first; the table between a column of numbers and one of remarks; responsibles in one cell. */
function ciudadano() {
  const help = new Sheet('Instructivo')
  help.put('A1', 'Diligencie una fila por actividad. Ejemplo: 1.1 Realizar jornadas…', 'note')
  help.put('A2', 'La fecha de cierre de la recolección es el 16/01/2023.', 'note')
  help.widths.set('A', 80)
  const sheet = titled('Plan', 'C', 'Unidad de Atención al Ciudadano')
  const next = table(sheet, {
    top: 6,
    left: 'C',
    component: 4,
    ids: ['4/3.1', '4/3.3', '4/3.4', '4/5.1', '4/5.2'],
    lists: 'cell',
  })
  const end = table(sheet, { top: next + 1, left: 'C', component: 5, ids: ['5/2.1', '5/5.2'], lists: 'cell' })
  sheet.put('B7', 'N.º', 'header')
  sheet.put('J7', 'Observaciones', 'header')
  sheet.put('J9', 'Sujeto a la entrega de los equipos telefónicos.')
  sheet.widths.set('B', 6)
  sheet.widths.set('J', 28)
  for (let row = 8, n = 1; row < next; row++) if (sheet.cells.has(`D${row}`)) sheet.put(`B${row}`, n++)
  sheet.put(`B${end + 1}`, 'Elaboró: Equipo de servicio al ciudadano', 'note')
  return [help, sheet]
}

/** Written by a reporting tool: text inside the cells, a sheet per component, dates as text. */
function sistemas() {
  const fourth = new Sheet('Componente 4')
  const fifth = new Sheet('Componente 5')
  table(fourth, { top: 1, component: 4, ids: ['4/3.2'], banner: 'plain', lists: 'cell', dates: 'dd/mm/aaaa' })
  const next = table(fifth, {
    top: 1,
    component: 5,
    ids: ['5/1.1', '5/1.2', '5/4.1'],
    banner: 'plain',
    lists: 'cell',
    dates: 'dd/mm/aaaa',
    labels: 'repeated',
  })
  // defect: 1.2 again, copied from the row above it and left with its number
  const copied = [
    'Subcomponente 1. Lineamientos de transparencia activa',
    '1.2 Habilitar la descarga masiva de los datos abiertos.',
    'Descarga masiva habilitada.',
    '1 servicio habilitado.',
    'Subsecretaría de Sistemas de Información',
    '01/08/2023',
    '29/09/2023',
  ]
  for (const [i, text] of copied.entries()) fifth.put(`${'ABCDEFG'[i]}${next}`, text)
  return [fourth, fifth]
}

/** A heading of two levels, "Fecha programada" over "Inicio" and "Final". */
function comunicacion() {
  const sheet = titled('Anexo 1', 'A', 'Oficina de Comunicación Social')
  const next = table(sheet, { top: 5, component: 1, ids: ['1/3.3'], header: 'two-level' })
  const ids = ['3/1.9', '3/1.10', '3/2.6']
  table(sheet, { top: next + 1, component: 3, ids, header: 'two-level', merged: false, labels: 'first' })
  // defect: two dates in one cell, start and end (1.9, whose second row goes)
  for (const letter of 'ABCDEFG') sheet.put(`${letter}14`, null)
  sheet.put('F13', '01/06/2023\n01/11/2023')
  sheet.put('G13', '30/06/2023\n30/11/2023')
  return [sheet]
}

/** Written by a converter: prefixed names, parts anywhere, cells that do not say where they are. */
function archivo() {
  const sheet = new Sheet('Transparencia')
  sheet.put('A1', ENTITY, 'title')
  sheet.put('A2', 'Dependencia:', 'note')
  sheet.put('B2', 'Oficina de Archivo y Gestión Documental', 'note')
  table(sheet, { top: 4, component: 5, ids: ['5/3.1', '5/3.2'], labels: 'first' })
  // defect: how long it takes, where its end should be (3.2)
  sheet.put('G8', '5 meses')
  return [sheet]
}

/** A sheet called by the short name of its component, without a banner; a heading with a slip of the finger. */
function talentoHumano() {
  const sheet = new Sheet('C4')
  const header = OFFICIAL.map((text) => (text === 'Responsable' ? 'Responable' : text))
  table(sheet, { top: 1, component: 4, ids: ['4/1.1', '4/1.2'], banner: 'none', header })
  // defect: a goal without a quantity (1.2)
  sheet.put('D4', 'Equipos reconocidos.')
  return [sheet]
}

/** One row slipped to the right by an inserted cell. */
function transito() {
  const sheet = titled('Anexo 1', 'A', 'Secretaría de Tránsito y Transporte Municipal')
  table(sheet, { top: 5, component: 3, ids: ['3/1.6', '3/2.4'], labels: 'repeated', merged: false })
  // defect: the row of 2.4 stands one column to the right
  sheet.shiftRow(9, 1)
  return [sheet]
}

/** Responsibles in unmerged continuation rows. */
function bienestar() {
  const sheet = new Sheet('Rendición de cuentas')
  sheet.put('A1', TITLE, 'title')
  sheet.put('A2', 'Dependencia: Secretaría de Bienestar Social', 'note')
  // defect: what is left of a deleted activity, above all others
  table(sheet, { top: 4, component: 3, ids: [], labels: 'first' })
  sheet.put('E6', 'Secretaría de Bienestar Social')
  table(sheet, {
    top: 7,
    component: 3,
    ids: ['3/1.7', '3/2.5'],
    banner: 'none',
    header: null,
    labels: 'first',
    merged: false,
  })
  // defect: a responsible that the directory does not know (2.5, second row)
  sheet.put('E11', 'Red de Cuidadoras del Sur')
  return [sheet]
}

/** Claims number 1.3 of component 5, which Contratación has too. */
function hacienda() {
  const sheet = titled('Anexo 1', 'A', 'Secretaría de Hacienda Municipal')
  const next = table(sheet, { top: 5, component: 3, ids: ['3/1.3'] })
  table(sheet, { top: next + 1, component: 5, ids: ['5/1.3'] })
  const row = next + 3
  // defect: another activity under the number that Contratación uses
  sheet.put(`B${row}`, '1.3 Publicar cada mes la ejecución de ingresos y gastos.')
  sheet.put(`C${row}`, 'Ejecución presupuestal publicada.')
  sheet.put(`D${row}`, '11 publicaciones.')
  sheet.put(`E${row}`, 'Secretaría de Hacienda Municipal')
  return [sheet]
}

function contratacion() {
  const sheet = titled('Anexo 1', 'A', 'Departamento Administrativo de Contratación Pública')
  table(sheet, { top: 5, component: 5, ids: ['5/1.3', '5/1.4'] })
  // defect: a formula whose source was deleted (product of 1.4)
  sheet.put('C8', { error: '#REF!', formula: '#REF!+0' })
  return [sheet]
}

/** Dates typed as text, everything on one sheet with plain banners. */
function juridica() {
  const sheet = titled('PAAC', 'A', 'Oficina de Asesoría Jurídica')
  const next = table(sheet, {
    top: 5,
    component: 4,
    ids: ['4/4.1', '4/4.2'],
    banner: 'plain',
    dates: 'dd/mm/aaaa',
  })
  table(sheet, { top: next + 1, component: 5, ids: ['5/2.2'], banner: 'plain', dates: 'dd/mm/aaaa' })
  // defect: the dates of 4.1 the wrong way round
  sheet.put('F7', '31/05/2023')
  sheet.put('G7', '01/02/2023')
  // defect: 4.2 ends after the vigencia
  sheet.put('G8', '29/11/2024')
  return [sheet]
}

/** Component 6 without its first column, under tables that have it. */
function general() {
  const sheet = titled('Anexo 1', 'A', 'Secretaría General')
  let row = table(sheet, { top: 5, component: 3, ids: ['3/1.8'] })
  row = table(sheet, { top: row + 1, component: 4, ids: ['4/2.1'] })
  table(sheet, { top: row + 1, component: 6, ids: ['6/1'] })
  // defect: no product (1.8) and no end (4/2.1)
  sheet.put('C7', null)
  sheet.put('G12', null)
  return [sheet]
}

function apoyoLogistico() {
  const sheet = new Sheet('Servicio al ciudadano')
  sheet.put('A1', `${ENTITY} – Subsecretaría de Apoyo Logístico`, 'title')
  sheet.put('A2', 'Dependencia: Subsecretaría de Apoyo Logístico', 'note')
  table(sheet, { top: 4, component: 4, ids: ['4/2.2'], lists: 'cell' })
  return [sheet]
}

/** A sheet per component; in component 6 the table begins in the second column. */
function culturaCiudadana() {
  const first = new Sheet('Componente 1')
  const sixth = new Sheet('Componente 6')
  table(first, { top: 1, component: 1, ids: ['1/3.4'] })
  table(sixth, { top: 1, left: 'B', component: 6, ids: ['6/3'] })
  return [first, sixth]
}

function juventud() {
  const sheet = new Sheet('Iniciativas adicionales')
  sheet.put('A1', 'Dirección Administrativa de Juventud', 'title')
  table(sheet, { top: 3, component: 6, ids: ['6/2'] })
  return [sheet]
}

/** A sheet with the usual titles above, and the name of who sends it. */
function titled(name, left, unit) {
  const sheet = new Sheet(name)
  sheet.put(`${left}1`, ENTITY, 'title')
  sheet.put(`${left}2`, TITLE, 'title')
  sheet.put(`${left}3`, 'Dependencia:', 'note')
  sheet.put(`${String.fromCharCode(left.charCodeAt(0) + 1)}3`, unit, 'note')
  return sheet
}
