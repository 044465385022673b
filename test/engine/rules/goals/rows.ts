import type { Row } from '../../../support/table.js'

/** A row of the Guía 4.2 in which nothing is wrong, but for what the test changes. */
export const GUIDE_ROW: Row = {
  group: 'Infancia (6-11 años)',
  situation: 'Patios sin color',
  recommendations: 'Que los patios tengan color',
  activity: 'Pintar los patios de las escuelas',
  indicator: 'Número de patios pintados',
  goal: '12 patios pintados',
  responsible: 'Secretaría de Educación Municipal',
  followUpDate: '{2026-06-30}',
}

/** The same on another matter. */
export const OTHER_ROW: Row = {
  ...GUIDE_ROW,
  situation: 'Perros sueltos en el camino',
  recommendations: 'Que alguien recoja los perros',
  activity: 'Esterilizar los perros callejeros',
  indicator: 'Número de perros esterilizados',
  goal: '300 perros esterilizados',
}

export const IMPROVEMENT_ROW: Row = {
  category: 'Ejecutar el Plan de participación',
  activity: 'Invitar a los vecinos a la ronda de propuestas',
  improvement: 'Pegar 20 carteles en cada barrio y anunciar la ronda en dos emisoras',
  end: '{2026-06-30}',
}
