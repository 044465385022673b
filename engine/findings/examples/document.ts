import type { DocumentFacts } from '../facts/document.js'
import type { ExamplesOf } from './example.js'

export const DOCUMENT_EXAMPLES: ExamplesOf<DocumentFacts> = {
  'workbook-unreadable': {
    example: {
      written: 'el archivo «Plan 2023 - Apoyo.xlsx», guardado con contraseña',
      facts: { kind: 'password' },
    },
    counterExample: 'Un libro que solo tiene protegidas las hojas se abre sin contraseña y se lee bien.',
  },
  'format-unrecognized': {
    example: {
      written: 'una tabla con los encabezados «Proceso», «Actividades», «Responsable» y «Plazo»',
      facts: {
        nearest: 'Anexo 1 del Plan Anticorrupción y de Atención al Ciudadano',
        missing: ['Producto', 'Meta'],
      },
    },
    counterExample:
      'Un libro con títulos, escudos o columnas en blanco antes de la tabla sí se reconoce: lo que cuenta son los encabezados.',
  },
  'format-outdated': {
    example: {
      written: 'el libro se hizo con la versión 03 del formato y la vigente es la 04',
      facts: { problem: 'version', found: '03', current: '04' },
    },
    counterExample:
      'Un libro hecho copiando la tabla, que no dice de qué versión es, no recibe este aviso si el formato no imprime su código.',
  },
  'header-missing': {
    example: {
      written: 'el encabezado «Resultado», donde el formato dice «Producto»',
      facts: { header: 'Producto', nearest: 'Resultado' },
    },
    counterExample:
      '«META», «Meta » o «Metas» son el mismo encabezado: no cuentan las mayúsculas, las tildes ni los espacios.',
  },
  'header-duplicated': {
    example: {
      written: 'dos columnas «Meta», en D2 y en H2',
      facts: { header: 'Meta', first: 'D2', second: 'H2' },
    },
    counterExample:
      'El encabezado que se repite al comenzar cada componente o cada página no es una columna repetida.',
  },
  'cell-error': {
    example: {
      written: 'Meta: #¡REF!',
      facts: { error: '#REF!', cause: 'error' },
      place: { column: 'Meta', cell: 'D7', value: '#REF!' },
    },
    counterExample: 'Una fórmula que da un número o una fecha se lee como cualquier otro dato.',
  },
  'required-empty': {
    example: {
      written: 'Producto: (vacío), en una fila con actividad, meta, responsable y fechas',
      facts: { header: 'Producto' },
      place: { column: 'Producto', cell: 'C7' },
    },
    counterExample:
      'Una celda combinada con la de arriba no está vacía, ni lo está la fila que solo agrega otro responsable u otras fechas.',
  },
  'continuation-orphan': {
    example: {
      written: 'una fila que solo dice «Secretaría General», antes de la primera actividad',
      facts: { text: 'Secretaría General' },
    },
    counterExample:
      'Una fila que solo trae un responsable, debajo de una actividad, es otro responsable de ella.',
  },
  'row-shifted': {
    example: {
      written: 'Producto: 1.2 Pintar el mural · Meta: Mural pintado · Responsable: 1 mural',
      facts: { offset: 1, what: 'row' },
    },
    counterExample:
      'Una tabla que empieza en la columna C no está corrida si sus encabezados también empiezan ahí.',
  },
  'code-as-number': {
    example: {
      written: 'Programa: 900, guardado como número; el código es 0900',
      facts: { problem: 'code', header: 'Programa', count: 1, code: '0900' },
      place: { value: '900' },
    },
    counterExample: 'Una línea base que dice «SD» no es un número guardado como texto.',
  },
  'hidden-data': {
    example: {
      written: 'la hoja «Borrador 2022», oculta, con una copia del plan anterior',
      facts: { what: 'sheet', rows: [], columns: [] },
      place: { sheet: 'Borrador 2022' },
    },
    counterExample: 'Las hojas «Instrucciones» y «Listas» del formato oficial no son datos ocultos.',
  },
  'placeholder-repeated': {
    example: {
      written: 'Evaluación: «Se evaluará en su momento», en las 12 filas',
      facts: { header: 'Evaluación', count: 12, of: 12 },
      place: { value: 'Se evaluará en su momento' },
    },
    counterExample: 'Un mismo responsable o un mismo producto en varias filas no es relleno.',
  },
}
