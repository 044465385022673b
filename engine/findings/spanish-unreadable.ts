import { shownNumber } from '../text/numbers.js'
import type { Note, Unreadable } from '../workbook/workbook.js'

const LOOKS: Readonly<Record<Extract<Unreadable, { kind: 'not-a-workbook' }>['looksLike'], string>> = {
  html: 'es una página web (HTML) con otro nombre',
  csv: 'es un archivo de texto, no un libro de Excel',
  pdf: 'es un PDF, no un libro de Excel',
  xml: 'es un archivo XML, no un libro de Excel',
  docx: 'es un documento de Word, no un libro de Excel',
  zip: 'es un archivo comprimido, no un libro de Excel',
  unknown: 'no es un libro de Excel',
}

/** Why a file could not be read, in one sentence. */
export function unreadableWhy(why: Unreadable): string {
  switch (why.kind) {
    case 'empty':
      return 'El archivo está vacío (0 bytes).'
    case 'not-a-workbook':
      return `El archivo ${LOOKS[why.looksLike]}.`
    case 'password':
      return 'El archivo tiene contraseña.'
    case 'legacy-xls':
      return 'El archivo es de una versión antigua de Excel (.xls).'
    case 'xlsb':
      return 'El archivo es un libro binario de Excel (.xlsb).'
    case 'ods':
      return 'El archivo es de LibreOffice u OpenOffice (.ods).'
    case 'truncated':
      return 'El archivo está incompleto: se cortó al copiarlo o descargarlo.'
    case 'damaged':
      return why.part === null
        ? 'El archivo está dañado.'
        : `El archivo está dañado (en su parte ${why.part}).`
    case 'duplicate-part':
      return `El archivo trae dos veces la parte ${why.part}: podría mostrar una cosa en Excel y otra aquí.`
    case 'doctype':
      return `El archivo trae una declaración DOCTYPE en ${why.part}, que un libro de Excel nunca lleva.`
    case 'too-many-parts':
      return `El archivo tiene ${String(why.count)} partes; el máximo es ${String(why.limit)}.`
    case 'too-large':
      return `El archivo ocupa, descomprimido, más de ${String(Math.round(why.limitBytes / 1024 / 1024))} MB.`
    case 'bomb':
      return `El archivo se infla sin medida al descomprimirlo (en su parte ${why.part}).`
    case 'too-many-cells':
      return `El libro tiene más de ${shownNumber(why.limit)} celdas.`
    case 'no-sheets':
      return 'El libro no tiene ninguna hoja de cálculo.'
  }
}

/** What to do with a file that could not be read. */
export function unreadableHow(why: Unreadable): string {
  switch (why.kind) {
    case 'password':
      return 'Ábralo en Excel, quite la contraseña (Archivo, Información, Proteger libro) y vuelva a enviarlo.'
    case 'legacy-xls':
    case 'xlsb':
    case 'ods':
    case 'not-a-workbook':
      return 'Ábralo en Excel, guárdelo como «Libro de Excel (.xlsx)» y vuelva a enviarlo.'
    case 'too-large':
    case 'too-many-cells':
    case 'bomb':
      return 'Copie solo la tabla en un formato oficial nuevo y vuelva a enviarlo.'
    case 'empty':
    case 'truncated':
    case 'damaged':
      return 'Vuelva a guardarlo en Excel y a copiarlo completo.'
    default:
      return 'Pase la información a un formato oficial nuevo y vuelva a enviarlo.'
  }
}

/** What was neutralised while reading, in one sentence. */
export function noteWords(note: Note): string {
  switch (note.kind) {
    case 'macros':
      return 'El libro trae macros: no se ejecutan ni se conservan.'
    case 'external-links':
      return `El libro tiene ${note.count === 1 ? 'un vínculo' : `${String(note.count)} vínculos`} a otros archivos: no se siguen ni se conservan.`
    case 'merge-clipped':
      return `En la hoja «${note.sheet}» hay celdas combinadas hasta el final de la hoja (${note.range}): se leyeron solo donde hay datos.`
  }
}
