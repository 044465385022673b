import { sep } from 'node:path'
import type { PlanDifference } from '../../../engine/compare/plan-difference.js'
import { shownDate } from '../../../engine/calendar/iso-date.js'
import { nameOf } from '../../../engine/directory/directory.js'
import { wordsOf } from '../../../engine/findings/spanish.js'
import { unreadableWhy } from '../../../engine/findings/spanish-unreadable.js'
import type { Unopened } from '../../collect/arrivals.js'
import type { Unloaded } from '../../collect/load-file.js'
import type { Office } from '../../lifecycle/office.js'
import type { Aside, NewVersion, Outcome } from '../../lifecycle/receive/outcome.js'
import { isDay, localDay } from '../../local-time.js'
import type { Counts, ReturnRecord, SubmissionRecord } from '../../register/records.js'
import { oneLine } from '../../../engine/text/one-line.js'
import { planWords, versionWords } from './plan-words.js'
import { count } from './summary.js'

/** Where the files came from, as the person would name them on a command line; null for what came in a zip. */
export type PathOf = (file: string) => string | null

/** What became of a file, in one line for a terminal; null for what there is nothing to say of. */
export function outcomeLine(outcome: Outcome, office: Office, pathOf: PathOf): string | null {
  const name = `«${oneLine(outcome.file)}»`
  switch (outcome.kind) {
    case 'version':
      return versionLine(outcome, office)
    case 'same-bytes':
    case 'same-content': {
      const { record, replacedBy, over, returned } = outcome
      const same = outcome.kind === 'same-bytes' ? 'es el mismo archivo que' : 'dice lo mismo que'
      const counts = replacedBy
        ? `, que ya fue reemplazada: sigue valiendo la versión ${String(replacedBy.version)}`
        : '; no cambia nada'
      return `Repetido: ${name} ${same} ${versionWords(record, office)}${counts}.${overWords(record, over)}${returnedWords(returned)}`
    }
    case 'aside':
      return `${outcome.known ? 'Sigue apartado' : 'Apartado'}: ${name} ${asideWords(outcome.aside, outcome.file, office, pathOf)}`
    case 'unread':
      return `No se pudo leer ${name}: ${unreadWords(outcome.why)}`
    case 'withdrawn': {
      const { record } = outcome
      const again = settledBy(outcome.file, `--dependencia ${record.key.dependencia}`, pathOf)
      return `Sigue retirado: ${name} se recibió como ${versionWords(record, office)} y se retiró: ${oneLine(record.motive)}. Si debe recibirse otra vez, diga de quién es: ${again}`
    }
    case 'own-output':
      return `No es una entrega: ${name} es un resultado de Cotejo.`
    case 'known':
      return (
        outcome.record &&
        `Ya se había recibido: ${name} es ${versionWords(outcome.record, office)}.${returnedWords(outcome.returned)}`
      )
    case 'discarded':
      return `Sigue descartado: ${name} se apartó y se descartó: ${oneLine(outcome.motive)}. Si debe recibirse, nómbrelo: ${settledBy(outcome.file, '', pathOf)}`
  }
}

/** What to do where an older version should count. */
function overWords({ version }: SubmissionRecord, over: readonly string[]): string {
  if (over.length === 0) return ''
  const orders = over.map((number) => `cotejo retirar ${number} --motivo "…"`)
  return ` Si debe valer la ${String(version)}: ${orders.join(' y ')}`
}

/** What came back as it was sent back is no correction. */
function returnedWords(returned: ReturnRecord | null): string {
  if (!returned) return ''
  const { letter, date, errors, deadline } = returned
  return ` Ojo: se devolvió con el oficio ${letter} del ${shownDate(date)} y llegó igual, sin corregir: sigue con ${errors === 1 ? 'su error' : `sus ${String(errors)} errores`}; el plazo es hasta el ${shownDate(deadline)}.`
}

function versionLine({ file, record, replaced }: NewVersion, office: Office): string {
  const { number, key, version, counts } = record
  const change = replaced
    ? `; ${changeWords(replaced.difference, replaced.record.version)}${key.cutoff === '' ? ` (véalo con: cotejo diferencias ${key.dependencia} ${key.format})` : ''}`
    : ''
  const doubt = replaced?.isNewer
    ? ` Ojo: por su nombre o por la fecha en que se guardó parece más viejo que la versión ${String(replaced.record.version)}; revise cuál debe valer.`
    : ''
  const day = isDay(record.received) ? `; llegó el ${shownDate(record.received)}` : ''
  const before =
    replaced && localDay(replaced.record.received) > localDay(record.received)
      ? ` Ojo: llegó antes que la versión ${String(replaced.record.version)}, y desde ahora vale esta; si no debe valer: cotejo retirar ${number} --motivo "…"`
      : ''
  return `Recibido ${number}: ${planWords(key, office)}, versión ${String(version)} (${countWords(counts)}${day})${change}. Archivo: ${oneLine(file)}.${doubt}${before}`
}

function countWords({ activities, errors, warnings }: Counts): string {
  const found = [
    ...(errors === 0 ? [] : [count(errors, 'error', 'errores')]),
    ...(warnings === 0 ? [] : [count(warnings, 'advertencia', 'advertencias')]),
  ]
  return `${count(activities, 'actividad', 'actividades')}; ${found.length === 0 ? 'sin errores ni advertencias' : found.join(', ')}`
}

