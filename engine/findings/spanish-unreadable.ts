import { shownNumber } from '../text/numbers.js'
import type { Note, Unreadable } from '../workbook/workbook.js'

type NotAWorkbook = Extract<Unreadable, { kind: 'not-a-workbook' }>['looksLike']

const LOOKS: Readonly<Record<NotAWorkbook, string>> = {
  html: 'es una página web (HTML) con otro nombre',
  csv: 'es un archivo de texto, no un libro de Excel',
  pdf: 'es un PDF, no un libro de Excel',
  xml: 'es un archivo XML, no un libro de Excel',
  docx: 'es un documento de Word, no un libro de Excel',
  zip: 'es un archivo comprimido, no un libro de Excel',
  unknown: 'no es un libro de Excel',
}

const TOO_MANY: Readonly<Record<Extract<Unreadable, { kind: 'too-many' }>['what'], string>> = {
  sheets: 'hojas',
  styles: 'formatos de celda',
  'cell-characters': 'caracteres en una celda',
  characters: 'caracteres',
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
    case 'fods':
      return 'El archivo es de LibreOffice u OpenOffice, en XML plano (.fods).'
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
    case 'too-many':
      return `El libro tiene más de ${shownNumber(why.limit)} ${TOO_MANY[why.what]}.`
    case 'no-sheets':
      return 'El libro no tiene ninguna hoja de cálculo.'
    case 'takes-too-long':
      return `El archivo no se alcanzó a leer en ${String(why.seconds)} segundos.`
    case 'takes-too-much-memory':
      return 'El archivo pide más memoria de la que puede usar uno solo.'
    case 'reading-failed':
      return 'Cotejo falló al leer el archivo.'
    case 'not-loaded':
      return NOT_LOADED[why.why].why
  }
}

/** What to do with a file that could not be read. */
export function unreadableHow(why: Unreadable): string {
  switch (why.kind) {
    case 'password':
      return 'Ábralo en Excel, quítele la contraseña (Archivo, Información, Proteger libro) y guárdelo.'
    case 'legacy-xls':
    case 'xlsb':
      return SAVE_AS_XLSX
    case 'fods':
      return 'Ábralo en LibreOffice y guárdelo como hoja de cálculo .ods o como libro de Excel (.xlsx).'
    case 'not-a-workbook':
      return NOT_A_WORKBOOK_HOW[why.looksLike] ?? SAVE_AS_XLSX
    case 'too-large':
    case 'too-many-cells':
    case 'too-many':
    case 'bomb':
    case 'takes-too-long':
    case 'takes-too-much-memory':
      return 'Copie solo la tabla en un formato oficial nuevo.'
    case 'empty':
    case 'truncated':
    case 'damaged':
    case 'reading-failed':
      return 'Vuelva a guardarlo en Excel y a copiarlo completo.'
    case 'not-loaded':
      return NOT_LOADED[why.why].how
    default:
      return 'Pase la información a un formato oficial nuevo.'
  }
}

const SAVE_AS_XLSX = 'Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».'
const COPY_TABLE = 'Copie la tabla en el formato oficial en blanco, en Excel.'

const NOT_LOADED: Readonly<
  Record<Extract<Unreadable, { kind: 'not-loaded' }>['why'], { readonly why: string; readonly how: string }>
> = {
  gone: {
    why: 'El archivo estaba, pero lo quitaron antes de que se leyera.',
    how: 'Póngalo otra vez y vuelva a ejecutar.',
  },
  denied: {
    why: 'El computador no dio permiso para leer el archivo.',
    how: 'Ciérrelo si está abierto, revise sus permisos y vuelva a ejecutar.',
  },
  'in-use': {
    why: 'El archivo está abierto en otro programa, que no lo deja leer.',
    how: 'Ciérrelo y vuelva a ejecutar.',
  },
  disk: {
    why: 'El disco o la red no entregó el archivo.',
    how: 'Revise el disco o la conexión y vuelva a ejecutar.',
  },
  'no-file': {
    why: 'El nombre es de un libro, pero lo que hay no es un archivo.',
    how: 'Ponga en su lugar el libro y vuelva a ejecutar.',
  },
  changing: {
    why: 'El archivo cambió mientras se leía.',
    how: 'Espere a que se termine de copiar y vuelva a ejecutar.',
  },
}

/** For what Excel does not open as a table. */
const NOT_A_WORKBOOK_HOW: Partial<Record<NotAWorkbook, string>> = {
  docx: COPY_TABLE,
  pdf: COPY_TABLE,
  zip: 'Si trae adentro el libro de Excel, descomprímalo y use ese libro.',
  unknown: 'Busque el libro de Excel (.xlsx) en que llenó el formato.',
}

/** What was neutralised while reading, in one sentence. */
export function noteWords(note: Note): string {
  switch (note.kind) {
    case 'macros':
      return 'El libro trae macros: no se ejecutan ni se conservan.'
    case 'open-document':
      return 'El libro es de LibreOffice u OpenOffice (.ods): se lee como uno de Excel, pero no se escribe en él.'
    case 'external-links':
      return `El libro tiene ${note.count === 1 ? 'un vínculo' : `${String(note.count)} vínculos`} a otros archivos: no se siguen ni se conservan.`
    case 'merge-clipped':
      return `En la hoja «${note.sheet}» hay celdas combinadas hasta el final de la hoja (${note.range}): se leyeron solo donde hay datos.`
  }
}
