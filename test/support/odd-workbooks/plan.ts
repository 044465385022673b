/** A cell of the plan: a text, an ISO date, or a number that shows as a percentage. */
export type Value = string | { readonly date: string } | { readonly percent: number }

export type Row = readonly (Value | null)[]

const on = (date: string): Value => ({ date })
const RISKS = 'Subcomponente 1. Política de Administración de Riesgos de Corrupción'
const MAP = 'Subcomponente 2. Construcción del mapa de riesgos de corrupción'

/** An invented plan, row by row, in which a person would find things to say: a day that is none, a goal that is no goal … */
export const ROWS: readonly Row[] = [
  ['Plan Anticorrupción y de Atención al Ciudadano'],
  ['Vigencia: 2023'],
  ['Dependencia: Secretaría General'],
  ['Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.'],
  [
    'Subcomponente / Proceso',
    'Actividades',
    'Producto',
    'Meta',
    'Responsable',
    'Fecha Inicio',
    'Fecha Final',
  ],
  [
    RISKS,
    '1.1 Pintar el mural de los riesgos',
    'Mural pintado',
    '1 mural pintado',
    'Secretaría General',
    on('2023-03-01'),
    on('2023-03-31'),
  ],
  [
    null,
    '1.2 Ensayar la obra de títeres\nde los riesgos & las quejas',
    'Obra <ensayada>',
    '2 obras ensayadas',
    'Secretaría General',
    on('2023-04-03'),
    '31/04/2023',
  ],
  [
    null,
    '1.3 Sembrar el jardín de las quejas',
    'Jardín sembrado',
    'Mejorar el jardín',
    'Secretaria General',
    on('2023-06-01'),
    on('2023-05-02'),
  ],
  [
    MAP,
    '2.1 Coser la bandera del buen trato',
    'Bandera cosida',
    { percent: 0.9 },
    'Oficina de los Faroles',
    on('2023-07-04'),
    on('2023-08-31'),
  ],
  [
    null,
    '2.2 Grabar la canción   del mapa «alegre»',
    'Canción grabada',
    '1 canción grabada',
    'Secretaría General',
    on('2023-09-01'),
    on('2023-12-15'),
  ],
]

/** Which blocks are merged. */
export const MERGES = ['A4:G4', 'A6:A8', 'A9:A10']

export const SHEET = 'Anexo 1'
