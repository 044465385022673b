import fc from 'fast-check'
import type { Comparator, QuantityKind } from '../../../engine/plan/plan.js'

/** A goal with the quantities that a person reads in it. */
export interface PlannedGoal {
  /** the clean text */
  readonly text: string
  readonly items: readonly (readonly [quantity: number, comparator: Comparator, kind: QuantityKind])[]
  /** lines, where the cell holds a list; their texts joined make `text` */
  readonly lines?: readonly string[]
  /** what the cell stores, where it is a number */
  readonly stored?: { readonly value: number; readonly format: string }
}

const VERBS = [
  'Realizar',
  'Elaborar',
  'Divulgar',
  'Actualizar',
  'Diseñar',
  'Ñapear y ordenar',
  'Publicar',
  'Capacitar en',
  'Evaluar',
  'Orientar',
  'Hacer',
]

const OBJECTS = [
  'la feria barrial de servicios',
  'el botón de preguntas frecuentes',
  'las mesas de escucha con veedores',
  'un tablero de peticiones por comuna',
  'la ventanilla itinerante en los corregimientos',
  'los acuerdos de reserva de la información',
  'el recorrido guiado por la sede central',
  'la cartilla «Así se pide una copia»',
  'el inventario de activos de información',
  'la encuesta de percepción & confianza',
]

const ENDINGS = [
  '',
  ' antes del 31 de enero de 2023',
  ' en coordinación con la Oficina de Comunicación Social',
  ' (segunda etapa)',
  ' conforme a la Ley 1712 de 2014',
  ' en el 100% de las sedes',
  ': convocatoria, desarrollo y cierre',
  ' – línea 3',
  ' entre el 01/03/2023 y el 30/06/2023',
  ', con el apoyo de la UAC y de la OPGI,',
  '; incluye 3 corregimientos <rurales>',
  ' que presenten las personas mayores, las personas con discapacidad, las mujeres gestantes y quienes habitan la zona rural dispersa, con lenguaje claro, intérprete y materiales que se puedan consultar sin conexión',
]

/** The words of an activity, without its number. */
export const activityText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...OBJECTS), fc.constantFrom(...ENDINGS))
  .map((parts) => `${parts[0]} ${parts[1]}${parts[2]}`)

const PRODUCTS = [
  'Feria barrial realizada',
  'Botón publicado.',
  'Actas de mesa firmadas',
  'Tablero de peticiones, actualizado y en línea.',
  'Unidad de Atención al Ciudadano fortalecida.',
  'Informe',
  'Plan 2023 – 2024 de sedes',
  'Cartilla impresa; versión en audio',
  'Registro de asistencia (listado y fotografías).',
  '2 ediciones de la cartilla',
  'Inventario de activos de información del Proceso 4',
  'Encuesta',
]

export const productText: fc.Arbitrary<string> = fc.constantFrom(...PRODUCTS)

const GOALS: readonly PlannedGoal[] = [
  { text: '1 feria realizada.', items: [[1, 'exactly', 'count']] },
  { text: '3 informes de avance publicados', items: [[3, 'exactly', 'count']] },
  { text: '100% de peticiones respondidas en término.', items: [[100, 'exactly', 'percent']] },
  { text: 'Al menos 50 encuestas aplicadas.', items: [[50, 'atLeast', 'count']] },
  { text: 'Mínimo 2 jornadas', items: [[2, 'atLeast', 'count']] },
  { text: 'Al menos un 90% de sedes visitadas', items: [[90, 'atLeast', 'percent']] },
  { text: 'Hasta 10 días de espera', items: [[10, 'atMost', 'count']] },
  { text: '15.000 cartillas entregadas', items: [[15000, 'exactly', 'count']] },
  { text: 'Un (1) tablero en línea', items: [[1, 'exactly', 'count']] },
  { text: 'Dos recorridos guiados', items: [[2, 'exactly', 'count']] },
  { text: '80 por ciento de funcionarios capacitados', items: [[80, 'exactly', 'percent']] },
  { text: '12,5% menos de quejas', items: [[12.5, 'exactly', 'percent']] },
  { text: 'Ventanilla señalizada.', items: [] },
  {
    text: '2 boletines y 1 video divulgados',
    items: [
      [2, 'exactly', 'count'],
      [1, 'exactly', 'count'],
    ],
  },
  {
    text: '1 cartilla 3 talleres',
    lines: ['1 cartilla', '3 talleres'],
    items: [
      [1, 'exactly', 'count'],
      [3, 'exactly', 'count'],
    ],
  },
  { text: '4', items: [[4, 'exactly', 'count']], stored: { value: 4, format: 'General' } },
  { text: '95%', items: [[95, 'exactly', 'percent']], stored: { value: 0.95, format: '0%' } },
]

export const goal: fc.Arbitrary<PlannedGoal> = fc.constantFrom(...GOALS)
