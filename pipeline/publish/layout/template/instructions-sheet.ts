import type { Directory } from '../../../../engine/directory/directory.js'
import { SPANISH } from '../../../../engine/findings/spanish.js'
import { columnOfType, type Column, type Format } from '../../../../engine/format/format.js'
import { RULES } from '../../../../engine/rules/registry.js'
import type { SheetSpec } from '../../workbook/workbook-spec.js'
import { guideSheet, guideSteps } from '../guide-sheet.js'

/** How to fill in the form: general steps, then each column in its own words, then what will be checked. */
export function instructionsSheet(format: Format, directory: Directory): SheetSpec {
  const subtitle = `${format.name} · ${directory.entity}`
  const footer = `${format.shortName} · ${directory.entity}`
  return guideSheet({ widths: [34, 90], subtitle, footer }, (stack) => {
    stack.gap()
    guideSteps(stack, stepsFor(format))
    for (const { title, columns } of [{ title: null, columns: format.columns }, ...format.annexes]) {
      stack.gap()
      stack.row([title === null ? 'Columna' : `Hoja «${title}»`, 'Qué se escribe'], 'header')
      for (const { group, header, help, printed } of columns) {
        if (printed)
          stack.row([group === null ? header : `${header} (${group})`, help], ['body-strong', 'body'])
      }
    }
    stack.gap()
    stack.row(['Qué se va a revisar', 'Por qué'], 'header')
    for (const { id, check } of RULES) {
      if (check && format.rules.includes(id))
        stack.row([SPANISH[id].title, SPANISH[id].why], ['body-strong', 'body'])
    }
  })
}

function stepsFor(format: Format): string[] {
  return [
    'Llene solo las celdas abiertas; los títulos y los encabezados están protegidos para que el libro se pueda leer después. No cambie sus nombres.',
    rowsStep(format),
    'Si le faltan filas, inserte otras en medio de las que hay: conservan las listas y los controles.',
    ...(format.sections.length > 1
      ? [
          `Deje vacías las filas que sobren. No borre ${partsOf(format)}: lo que no tenga filas se deja en blanco.`,
        ]
      : ['Deje vacías las filas que sobren.']),
    ...format.annexes.map(({ title, help }) => `Hoja «${title}». ${help}`),
    'Guarde el libro como libro de Excel (.xlsx) y envíelo completo.',
  ]
}

/** One thing a row, and where the others go of what a row may have several of. */
function rowsStep(format: Format): string {
  const header = (type: Column['type']): string | undefined => {
    const column = columnOfType(format, type)
    return column?.printed ? column.header : undefined
  }
  const subject = header('subject')
  const responsible = header('responsibles')
  const several = [
    ...(responsible === undefined ? [] : [`en «${responsible}»`]),
    ...(header('start') === undefined || header('end') === undefined
      ? []
      : [`en «${header('start')}» y «${header('end')}»`]),
  ]
  const one = `En «${subject}» escriba una sola cosa por fila: si son dos, use dos filas.`
  if (several.length === 0) return one
  return `${one} Si una misma fila lleva varios datos ${several.join(' o ')}, siga en las filas de abajo y deje en ellas vacía la columna «${subject}».`
}

function partsOf({ sectionWord }: Format): string {
  return sectionWord === null ? 'los títulos de las bandas' : `ningún ${sectionWord.toLowerCase()}`
}
