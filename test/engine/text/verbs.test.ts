import { bareInfinitive, isInfinitive, isVague, openingVerb } from '../../../engine/text/verbs.js'

describe('openingVerb', () => {
  it.each([
    ['Elaborar el mapa de ruidos', 'elaborar'],
    ['1.1 Pintar el mural', 'pintar'],
    ['2.10. Publicar la agenda', 'publicar'],
    ['3) Recorrer los senderos', 'recorrer'],
    ['• Construir una huerta', 'construir'],
    ['-Construir una huerta', 'construir'],
    ['  4.2  ABRIR EL BUZÓN', 'abrir'],
    ['Reunirse con los vecinos', 'reunirse'],
    ['Darle trámite a las quejas', 'darle'],
    ['Dar a conocer el mapa', 'dar'],
    ['Ser parte de la red', 'ser'],
    ['Ir a las veredas', 'ir'],
    ['Oír a los vecinos', 'oir'],
    ['Periódicamente publicar el boletín', 'publicar'],
    ['No permitir vertimientos', 'permitir'],
    ['En articulación con Salud, realizar visitas', 'realizar'],
    ['A través de la radio, divulgar la ruta', 'divulgar'],
    ['Cantar la ronda', 'cantar'],
  ])('finds the verb of «%s»', (activity, verb) => {
    expect(openingVerb(activity)).toBe(verb)
  })

  it.each([
    'Apertura del buzón',
    'Taller de murales',
    'Bienestar para todos',
    'Alquiler de sillas',
    'Mujeres capacitadas',
    'Hogares visitados',
    'Lugar de encuentro señalizado',
    'Se realizará una feria',
    'Realización de ferias',
    'Realiza ferias',
    'Seguimiento a los murales',
    'Charlas de lectura',
    'Los hogares participan',
    'En las veredas',
    '12',
    '',
  ])('finds none in «%s»', (activity) => {
    expect(openingVerb(activity)).toBeNull()
  })
})

describe('isInfinitive', () => {
  it.each(['elaborar', 'leer', 'difundir', 'reunirse', 'ver', 'hacerlo', 'fortalecerlas'])(
    'takes «%s»',
    (word) => {
      expect(isInfinitive(word)).toBe(true)
    },
  )

  it.each([
    'taller',
    'lugar',
    'familiar',
    'porvenir',
    'lider',
    'militares',
    'persona',
    'informe',
    'charla',
    'ar',
  ])('leaves «%s»', (word) => {
    expect(isInfinitive(word)).toBe(false)
  })
})

describe('isVague', () => {
  it.each(['velar', 'propender', 'apoyar', 'analizar', 'fomentar', 'procurar', 'coadyuvar', 'promover'])(
    'takes «%s»',
    (verb) => {
      expect(isVague(verb)).toBe(true)
    },
  )

  it.each(['elaborar', 'publicar', 'realizar', 'sembrar', 'fortalecer', 'garantizar'])(
    'leaves «%s»',
    (verb) => {
      expect(isVague(verb)).toBe(false)
    },
  )
})

test('bareInfinitive drops the pronoun', () => {
  expect(['reunirse', 'darles', 'hacerlo', 'elaborar'].map(bareInfinitive)).toEqual([
    'reunir',
    'dar',
    'hacer',
    'elaborar',
  ])
})
