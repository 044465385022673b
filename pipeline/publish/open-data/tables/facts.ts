import type { Tally } from '../../../../engine/progress/tally.js'

/** Something that is true or not of an activity at a cut-off, and counted for a group of them. */
export interface Fact {
  readonly key: keyof Tally
  /** field of an activity; null where another field of it says the same */
  readonly field: string | null
  /** field of a group */
  readonly count: string
  /** `cumplidas`: how many of a group, in words */
  readonly many: string
  /** when it is true of an activity */
  readonly means: string
}

/** What is said of every activity, and counted, at a cut-off; in the order of the fields. */
export const FACTS: readonly Fact[] = [
  {
    key: 'activities',
    field: null,
    count: 'actividades',
    many: 'Actividades',
    means: 'Las actividades del grupo a las que se hace seguimiento.',
  },
  {
    key: 'scheduled',
    field: null,
    count: 'programadas',
    many: 'Programadas',
    means: 'Ya tenía algo programado.',
  },
  {
    key: 'notScheduled',
    field: null,
    count: 'no_programadas',
    many: 'No programadas',
    means: 'No tenía todavía nada programado: queda fuera de los promedios.',
  },
  {
    key: 'averaged',
    field: null,
    count: 'promediadas',
    many: 'Promediadas',
    means: 'Programada y con un avance que se puede calcular: es de las que forman los promedios.',
  },
  {
    key: 'notCalculable',
    field: null,
    count: 'sin_calculo',
    many: 'Sin cálculo posible',
    means: 'Programada, pero su meta no permite sacar un porcentaje: queda fuera de los promedios.',
  },
  {
    key: 'reported',
    field: 'reportada',
    count: 'reportadas',
    many: 'Reportadas',
    means: 'Hay un reporte que vale, también si todavía no estaba programada.',
  },
  {
    key: 'unreported',
    field: 'sin_reporte',
    count: 'sin_reporte',
    many: 'Sin reporte',
    means: 'Tenía algo programado y no hay un reporte que valga: cuenta como 0 en los promedios.',
  },
  {
    key: 'leaderSilent',
    field: 'lider_sin_reporte',
    count: 'lider_sin_reporte',
    many: 'Sin reporte del líder',
    means: 'No reportó quien lidera, aunque otra dependencia sí.',
  },
  {
    key: 'partlyReported',
    field: 'reporte_parcial',
    count: 'reporte_parcial',
    many: 'Con reporte parcial',
    means: 'De alguna de sus metas no se reportó nada: esa meta cuenta como 0.',
  },
  { key: 'fulfilled', field: 'cumplida', count: 'cumplidas', many: 'Cumplidas', means: 'Su avance es 100.' },
  {
    key: 'started',
    field: 'iniciada',
    count: 'iniciadas',
    many: 'Iniciadas',
    means: 'Su primera fecha de inicio es el día del corte o antes.',
  },
  {
    key: 'fullyDue',
    field: 'plazo_cumplido',
    count: 'plazo_cumplido',
    many: 'Con el plazo cumplido',
    means: 'Su última fecha final es el día del corte o antes.',
  },
  {
    key: 'overdue',
    field: 'vencida',
    count: 'vencidas',
    many: 'Vencidas',
    means: 'Su última fecha final es anterior al corte y su avance es menor que 100.',
  },
  {
    key: 'undated',
    field: 'fecha_final_invalida',
    count: 'fecha_final_invalida',
    many: 'Con una fecha final que no existe',
    means: 'Una de sus fechas finales no es una fecha: esa parte de su meta no cuenta como programada.',
  },
  {
    key: 'overExecuted',
    field: 'sobre_ejecutada',
    count: 'sobre_ejecutadas',
    many: 'Sobre-ejecutadas',
    means: 'Se hizo más de lo programado en alguna de sus metas.',
  },
  {
    key: 'withoutEvidence',
    field: 'sin_evidencia',
    count: 'sin_evidencia',
    many: 'Sin evidencia',
    means: 'Se reportó una cantidad mayor que 0 y no se dijo dónde está la evidencia.',
  },
  {
    key: 'early',
    field: 'anticipada',
    count: 'anticipadas',
    many: 'Anticipadas',
    means: 'Se reportó algo hecho antes de que estuviera programado.',
  },
  {
    key: 'worsened',
    field: 'empeoro',
    count: 'empeoraron',
    many: 'Empeoraron',
    means: 'Alguna de sus metas está más lejos que al comienzo: su avance cuenta como 0.',
  },
  {
    key: 'conflicting',
    field: 'reportes_distintos',
    count: 'reportes_distintos',
    many: 'Con reportes distintos',
    means: 'Las dependencias que responden por ella reportaron cifras distintas.',
  },
  {
    key: 'settled',
    field: 'resuelta',
    count: 'resueltas',
    many: 'Resueltas',
    means: 'Las cifras que valen las fijó quien tenía la autoridad para hacerlo.',
  },
]
