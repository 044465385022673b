import { shownDate } from '../calendar/iso-date.js'
import { shownNumber } from '../text/numbers.js'
import type { RuleFacts, RuleId } from './facts.js'
import type { Finding, NotEvaluated, Place } from './finding.js'
import { unreadableHow, unreadableWhy } from './spanish-unreadable.js'

/** A rule in words. `message` says what is wrong, `why` why it matters, `how` how to fix it. */
interface Words<R extends RuleId> {
  /** short name, for lists and headings */
  readonly title: string
  readonly message: (facts: RuleFacts[R], place: Place) => string
  readonly why: string
  readonly how: (facts: RuleFacts[R], place: Place) => string
}

const plural = (n: number, one: string, many: string): string => `${shownNumber(n)} ${n === 1 ? one : many}`
const quoted = (text: string): string => `«${text.length > 120 ? `${text.slice(0, 119)}…` : text}»`
const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)!}`
const either = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} o ${items.at(-1)!}`

const WHY_DATES =
  'Sin una fecha cierta no se puede programar la actividad ni saber en cada corte si va a tiempo.'
const WHY_TIDY =
  'No cambia el sentido, pero al consolidar hace ver como distintas dos cosas que son la misma.'

const LOOKS_LIKE: Readonly<Record<RuleFacts['date-unreadable']['looksLike'], string>> = {
  duration: 'es una duración, no una fecha',
  years: 'son años, no una fecha',
  month: 'es un mes, sin el día',
  range: 'es un período en una sola celda',
  ambiguous: 'puede leerse de dos maneras',
  text: 'no es una fecha',
}

const DAY: Readonly<Record<RuleFacts['date-nonworking']['day'], string>> = {
  saturday: 'es sábado',
  sunday: 'es domingo',
  holiday: 'es festivo en Colombia',
}