function changeWords({ added, removed, changed, moved, annexes }: PlanDifference, version: number): string {
  const kinds = [
    { n: added.length, one: 'nueva', many: 'nuevas' },
    { n: removed.length, one: 'retirada', many: 'retiradas' },
    { n: changed.length, one: 'cambiada', many: 'cambiadas' },
    { n: moved.length, one: 'cambiada de lugar', many: 'cambiadas de lugar' },
  ].filter(({ n }) => n > 0)
  const parts = [
    ...kinds.map(({ n, one, many }, i) =>
      i === 0 ? count(n, `actividad ${one}`, `actividades ${many}`) : count(n, one, many),
    ),
    ...annexes.map(({ title }) => `cambios en «${oneLine(title)}»`),
  ]
  return parts.length === 0
    ? `dice lo mismo que la versión ${String(version)}, con correcciones de forma`
    : `cambia frente a la versión ${String(version)}: ${parts.join(', ')}`
}

/** Why a file was set aside and what settles it; goes on after the file's name. */
function asideWords(aside: Aside, file: string, office: Office, pathOf: PathOf): string {
  switch (aside.reason) {
    case 'unreadable':
      return 'rule' in aside.found ? `no se puede leer. ${found(aside.found)}` : unopenedWords(aside.found)
    case 'unrecognised':
      return `no es de un formato oficial. ${found(aside.found)}`
    case 'blank':
      return 'llegó en blanco: está sin diligenciar.'
    case 'no-vigencia':
      return 'no dice de qué vigencia es, y cotejo.json tampoco: escriba la «vigencia» en cotejo.json y recíbalo otra vez.'
    case 'no-cutoff':
      return `no dice hasta qué corte es el seguimiento. Si lo sabe: ${settledBy(file, '--corte AAAA-MM-DD', pathOf, FOLLOW_UPS)}`
    case 'no-dependencia': {
      if (aside.says !== null) {
        const [says, told] = [aside.says, aside.told].map((id) => nameOf(office.directory, id) ?? id)
        return `dice que es de ${says!}, y usted dijo que es de ${told!}: no se recibió como de ninguna. Si de verdad es de ${told!}, corrija la dependencia en el libro (o en su nombre); si no, recíbalo sin --dependencia.`
      }
      const [likeliest] = aside.likely
      const who = likeliest
        ? ` Podría ser de ${likeliest.name}${likeliest.rows > 0 ? `, que responde por ${String(likeliest.rows)} de sus actividades` : ''}.`
        : ''
      return `no dice de qué dependencia es.${who} Si lo sabe: ${settledBy(file, `--dependencia ${likeliest?.id ?? 'ID'}`, pathOf)}`
    }
    case 'nothing-in-common': {
      const { key, current } = aside
      return `no tiene ninguna actividad en común con ${versionWords(current, office)}: puede ser otra parte del plan, u otro plan. Si la reemplaza: ${key.cutoff === '' ? settledBy(file, `--dependencia ${key.dependencia} --formato ${key.format}`, pathOf) : settledBy(file, `--dependencia ${key.dependencia} --corte ${key.cutoff}`, pathOf, FOLLOW_UPS)}`
    }
    case 'approved':
      return `cambia un plan que ya está aprobado (${planWords(aside.key, office)}): un cambio necesita su oficio. Si lo tiene: cotejo modificar ${quoted(pathOf(file) ?? file)} --oficio NÚMERO`
  }
}

function found(finding: Parameters<typeof wordsOf>[0]): string {
  const { message, how } = wordsOf(finding)
  return `${oneLine(message)} ${oneLine(how)}`
}

function unopenedWords(why: Unopened): string {
  switch (why.kind) {
    case 'nothing-inside':
      return 'es un archivo comprimido que no trae ningún libro: pida a quien lo envió que lo mande otra vez.'
    case 'truncated':
    case 'damaged':
      return `está comprimido y no se pudo abrir. ${oneLine(unreadableWhy(why))} Cópielo o descárguelo otra vez, completo.`
    default:
      return `está comprimido y no se pudo abrir. ${oneLine(unreadableWhy(why))} Descomprímalo y reciba los libros que traiga.`
  }
}

const FOLLOW_UPS = 'cotejo seguimiento recibir'

function settledBy(file: string, options: string, pathOf: PathOf, order = 'cotejo recibir'): string {
  const path = pathOf(file)
  return path === null
    ? `descomprímalo y reciba ese libro solo: ${order} ${quoted(file.slice(file.lastIndexOf('/') + 1))} ${options}`.trimEnd()
    : `${order} ${quoted(path)} ${options}`.trimEnd()
}

/** A path for the person to copy; one that a command line could take for more than a name is not written out. */
function quoted(path: string): string {
  return /["$`\\!%^]|[\u0000-\u001F]/.test(path.replaceAll(sep, '/')) ? '"ese archivo"' : `"${path}"`
}

function unreadWords(why: Unloaded): string {
  if (why.kind === 'too-large') return 'ocupa más de 200 MB. Copie solo la tabla en un formato oficial nuevo.'
  switch (why.why) {
    case 'in-use':
    case 'denied':
      return 'está abierto en otro programa, o no hay permiso para leerlo. Ciérrelo y reciba otra vez.'
    case 'gone':
      return 'ya no está.'
    case 'no-file':
      return 'no es un archivo. Ponga en su lugar el libro y reciba otra vez.'
    case 'changing':
      return 'cambió mientras se leía. Espere a que se termine de copiar y reciba otra vez.'
    case 'disk':
      return 'el disco o la red no lo entregó. Reciba otra vez.'
  }
}
