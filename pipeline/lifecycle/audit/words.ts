import { ARCHIVE_FOLDER, LOG_FILE, REGISTER_FILE, REGISTER_FOLDER } from '../../workspace/layout.js'
import { PLAN_STATES, type PlanState } from '../../register/records.js'
import { STATE_LABEL } from '../state-label.js'
import type { AuditProblem, Table, Value, WrongField } from './problem.js'

/** A problem in words, each a whole sentence or two. */
export interface WordedProblem {
  /** what is wrong, and where */
  readonly what: string
  /** what that means for whoever answers for the register */
  readonly means: string
  /** what to do */
  readonly how: string
}

const DATABASE = `${REGISTER_FOLDER}/${REGISTER_FILE}`
const LOG = `${REGISTER_FOLDER}/${LOG_FILE}`

const RESTORE_DATABASE = `Guarde aparte el ${DATABASE} que hay, como prueba, y reponga el de la última copia de seguridad que esté bien; si esa copia es anterior a lo último que se hizo, reponga con ella toda la carpeta «${REGISTER_FOLDER}» y repita lo que falte.`
const RESTORE_LOG = `Guarde aparte el ${LOG} que hay, como prueba, y reponga el de la última copia de seguridad; si no la hay, quite ese archivo de la carpeta y ejecute «cotejo estado»: se escribe de nuevo, completo, a partir de la base de datos.`
const RESTORE_ALL = `Guarde aparte la carpeta «${REGISTER_FOLDER}», como prueba, y reponga toda la carpeta de la última copia de seguridad que esté bien (se prueba con «cotejo auditar»).`
const DATABASE_STANDS = 'La copia que guarda la base de datos sí está completa.'
const LOG_STANDS = 'La bitácora sí está bien, y por ella se sabe qué decía.'