/** The Spanish of every rule: the only place where it is written. */
export const SPANISH: { readonly [R in RuleId]: Words<R> } = {
  'workbook-unreadable': {
    title: 'Archivo que no se puede leer',
    message: (facts) => unreadableWhy(facts),
    why: 'Lo que no se puede leer no entra en el plan: el archivo queda apartado y los demás siguen.',
    how: (facts) => unreadableHow(facts),
  },
  'format-unrecognized': {
    title: 'No es un formato oficial',
    message: ({ nearest, missing }) =>
      nearest === null
        ? 'Ninguna hoja de este libro tiene la tabla de un formato oficial conocido.'
        : `Ninguna hoja corresponde a un formato oficial. Lo más parecido es «${nearest}», pero le ${missing.length === 1 ? 'falta el encabezado' : 'faltan los encabezados'} ${list(missing.map(quoted))}.`,
    why: 'Sin los encabezados del formato no se sabe qué dice cada columna, y nada de este libro entra en el plan.',
    how: () =>
      'Pase la información al formato oficial vigente, sin cambiar el nombre de las columnas, y vuelva a enviarlo.',
  },
  'format-outdated': {
    title: 'Formato de otra versión',
    message: ({ version, current }) =>
      `El libro es de la versión ${version} del formato; la vigente es la ${current}.`,
    why: 'Entre versiones cambian las columnas y las listas, y lo que se llenó puede quedar fuera de lugar.',
    how: () => 'Pase la información al formato vigente y vuelva a enviarlo.',
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
  'required-empty': {
    title: 'Celda obligatoria vacía',
    message: ({ header }) => `Falta ${quoted(header)}.`,
    why: 'El plan debe decir de cada actividad qué se hará, qué queda, cuánto y cuándo (Ley 1474 de 2011, art. 74).',
    how: ({ header }, { cell }) =>
      `Escriba el dato de «${header}»${cell === null ? '' : ` en la celda ${cell}`}.`,
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
  'date-nonexistent': {
    title: 'Fecha que no existe',
    message: ({ text }) => `La fecha ${quoted(text)} no existe en el calendario.`,
    why: WHY_DATES,
    how: ({ suggestion }) =>
      suggestion === null
        ? 'Escriba la fecha correcta, como dd/mm/aaaa.'
        : `Escriba la fecha correcta; ¿quiso decir ${shownDate(suggestion)}?`,
  },
  'date-unreadable': {
    title: 'No es una fecha',
    message: ({ text, looksLike }) =>
      `Aquí debe ir una fecha y dice ${quoted(text)}, que ${LOOKS_LIKE[looksLike]}.`,
    why: WHY_DATES,
    how: ({ looksLike }) =>
      looksLike === 'duration'
        ? 'Cambie el plazo por la fecha concreta, como dd/mm/aaaa.'
        : looksLike === 'range'
          ? 'Escriba solo la fecha que pide la columna: la de inicio en una celda y la final en la otra.'
          : 'Escriba una sola fecha, como dd/mm/aaaa.',
  },
  'date-multiple': {
    title: 'Varias fechas en una celda',
    message: ({ count }) =>
      `La celda tiene ${String(count)} fechas; se leyeron como ${String(count)} períodos, en el orden en que están.`,
    why: 'Excel no reconoce dos fechas en una celda: no se pueden ordenar, filtrar ni comparar con el corte.',
    how: () => 'Inserte una fila debajo de la actividad y deje en cada fila una fecha de inicio y una final.',
  },
  'date-format-mixed': {
    title: 'Fechas escritas de varias maneras',
    message: ({ asText, asDate }) =>
      asDate === 0
        ? `Las fechas de este libro están escritas de varias maneras, todas como texto (${String(asText)}).`
        : `En este libro ${plural(asText, 'fecha está escrita', 'fechas están escritas')} de otra manera que las demás (${String(asDate)} ${asDate === 1 ? 'es fecha' : 'son fechas'} de Excel).`,
    why: WHY_TIDY,
    how: () => 'Deje todas como fecha de Excel con formato dd/mm/aaaa.',
  },
  'date-order': {
    title: 'Termina antes de empezar',
    message: ({ start, end }) =>
      `La fecha final (${shownDate(end)}) es anterior a la de inicio (${shownDate(start)}).`,
    why: WHY_DATES,
    how: () => 'Revise las dos fechas; puede que estén cambiadas de columna.',
  },
  'date-outside-vigencia': {
    title: 'Fecha fuera de la vigencia',
    message: ({ date, vigencia }) => `La fecha ${shownDate(date)} no es de la vigencia ${String(vigencia)}.`,
    why: 'El plan es anual: lo que pasa fuera del año no puede programarse ni medirse en él.',
    how: ({ vigencia }) =>
      `Escriba una fecha entre el 01/01/${String(vigencia)} y el 31/12/${String(vigencia)}, o revise la vigencia del libro.`,
  },
  'date-nonworking': {
    title: 'Día no hábil',
    message: ({ date, day }) => `El ${shownDate(date)} ${DAY[day]}.`,
    why: 'Un plazo que vence en un día no hábil suele cumplirse en otro.',
    how: () => 'Si le conviene, cámbiela por el día hábil más cercano; si no, déjela así.',
  },
  'date-before-publication': {
    title: 'Empieza antes de publicarse el plan',
    message: ({ date, publication }) =>
      `Empieza el ${shownDate(date)}, antes de la publicación del plan (a más tardar el ${shownDate(publication)}).`,
    why: 'Solo la construcción y la publicación del plan pueden empezar antes de que el plan exista.',
    how: () =>
      'Revise la fecha de inicio, o deje claro que la actividad es parte de construir o publicar el plan.',
  },
  'responsible-missing': {
    title: 'Sin responsable',
    message: () => 'Nadie responde por esta actividad.',
    why: 'El plan debe decir quién responde por cada actividad (Ley 1474 de 2011, art. 74).',
    how: () => 'Escriba la dependencia que responde, con su nombre oficial.',
  },
  'responsible-unknown': {
    title: 'Responsable que no está en el directorio',
    message: ({ text }) => `${quoted(text)} no está en el directorio de dependencias.`,
    why: 'Lo que no se reconoce no se puede sumar a ninguna dependencia, y al final nadie responde.',
    how: ({ suggestions }) =>
      suggestions.length === 0
        ? 'Escriba el nombre oficial de la dependencia.'
        : `Escriba el nombre oficial; ¿quiso decir ${either(suggestions.map(quoted))}?`,
  },
  'responsible-alias': {
    title: 'Responsable sin su nombre oficial',
    message: ({ text, name }) => `${quoted(text)} se entendió como ${quoted(name)}.`,
    why: WHY_TIDY,
    how: ({ name }) => `Si quiere, escriba ${quoted(name)}.`,
  },
  'responsible-collective': {
    title: 'Responsable colectivo',
    message: ({ name, leads }) =>
      leads
        ? `${quoted(name)} nombra a muchas dependencias y ninguna lidera.`
        : `${quoted(name)} nombra a muchas dependencias, además de la que lidera.`,
    why: 'Cuando responden todos, no se sabe a quién pedirle el avance.',
    how: ({ leads }) =>
      leads
        ? 'Escriba primero la dependencia que lidera y debajo las que acompañan.'
        : 'Si puede, nombre las dependencias que acompañan.',
  },
  'responsible-list-ambiguous': {
    title: 'Varios responsables sin separar',
    message: ({ names }) =>
      `En la celda hay varios responsables sin separar; se leyeron ${list(names.map(quoted))}.`,
    why: 'Sin una separación clara no se sabe dónde termina un nombre y empieza el otro, ni quién lidera.',
    how: () => 'Escriba uno por renglón (Alt+Enter), primero la dependencia que lidera.',
  },
  'text-whitespace': {
    title: 'Espacios sobrantes',
    message: (_, { column }) => `«${column ?? 'La celda'}» tiene espacios o saltos de línea de más.`,
    why: WHY_TIDY,
    how: () => 'Quite los espacios del comienzo, del final y los repetidos.',
  },
  'text-key-punctuation': {
    title: 'Punto final en un nombre',
    message: ({ text }) => `${quoted(text.trim())} termina en un signo de puntuación.`,
    why: WHY_TIDY,
    how: () => 'Quite el signo del final.',
  },
  'text-truncated': {
    title: 'Texto cortado',
    message: ({ how, word }, { column }) =>
      how === 'split-word'
        ? `En «${column ?? 'la celda'}» hay una palabra partida: ${quoted(word ?? '')}.`
        : how === 'ends-open'
          ? `El texto de «${column ?? 'la celda'}» parece cortado: termina sin cerrar la frase.`
          : `El texto de «${column ?? 'la celda'}» parece cortado: empieza en minúscula.`,
    why: 'Un texto incompleto se publica incompleto.',
    how: () => 'Complete la frase o una la palabra.',
  },
  'text-control-characters': {
    title: 'Caracteres invisibles',
    message: (_, { column }) =>
      `«${column ?? 'La celda'}» tiene caracteres invisibles, de los que quedan al copiar de otro programa.`,
    why: WHY_TIDY,
    how: () => 'Quítelos, o escriba el texto de nuevo.',
  },
  'goal-not-measurable': {
    title: 'Meta sin cantidad',
    message: (_, { value }) => `La meta ${quoted((value ?? '').trim())} no dice cuánto se va a lograr.`,
    why: 'Sin una cantidad no se puede medir el avance ni saber si se cumplió (Ley 1474 de 2011, art. 74).',
    how: () =>
      'Empiece la meta por la cantidad: «1 informe publicado», «100% de solicitudes respondidas», «Al menos 3 jornadas».',
  },
  'goal-quantity-in-words': {
    title: 'Cantidad en letras',
    message: ({ words, quantity, percent }) =>
      `La cantidad está en letras: ${quoted(words)} se entendió como ${shownNumber(quantity)}${percent ? '%' : ''}.`,
    why: 'En cifras se lee, se suma y se compara sin interpretar.',
    how: ({ quantity, percent }) => `Escriba ${shownNumber(quantity)}${percent ? '%' : ''}.`,
  },
  'number-ambiguous': {
    title: 'Número que puede leerse de dos maneras',
    message: ({ text, readAs, certain }) =>
      certain
        ? `${quoted(text)} se leyó como ${String(readAs)}: el punto separa los miles.`
        : `${quoted(text)} puede leerse de dos maneras; se leyó como ${shownNumber(readAs)}.`,
    why: 'En Colombia el punto separa los miles y la coma los decimales; en otros programas es al revés.',
    how: ({ certain }) =>
      certain
        ? 'Si es así, no hay que hacer nada.'
        : 'Escríbalo sin separador de miles, con coma para los decimales.',
  },
  'goal-schedule-count': {
    title: 'La meta y las fechas no cuadran',
    message: ({ quantity, unit, windows }) =>
      `La meta es ${shownNumber(quantity)}${unit === '' ? '' : ` (${unit})`} y hay ${plural(windows, 'período', 'períodos')} de fechas.`,
    why: 'Si cada período entrega uno, la meta o las fechas están mal y el avance no va a cuadrar.',
    how: ({ windows }) =>
      `Ajuste la meta a lo que se entregará en los ${String(windows)} períodos, o deje los períodos que correspondan.`,
  },
  'activity-number': {
    title: 'Número de la actividad',
    message: ({ problem, number, other }) => {
      switch (problem) {
        case 'missing':
          return 'La actividad no tiene número.'
        case 'duplicated':
          return `El número ${number ?? ''} ya lo tiene otra actividad: ${other ?? ''}.`
        case 'not-of-subcomponent':
          return `El número ${number ?? ''} no corresponde al subcomponente ${other ?? ''}.`
        case 'gap':
          return `En la numeración falta la actividad ${number ?? ''}${other === null ? '' : ` de «${other}»`}.`
      }
    },
    why: 'Por su número se sigue cada actividad en los informes de todo el año.',
    how: ({ problem, other }) =>
      problem === 'missing'
        ? 'Escriba su número antes del texto: «1.1 Realizar…».'
        : problem === 'not-of-subcomponent'
          ? `Use un número que empiece por ${other ?? ''}, o ponga la actividad en su subcomponente.`
          : problem === 'gap'
            ? 'Compruebe si alguna dependencia no la envió o si la numeración saltó.'
            : 'Dé a cada actividad un número distinto.',
  },
  'section-missing': {
    title: 'Componente sin actividades',
    message: ({ title }) =>
      `Nadie envió actividades de «${title}», ni una referencia al documento que las contiene.`,
    why: 'El documento oficial lleva todos sus componentes (Ley 1474 de 2011, art. 73, texto original).',
    how: () => 'Pida a la dependencia encargada sus actividades, o incluya la referencia al documento anexo.',
  },
  'cell-error': {
    title: 'Celda con error',
    message: ({ error, cause }) =>
      cause === 'error'
        ? `La celda tiene un error de Excel (${error}).`
        : cause === 'no-result'
          ? 'La celda tiene una fórmula sin resultado guardado.'
          : `La fórmula de la celda da un texto (${quoted(error)}), no un número.`,
    why: 'De una celda con error no se puede leer ningún dato.',
    how: ({ cause }) =>
      cause === 'no-result'
        ? 'Abra el libro en Excel, guárdelo y vuelva a enviarlo; o escriba el valor en lugar de la fórmula.'
        : 'Escriba el valor en lugar de la fórmula.',
  },
  'submission-superseded': {
    title: 'Hay otra versión de esta entrega',
    message: ({ by, because }) =>
      `La misma dependencia envió otra versión, «${by}», que es la que vale ${because === 'version' ? 'por su número de versión' : because === 'modified' ? 'por ser la guardada más tarde' : 'por su nombre, a falta de otra seña'}.`,
    why: 'Dos versiones de lo mismo no pueden valer a la vez; esta queda registrada y no entra en el documento oficial.',
    how: () => 'Confirme cuál es la vigente y retire la otra de la carpeta.',
  },
  'submission-missing': {
    title: 'Dependencia que no ha entregado',
    message: ({ dependencia }) => `No se ha recibido la entrega de ${dependencia}.`,
    why: 'Sin su parte, el plan está incompleto.',
    how: () => 'Solicite la entrega.',
  },
  'activity-conflict': {
    title: 'Dos entregas dicen cosas distintas',
    message: ({ files, fields }) =>
      `${list(files.map(quoted))} traen la misma actividad con distinto contenido en ${list(fields.map(quoted))}.`,
    why: 'El plan no puede decir dos cosas de la misma actividad.',
    how: () =>
      'Póngase de acuerdo con la otra dependencia: o es la misma actividad y debe quedar una, o cambie el número de una de las dos.',
  },
}

/** A finding in words. */
export function wordsOf(found: Finding): {
  readonly message: string
  readonly why: string
  readonly how: string
} {
  const words = SPANISH[found.rule] as Words<RuleId>
  const facts = found.facts as RuleFacts[RuleId]
  return {
    message: words.message(facts as never, found.place),
    why: words.why,
    how: words.how(facts as never, found.place),
  }
}

/** Why a rule was not asked. */
export function notEvaluatedReason({ reason }: NotEvaluated): string {
  switch (reason.kind) {
    case 'column-missing':
      return `falta la columna «${reason.column}»`
    case 'no-vigencia':
      return 'no se sabe de qué vigencia es el libro'
    case 'no-list-of-duties':
      return 'no hay una lista de las dependencias que deben entregar'
  }
}
