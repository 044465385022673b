import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { cotejoAt } from '../../test/support/commands.ts'
import { answered, complete, CULTURE, GENERAL, HEALTH } from '../../test/year/city.ts'
import { LIBRARIES, MURALS, PARKS, VACCINES } from '../../test/year/plans.ts'
import { drawn, photographed, the, work } from './pictures.mjs'

/** What of the plan's sheet is shown: its table from who answers to what it costs, with room for the comment. */
const AREA = "'Plan de acción'!$V$8:$AD$12"
/** The cell of which the comment is shown, as its shape has it: `Z10`, counted from zero. */
const MARKED = { row: 9, column: 25 }

const city = join(work, 'valle-claro')
const outputs = join(city, 'salidas')

/** The pictures of the year of the plans. */
export async function picturesOfPlans() {
  await on('2025-11-10', ...['iniciar', city, '--entidad', 'Alcaldía de Valle Claro', '--vigencia', '2026'])
  complete(city, {
    oficios: {
      dependencia: 'Oficina de Planeación',
      ciudad: 'Valle Claro',
      recibe: 'planes@valleclaro.example',
      firma: { nombre: 'Lucía Erazo Mora', cargo: 'Jefe de la Oficina de Planeación' },
    },
  })
  await on('2025-11-20', 'solicitar')
  sends(GENERAL, 'plan general.xlsx', [PARKS, MURALS])
  sends(HEALTH, 'PLAN SALUD.xlsx', [{ ...VACCINES, sgp: 45_000_001, end: '31/11/2026' }])
  await on('2025-12-10', 'recibir')
  sends(CULTURE, 'Cultura.xlsx', [LIBRARIES])
  await on('2025-12-18', 'recibir')
  await on('2025-12-19', 'devolver')
  await on('2026-01-02', 'estado')

  await photographed(
    [join(outputs, 'estado.html'), { width: 860, height: 1220 }, 'ciclo-estado.png'],
    [the(join(outputs, 'recibos'), /salud.*\.html$/), { width: 760, height: 900 }, 'ciclo-recibo.png'],
  )
  const returned = the(join(outputs, 'devoluciones'), /salud/)
  drawn(the(returned, /^Oficio/), ['-r', '72'], 'ciclo-oficio.png')
  drawn(the(join(outputs, 'solicitud'), /^Circular/), ['-r', '72'], 'ciclo-circular.png')
  const book = unzipSync(readFileSync(the(returned, /\.xlsx$/)))
  drawn(
    saved('celda.xlsx', withCommentShown(book)),
    ['-r', '100', '-x', '34', '-y', '46', '-W', '1140', '-H', '236'],
    'ciclo-libro-anotado.png',
  )
  drawn(
    saved('hoja.xlsx', withSheetAlone(book)),
    ['-r', '110', '-x', '34', '-y', '46', '-W', '1130', '-H', '234'],
    'ciclo-observaciones.png',
  )
}

/** An order on a day, in the workspace. */
async function on(day, ...args) {
  const folder = args[0] === 'iniciar' ? work : city
  const { status, out, err } = await cotejoAt({ today: day, now: () => `${day}T15:00:00Z` }, folder, ...args)
  if (status === 2) throw new Error(`${args.join(' ')}: ${out}${err}`)
}

function sends(unit, file, rows) {
  writeFileSync(join(city, 'entregas', file), answered(city, unit, rows))
}

function saved(name, parts) {
  const path = join(work, name)
  writeFileSync(path, zipSync(parts))
  return path
}

/** The plan's sheet as a screen shows it with the mouse on the marked cell: its headings, and the comment open. */
function withCommentShown(parts) {
  const { row, column } = MARKED
  const shape = new RegExp(
    `(visibility:)hidden((?:(?!<v:shape ).)*?<x:Row>${row}</x:Row><x:Column>${column}</x:Column>)`,
    's',
  )
  return {
    ...parts,
    ...changed(parts, 'xl/drawings/vmlDrawing1.vml', (text) =>
      text.replace(shape, '$1visible$2<x:Visible/>'),
    ),
    ...changed(parts, 'xl/worksheets/sheet1.xml', (text) =>
      text
        .replace(/<pageMargins/, '<printOptions headings="1"/>$&')
        .replace(/<pageSetup[^>]*>/, '<pageSetup paperSize="8" orientation="landscape"/>'),
    ),
    ...changed(parts, 'xl/workbook.xml', (text) =>
      text.replace(
        '<definedNames>',
        `$&<definedName name="_xlnm.Print_Area" localSheetId="0">${AREA}</definedName>`,
      ),
    ),
  }
}

/** Only the sheet «Observaciones», which is the last one, is printed. */
function withSheetAlone(parts) {
  return {
    ...parts,
    ...changed(parts, 'xl/workbook.xml', (text) => {
      const sheets = text.match(/<sheet [^>]*>/g)
      return text
        .replace('activeTab="0"', `activeTab="${sheets.length - 1}"`)
        .replace(/<sheet ((?:(?!state=)[^>])*)\/>/g, (tag, said) =>
          tag === sheets.at(-1) ? tag : `<sheet ${said} state="hidden"/>`,
        )
    }),
  }
}

function changed(parts, name, change) {
  const before = strFromU8(parts[name])
  const after = change(before)
  if (after === before) throw new Error(`nothing to change in ${name}`)
  return { [name]: strToU8(after) }
}