/** A problem as a person reads it. */
export function problemWords(problem: AuditProblem): WordedProblem {
  switch (problem.kind) {
    case 'database-missing':
      return {
        what: `Falta la base de datos del registro (${DATABASE}), o está vacía.`,
        means: 'Sin ella Cotejo no sabe qué planes se recibieron ni en qué estado están.',
        how: `Reponga ${DATABASE} de la última copia de seguridad. No ejecute otras órdenes antes: empezarían un registro nuevo.`,
      }
    case 'database-damaged':
      return {
        what: `La base de datos del registro (${DATABASE}) está dañada${detail(problem.details)}.`,
        means: 'No se puede confiar en lo que dice, y con ella no se pudo comparar nada más.',
        how: `Guarde aparte el archivo dañado y reponga ${DATABASE} de la última copia de seguridad; después vuelva a auditar.`,
      }
    case 'log-file-missing':
      return {
        what: `Falta la bitácora (${LOG}).`,
        means: `${DATABASE_STANDS} Pero ya no hay con qué compararla.`,
        how: `Reponga ${LOG} de la última copia de seguridad; si no la hay, se escribe de nuevo, completa, con la próxima orden (por ejemplo «cotejo estado»).`,
      }
    case 'log-file-behind':
      return {
        what: `A la bitácora (${LOG}) ${problem.from === problem.to ? `le falta la última línea, la ${String(problem.to)}` : `le faltan las últimas líneas, de la ${String(problem.from)} a la ${String(problem.to)}`}.`,
        means: `Así queda cuando el computador se apaga a mitad de una orden; también si alguien la recortó. ${DATABASE_STANDS}`,
        how: 'No hay que reponer nada: la próxima orden (por ejemplo «cotejo estado») la completa. Si vuelve a pasar, averigüe quién la abre.',
      }
    case 'log-file-ahead': {
      const lines =
        problem.from === problem.to
          ? `una línea de más, la ${String(problem.from)}`
          : `líneas de más, de la ${String(problem.from)} a la ${String(problem.to)}`
      return problem.chained
        ? {
            what: `La bitácora (${LOG}) tiene ${lines}: la base de datos no llega hasta ahí.`,
            means: `Lo más probable es que se haya repuesto un ${REGISTER_FILE} viejo: lo que dicen esas líneas se hizo, y la base de datos ya no lo sabe.`,
            how: `Reponga toda la carpeta «${REGISTER_FOLDER}» de una misma copia de seguridad, la más reciente.`,
          }
        : {
            what: `La bitácora (${LOG}) tiene ${lines}, que no continúan la anterior.`,
            means: `Alguien escribió en ese archivo por fuera de Cotejo. ${DATABASE_STANDS}`,
            how: RESTORE_LOG,
          }
    }
    case 'log-differs':
      return {
        what: `La bitácora (${LOG}) y la base de datos cuentan historias distintas desde la línea ${String(problem.from)}, y cada una está bien encadenada por su lado.`,
        means: `Una de las dos se escribió de nuevo a propósito, con sus sumas recalculadas. La última suma de la bitácora es ${problem.fileHash}; la de la base de datos, ${problem.databaseHash}.`,
        how: `La verdadera es la que coincide con la suma que se anotó la última vez (en un acta o un recibo) o con una copia de seguridad. ${RESTORE_ALL}`,
      }
    case 'log-file-line-changed':
      return {
        what: `La línea ${String(problem.seq)} de la bitácora (${LOG}) no dice lo que se escribió.`,
        means: `Alguien la cambió por fuera de Cotejo. ${DATABASE_STANDS}`,
        how: RESTORE_LOG,
      }
    case 'log-file-line-missing':
      return {
        what: `En la bitácora (${LOG}) falta la línea ${String(problem.seq)}.`,
        means: `Alguien la quitó por fuera de Cotejo. ${DATABASE_STANDS}`,
        how: RESTORE_LOG,
      }
    case 'log-file-line-misplaced':
      return {
        what: `En la bitácora (${LOG}) la línea ${String(problem.seq)} está fuera de su lugar.`,
        means: `Alguien cambió el orden, o la repitió, por fuera de Cotejo. ${DATABASE_STANDS}`,
        how: RESTORE_LOG,
      }
    case 'log-file-line-added':
      return {
        what: `La línea que ocupa el lugar ${String(problem.place)} de la bitácora (${LOG}) no es del registro.`,
        means: `Alguien la agregó por fuera de Cotejo. ${DATABASE_STANDS}`,
        how: RESTORE_LOG,
      }
    case 'log-file-line-broken':
      return {
        what: `La línea ${String(problem.place)} de la bitácora (${LOG}) está cambiada, o no sigue a la anterior.`,
        means: 'Alguien cambió la bitácora por fuera de Cotejo, y no hay base de datos con qué compararla.',
        how: RESTORE_ALL,
      }
    case 'log-row-changed':
      return {
        what: `La línea ${String(problem.seq)} del registro fue cambiada dentro de la base de datos (${DATABASE}).`,
        means: `Alguien la abrió con otro programa. ${LOG_STANDS}`,
        how: RESTORE_DATABASE,
      }
    case 'log-row-missing':
      return {
        what: `La línea ${String(problem.seq)} del registro fue borrada de la base de datos (${DATABASE}).`,
        means: `Alguien la abrió con otro programa. ${LOG_STANDS}`,
        how: RESTORE_DATABASE,
      }
    case 'log-lost':
      return {
        what: `La línea ${String(problem.seq)} del registro no está como se escribió, ni en la base de datos ni en la bitácora.`,
        means: 'De ahí en adelante no se puede probar lo que pasó, ni comparar con ello los planes.',
        how: RESTORE_ALL,
      }
    case 'row-changed':
      return {
        what: `${rowWords(problem.table, problem.of)}: ${problem.fields.map((field) => fieldWords(field, problem.table)).join('; ')}.`,
        means: 'Alguien cambió ese dato en la base de datos con otro programa: la bitácora dice lo que pasó.',
        how: RESTORE_DATABASE,
      }
    case 'row-missing':
      return {
        what: `${rowWords(problem.table, problem.of)}: la línea ${String(problem.id)} de la bitácora lo cuenta y en la base de datos no está.`,
        means: 'Alguien lo borró de la base de datos con otro programa.',
        how: RESTORE_DATABASE,
      }
    case 'row-added':
      return {
        what: `${rowWords(problem.table, problem.of)}: está en la base de datos y ninguna línea de la bitácora lo cuenta.`,
        means: 'Alguien lo agregó a la base de datos con otro programa: Cotejo nunca lo registró.',
        how: RESTORE_DATABASE,
      }
    case 'file-missing':
      return {
        what: `Falta en el archivo un libro que se recibió: ${problem.path} (${names(problem.files)}).`,
        means: 'El registro sabe que llegó y con qué suma, pero lo que decía ya no se puede mostrar.',
        how: `Reponga ese archivo de una copia de seguridad, con ese mismo nombre. Si el libro está todavía en «entregas» o lo tiene quien lo envió, sirve mientras no lo hayan vuelto a guardar: cópielo ahí con ese nombre y vuelva a auditar.`,
      }
    case 'file-altered':
      return {
        what: `Un libro del archivo ya no es el que se recibió: ${problem.path} (${names(problem.files)}).`,
        means: 'Su contenido cambió después de recibido, o el disco está fallando: así no prueba nada.',
        how: `Guarde aparte ese archivo y repóngalo de una copia de seguridad, con ese mismo nombre; después vuelva a auditar.`,
      }
  }
}

