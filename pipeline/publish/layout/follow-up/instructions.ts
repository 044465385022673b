import { shownDate } from '../../../../engine/calendar/iso-date.js'
import type { SheetSpec } from '../../workbook/workbook-spec.js'
import { guideSheet } from '../guide-sheet.js'
import { termWords, type FollowUpHead } from './follow-up-sheet.js'

/** How a prepared follow-up is filled in, in plain words. */
export function followUpInstructions(head: FollowUpHead): SheetSpec {
  const day = shownDate(head.cutoff)
  const subtitle = `Seguimiento al ${day} · ${head.directory.entity}`
  const footer = `Seguimiento · corte ${day} · ${head.directory.entity}`
  return guideSheet({ widths: [30, 96], subtitle, subtitleHeight: 20, footer }, (stack) => {
    for (const [title, lines] of parts(head)) {
      stack.gap()
      stack.row([title, null], 'header')
      stack.merges.push({ top: stack.next - 1, left: 0, bottom: stack.next - 1, right: 1 })
      for (const [what, how] of lines) stack.row([what, how], ['body-strong', 'body'])
    }
  })
}

type Lines = readonly (readonly [what: string, how: string])[]

function parts({ cutoff, vigencia, term }: FollowUpHead): (readonly [title: string, lines: Lines])[] {
  const day = shownDate(cutoff)
  return [
    [
      'En pocas palabras',
      [
        [
          'Qué se llena',
          'Solo las celdas amarillas: «Ejecutado al corte», «Actividades realizadas», «Evidencia» y «Observaciones». Lo gris repite el plan aprobado y está protegido; si ahí hay un error, avise a Planeación: el plan se modifica por oficio, no en este libro.',
        ],
        ['Hasta cuándo', `Se reporta a más tardar el ${termWords(term)}.`],
        [
          'Cómo se entrega',
          'Guarde el libro como libro de Excel (.xlsx), con su mismo nombre, y envíelo completo. No agregue ni borre filas, columnas ni hojas.',
        ],
      ],
    ],
    [
      '«Ejecutado al corte»: qué número va',
      [
        [
          '«Se suma»',
          `Todo lo hecho desde el 1 de enero de ${vigencia} hasta el ${day}, no solo lo de los últimos meses. Si en el primer corte había 2 informes y después se hizo 1 más, ahora se escribe 3. Por eso nunca baja de un corte a otro.`,
        ],
        [
          '«Se mide»',
          `El valor que hay el ${day}: un porcentaje, una tasa, una existencia. No se suma con el de cortes anteriores, y puede subir o bajar. Un porcentaje va de 0 a 100: para 85 % se escribe 85.`,
        ],
        ['«Sí o no»', 'De la lista: 1 si la meta ya se cumplió, 0 si todavía no.'],
        [
          'Si no se hizo nada',
          'Escriba 0 y diga en «Observaciones» por qué y cuándo se cumplirá. Una celda vacía no es un cero: quiere decir que no se reportó.',
        ],
        [
          'Si se hizo de más',
          'Escriba lo que se hizo, aunque pase de lo programado. El avance llega hasta 100, y lo demás se conserva aparte.',
        ],
      ],
    ],
    [
      'Las demás celdas',
      [
        [
          'Actividades realizadas',
          'Qué se hizo, en una o dos frases: qué, con quién y cuándo. Sin datos personales de la ciudadanía.',
        ],
        [
          'Evidencia',
          'Con qué puede comprobarlo otra persona: el enlace al documento, o el nombre y la fecha del acta, el informe, la lista de asistencia o el número del radicado. «Sí», «Pendiente» o «Reposa en la oficina» no son evidencia. Si se reporta más de 0, hace falta.',
        ],
        ['Observaciones', 'Lo que explique un atraso o una cifra que llame la atención. Puede quedar vacía.'],
        [
          '% de avance',
          'Se calcula solo: lo ejecutado entre lo programado, de 0 a 100. «N/A» quiere decir que no estaba programada, o que su meta no permite sacar un porcentaje; en ese caso igual se reporta el valor.',
        ],
      ],
    ],
    [
      'Filas que piden atención',
      [
        [
          'No programada a este corte',
          'En gris y con celdas blancas: todavía no debía estar hecha, y no cuenta en el promedio. Puede quedar vacía. Si ya se hizo algo, escríbalo: se informa como ejecución anticipada.',
        ],
        [
          'Corresponsable',
          'Responden varias dependencias. Cuenta lo que reporta la que lidera; pónganse de acuerdo antes, porque si reportan distinto se informan los dos datos.',
        ],
        [
          'Varias metas',
          'Una actividad con dos metas tiene dos filas, una para cada meta. Llene las dos; si lo hecho y la evidencia son los mismos, repítalos.',
        ],
        [
          'Cortes anteriores',
          'Lo que se reportó antes en esta vigencia, para que lo de ahora no lo contradiga. No se llena.',
        ],
      ],
    ],
  ]
}
