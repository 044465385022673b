import type { DocumentFacts } from '../facts/document.js'
import { unreadableHow, unreadableWhy } from '../spanish-unreadable.js'
import { list, plural, quoted } from './phrases.js'
import type { WordsOf } from './words.js'

export const DOCUMENT_WORDS: WordsOf<DocumentFacts> = {
  'workbook-unreadable': {
    title: 'Archivo que no se puede leer',
    message: (facts) => unreadableWhy(facts),
    why: 'Lo que no se puede leer no se puede revisar, y no entra en el plan.',
    how: (facts) => unreadableHow(facts),
  },
  'format-unrecognized': {
    title: 'No es un formato oficial',
    message: ({ nearest, missing }) =>
      nearest === null
        ? 'Ninguna hoja de este libro tiene la tabla de un formato oficial conocido.'
        : `Ninguna hoja corresponde a un formato oficial. Lo más parecido es «${nearest}», pero le ${missing.length === 1 ? 'falta el encabezado' : 'faltan los encabezados'} ${list(missing.map(quoted))}.`,
    why: 'Sin los encabezados del formato no se sabe qué dice cada columna, y nada de este libro entra en el plan.',
    how: () => 'Pase la información al formato oficial vigente, sin cambiar el nombre de las columnas.',
  },
  'format-outdated': {
    title: 'Formato de otra versión',
    message: ({ problem, found, current }) =>
      problem === 'version'
        ? `El libro es de la versión ${found ?? ''} del formato; la vigente es la ${current}.`
        : found === null
          ? `El libro no trae el código del formato (${current}), que va en su encabezado.`
          : `El libro dice que es el formato ${quoted(found)}; el que corresponde es ${quoted(current)}.`,
    why: 'Entre versiones cambian las columnas y las listas, y lo que se llenó puede quedar fuera de lugar.',
    how: () => 'Pase la información al formato vigente.',
  },
  'header-missing': {
    title: 'Falta un encabezado',
    message: ({ header, nearest }) =>
      nearest === null
        ? `La tabla no tiene la columna «${header}».`
        : `La columna «${header}» aparece con otro nombre: ${quoted(nearest)}.`,
    why: 'Todas las dependencias deben usar los mismos encabezados para que sus planes se puedan reunir en uno.',
    how: ({ header, nearest }) =>
      nearest === null
        ? `Agregue la columna «${header}» en su lugar y diligénciela.`
        : `Escriba «${header}» en ese encabezado, tal como está en el formato oficial.`,
  },
  'header-duplicated': {
    title: 'Encabezado repetido',
    message: ({ header, first, second }) =>
      `Hay dos columnas que se llaman «${header}» (en ${first} y en ${second}); se leyó la primera.`,
    why: 'Si las dos dicen cosas distintas, nadie puede saber cuál vale.',
    how: ({ header }) => `Deje una sola columna «${header}» y borre o cambie el nombre de la otra.`,
  },
  'cell-error': {
    title: 'Celda con error',
    message: ({ error, cause }) =>
      cause === 'error'
        ? `La celda tiene un error de Excel (${error}).`
        : cause === 'no-result'
          ? 'La celda tiene una fórmula sin resultado guardado.'
          : cause === 'stale'
            ? `La fórmula de la celda ya no da lo que quedó guardado (${quoted(error)}).`
            : `La fórmula de la celda da un texto (${quoted(error)}), no un número.`,
    why: 'De una celda con error no se puede leer ningún dato.',
    how: ({ cause }) =>
      cause === 'no-result' || cause === 'stale'
        ? 'Abra el libro en Excel y guárdelo; o escriba el valor en lugar de la fórmula.'
        : 'Escriba el valor en lugar de la fórmula.',
  },
  'required-empty': {
    title: 'Celda obligatoria vacía',
    message: ({ header, isReport }) =>
      isReport
        ? `Falta ${quoted(header)}, y esta actividad estaba programada para este corte.`
        : `Falta ${quoted(header)}.`,
    why: 'Con la fila incompleta no se puede ejecutar lo que promete ni seguirlo durante el año.',
    how: ({ header, isReport }, { cell }) => {
      const where = cell === null ? '' : ` en la celda ${cell}`
      return isReport
        ? `Escriba${where} cuánto se ha hecho desde el 1 de enero, o el valor medido; si no se hizo nada, escriba 0 y diga por qué en las observaciones.`
        : `Escriba el dato de «${header}»${where}.`
    },
  },
  'continuation-orphan': {
    title: 'Fila sin actividad',
    message: ({ text }) =>
      `Esta fila solo trae ${quoted(text)} y no hay encima una actividad a la que pertenezca.`,
    why: 'No se sabe de qué actividad es este responsable o esta fecha, y el dato se perdería.',
    how: () => 'Póngala debajo de su actividad o escriba la actividad que falta.',
  },
  'row-shifted': {
    title: 'Datos corridos de columna',
    message: ({ offset, what }) => {
      const where = `${plural(Math.abs(offset), 'columna', 'columnas')} hacia la ${offset > 0 ? 'derecha' : 'izquierda'}`
      const who =
        what === 'row'
          ? 'Los datos de esta fila están corridos'
          : what === 'responsible'
            ? 'El responsable de esta fila está corrido'
            : 'Las fechas de esta fila están corridas'
      return `${who} ${where}; se leyeron en su lugar.`
    },
    why: 'Con los datos corridos, una fecha queda como responsable o una actividad como subcomponente.',
    how: () => 'Mueva cada dato a su columna.',
  },
  'code-as-number': {
    title: 'Código o número mal guardado',
    message: ({ problem, header, count, code }, { value }) => {
      const cell = quoted((value ?? '').trim())
      const cells = plural(count, 'celda', 'celdas')
      if (problem === 'number')
        return count === 1
          ? `El número ${cell} está guardado como texto.`
          : `Los números de «${header}» están guardados como texto (${cells}).`
      if (count > 1)
        return `Los códigos de «${header}» están guardados como números (${cells}): así pierden los ceros de la izquierda.`
      return code === null
        ? `El código ${cell} está guardado como número: así un código pierde los ceros de la izquierda.`
        : `El código ${cell} está guardado como número y perdió los ceros de la izquierda.`
    },
    why: 'Un código sin sus ceros es otro código, y un número guardado como texto no se suma.',
    how: ({ problem, count, code }) =>
      problem === 'number'
        ? 'Dé a la celda formato de número y vuelva a escribir la cifra.'
        : count === 1 && code !== null
          ? `Dé a la celda formato de texto y escriba ${quoted(code)}.`
          : 'Dé a la columna formato de texto y escriba cada código completo, con sus ceros.',
  },
  'hidden-data': {
    title: 'Datos que no están a la vista',
    message: ({ what, rows, columns }, { sheet }) => {
      const name = quoted(sheet ?? '')
      if (what === 'sheet') return `La hoja ${name} está oculta y tiene datos.`
      if (what === 'foreign') return `La hoja ${name} no es del formato: lo que dice no se leyó.`
      const hidden = [
        ...(rows.length === 0
          ? []
          : [`${rows.length === 1 && !rows[0]!.includes('a') ? 'la fila' : 'las filas'} ${list(rows)}`]),
        ...(columns.length === 0
          ? []
          : [`${columns.length === 1 ? 'la columna' : 'las columnas'} ${list(columns)}`]),
      ]
      return `En la hoja ${name} hay datos ocultos: ${list(hidden)}.`
    },
    why: 'Lo que está oculto, o fuera de la tabla del formato, nadie lo revisa, y puede entrar en el plan, o quedarse fuera, sin que nadie lo note.',
    how: ({ what }) =>
      what === 'foreign'
        ? 'Si es del plan, páselo a la tabla del formato; si no, quite la hoja antes de enviar el libro.'
        : what === 'sheet'
          ? 'Muestre la hoja (clic derecho en las pestañas, Mostrar; si no sale en la lista, la ocultó una macro: pídala a quien hizo el libro) y bórrela si no es parte de la entrega.'
          : 'Muéstrelas (y quite los filtros, si los hay); borre lo que no sea parte de la entrega.',
  },
  'placeholder-repeated': {
    title: 'Texto de relleno',
    message: ({ header, count, of }, { value }) =>
      `«${header}» dice lo mismo en ${count === of ? `las ${String(of)} filas` : `${String(count)} de las ${String(of)} filas`}: ${quoted((value ?? '').trim())}.`,
    why: 'Un texto que vale para todas las filas no dice nada de ninguna.',
    how: () => 'Escriba en cada fila lo que corresponde a ella, o deje la celda vacía hasta que se sepa.',
  },
}