/** What files in the archive that nothing speaks of are; empty where there are none. */
export function straysWords(strays: readonly string[]): string {
  if (strays.length === 0) return ''
  const [many, are] =
    strays.length === 1 ? ['un archivo', 'está'] : [`${String(strays.length)} archivos`, 'están']
  return `En «${REGISTER_FOLDER}/${ARCHIVE_FOLDER}» hay ${many} que no ${are} en el registro (${listOf(strays)}). No es un problema: así quedan los bytes de un libro cuando el computador se apaga antes de anotarlo. No hace falta borrarlos.`
}

const TABLE_WORDS: Readonly<Record<Table, string>> = {
  plan: 'El plan',
  submission: 'La entrega de',
  reception: 'El archivo recibido',
  returned: 'La devolución de',
  approval: 'La aprobación de',
  modification: 'La modificación de',
  settlement: 'Lo resuelto de',
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  state: 'el estado',
  current: 'la versión que cuenta',
  requested: 'la fecha en que se solicitó',
  number: 'el número de recibo',
  version: 'el número de versión',
  file: 'el nombre del archivo',
  sha256: 'la suma del archivo',
  fingerprint: 'la huella del contenido',
  received: 'el momento en que se recibió',
  activities: 'el número de actividades',
  errors: 'el número de errores',
  warnings: 'el número de advertencias',
  infos: 'el número de sugerencias',
  ruleset: 'el juego de reglas',
  withdrawn: 'el momento en que se retiró',
  motive: 'el motivo por el que se retiró',
  discarded: 'el momento en que se descartó',
  fate: 'lo que se hizo con él',
  reason: 'el motivo por el que se apartó',
  submission: 'la entrega a la que se refiere',
  plan: 'el plan al que pertenece',
  letter: 'el número del oficio',
  date: 'la fecha',
  deadline: 'el plazo',
  act: 'el acta',
  accepted: 'si se aceptó',
  dependencia: 'la dependencia',
  vigencia: 'la vigencia',
  format: 'el formato',
  cutoff: 'la fecha de corte',
  activity: 'la actividad',
  executed: 'lo ejecutado que vale',
  evidence: 'si hay evidencia',
  by: 'quién lo resolvió',
  unit: 'la dependencia cuyas cifras valen',
}

/** Why, where that is not a withdrawal. */
const MOTIVE_WORDS: Partial<Readonly<Record<Table, string>>> = {
  reception: 'el motivo por el que se descartó',
  settlement: 'el motivo',
}

/** Columns that name the row of another table, by the line that made it. */
const REFERENCES: ReadonlySet<string> = new Set(['current', 'submission', 'plan'])

function rowWords(table: Table, of: string): string {
  return `${TABLE_WORDS[table]} ${of}`
}

function fieldWords({ field, logged, found }: WrongField, table: Table): string {
  const ofTable = field === 'motive' ? MOTIVE_WORDS[table] : undefined
  const name = ofTable ?? FIELD_WORDS[field] ?? `el dato «${field}»`
  return REFERENCES.has(field)
    ? `${name} viene ${lineWords(found)} y según la bitácora ${lineWords(logged)}`
    : `${name} dice ${valueWords(field, found)} y según la bitácora es ${valueWords(field, logged)}`
}

function lineWords(line: Value): string {
  return line === null ? 'de ninguna parte' : `de la línea ${String(line)}`
}

function valueWords(field: string, value: Value): string {
  if (value === null) return 'nada'
  const isState = field === 'state' && (PLAN_STATES as readonly string[]).includes(String(value))
  return `«${isState ? STATE_LABEL[value as PlanState].toLowerCase() : String(value)}»`
}

function names(files: readonly string[]): string {
  return `llegó como ${listOf(files)}`
}

const SHOWN = 3

function listOf(items: readonly string[]): string {
  const shown = items.slice(0, SHOWN).map((item) => `«${item}»`)
  return shown.join(', ') + (items.length > SHOWN ? ` y ${String(items.length - SHOWN)} más` : '')
}

function detail([first = '']: readonly string[]): string {
  const said = first.replaceAll(/\s+/g, ' ').slice(0, 120).trim()
  return said === '' ? '' : ` (SQLite dice: ${said})`
}
