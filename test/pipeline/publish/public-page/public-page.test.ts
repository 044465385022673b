import { publicPage } from '../../../../pipeline/publish/public-page/public-page.js'
import { PAGE } from '../../../../pipeline/publish/public-page/script.js'
import { workedYear } from '../../../support/worked-year.js'
import { activity, publication } from '../report/fixture.js'
import { awaited, HOSTILE_TEXT, ofPlan, planOf, SECRETS } from './fixture.js'

const textOf = (html: string): string =>
  html
    .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const listOf = (html: string): string[] => html.split('\n').filter((line) => line.startsWith('<li data-k='))

const itemWith = (html: string, text: string): string =>
  textOf(listOf(html).find((one) => one.includes(text))!)

describe('what the city promised and how it goes', () => {
  // the figures are those that docs/avance.md works out by hand for its second cut-off
  const html = publicPage(workedYear('2027-08-31'))
  const text = textOf(html)

  test('opens with the figures', () => {
    expect(text).toContain(
      'Son 12 actividades prometidas para 2027. Al 31 de agosto de 2027, 9 ya debían mostrar resultados: 3 hicieron todo lo que tocaba. En promedio se ha hecho el 81,9 % de lo previsto a esa fecha.',
    )
    expect([...html.matchAll(/<dd><b>([^<]*)<\/b><span>/g)].map((match) => match[1])).toEqual([
      '12',
      '9',
      '3',
      '81,9 %',
    ])
  })

  test('tells how many are in each state, and they add up', () => {
    const states = [...html.matchAll(/<b>(\d+)<\/b> <span class="mark [^"]*">([^<]*)</g)]
    expect(states.map((match) => [match[2], match[1]])).toEqual([
      ['Cumplidas', '3'],
      ['Por debajo de lo programado', '5'],
      ['Sin reporte', '0'],
      ['Sin cálculo posible', '1'],
      ['No programadas', '3'],
    ])
  })

  test('tells each component and each dependencia', () => {
    expect(text).toContain('2. Racionalización de trámites 4 2 1 0 97,5 %')
    expect(text).toContain('Secretaría de Salud 3 3 1 0 91,7 %')
  })

  test('tells each activity: what, goal, who, when and how far', () => {
    expect(itemWith(html, 'Visitar los puestos')).toBe(
      ' 2.1 Visitar los puestos de salud para revisar sus controles 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción Meta Al menos 60 visitas Responde Secretaría de Salud , que lidera, con Secretaría de Educación Cuándo Del 1 de marzo al 30 de junio de 2027 y del 1 de julio al 30 de noviembre de 2027 En su plazo Avance al 31/08/2027 80 % Por debajo de lo programado Previsto al corte: 30 visitas. Hecho: 24. ',
    )
  })

  test('says why an activity has no percentage', () => {
    expect(itemWith(html, 'Dictar talleres')).toContain(
      'No programada su primera fecha final todavía no llegaba',
    )
    expect(itemWith(html, 'manual de matrículas')).toContain(
      'Desde el 1 de abril de 2027, hasta una fecha por aclarar',
    )
    expect(itemWith(html, 'Responder pronto')).toContain('Sin cálculo posible su meta es un tope')
  })

  test('says nothing of what the units wrote beside the figures', () => {
    const others = html.replace('datos-abiertos/datos-abiertos.xlsx', '')
    expect(others).not.toMatch(/\.xlsx|Lo que va de|example\.gov|Se hará en el próximo/)
  })
})

describe('a plan that nobody has reported on', () => {
  test('is told by its dates alone, where there is no monitoring', () => {
    const text = textOf(publicPage(publication))
    expect(text).toContain('Lo que se prometió para 2031 ')
    expect(text).toContain('Son 17 actividades prometidas para 2031. Aquí está cada una')
    expect(text).not.toContain('Avance')
  })

  test('says that the reports are awaited, and shows no zeros', () => {
    const text = textOf(publicPage(awaited()))
    expect(text).toContain('Al 30 de abril de 2031 todavía no se ha recibido ningún reporte de avance.')
    expect(text).not.toContain('0 %')
  })

  test('may be empty', () => {
    expect(textOf(publicPage(ofPlan([])))).toContain('Todavía no hay actividades publicadas para 2031.')
  })
})

test('says only what is public: the units, and no files, findings, nor who the directory does not know', () => {
  const html = publicPage({
    ...publication,
    consolidated: {
      ...publication.consolidated,
      activities: [
        ...publication.consolidated.activities,
        activity(6, '9', {
          file: 'faro.xlsx',
          row: 40,
          responsibles: ['Ana Segura'],
          windows: ['pronto>cuando se pueda'],
          text: 'Atender en ana.segura@correo.example o al celular 300 123 45 67',
        }),
      ],
    },
  })
  for (const secret of SECRETS) expect(html).not.toContain(secret)
  expect(html).not.toMatch(/ana\.segura|300 123/)
  expect(itemWith(html, 'Atender en')).toContain('Responde 1 responsable que no está en el directorio')
})

test('says what is of a plan that nobody has approved', () => {
  const files = publication.consolidated.files.map((file) =>
    file.file === 'faro.xlsx'
      ? { ...file, state: 'received' as const }
      : { ...file, state: 'approved' as const },
  )
  const html = publicPage({ ...publication, consolidated: { ...publication.consolidated, files } })
  expect(textOf(html)).toContain(
    '2 actividades son de planes que todavía no se han aprobado, y pueden cambiar.',
  )
  expect(itemWith(html, '>1.1<')).toContain('Puertas abiertas de la casa · su plan todavía no se ha aprobado')
  expect(itemWith(html, '>1.9<')).not.toContain('aprobado')
  expect(publicPage(publication)).not.toContain('aprobado')
})

test('leaves out what does not count in the plan', () => {
  const html = publicPage(publication)
  expect(listOf(html)).toHaveLength(17)
  expect(publication.consolidated.activities).toHaveLength(20)
})

test('hostile texts are text, also in the part that waits', () => {
  const html = publicPage(planOf(PAGE + 2, () => HOSTILE_TEXT))
  const markup = html.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
  expect(markup).not.toMatch(/<script|<img|\u2028|\u202E/)
  expect(html.match(/<\/noscript>/g)).toHaveLength(1)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(listOf(html)).toHaveLength(PAGE + 2)
})

test('links to the data and what they are, never to a folder, which most servers do not show', () => {
  const links = [...publicPage(workedYear('2027-12-31')).matchAll(/href="(datos-abiertos[^"]*)"/g)]
  expect(links.map(([, href]) => href)).toEqual([
    'datos-abiertos/datos-abiertos.xlsx',
    'datos-abiertos/LEAME.md',
  ])
})

test('the same publication gives the same bytes', () => {
  expect(publicPage(workedYear('2027-12-31'))).toBe(publicPage(workedYear('2027-12-31')))
})

test('five thousand activities stay within their budget: few at once, and about 650 bytes each', () => {
  const html = publicPage(
    planOf(5000, (i) => `Pintar la puerta ${String(i)} de la casa de la cultura con los vecinos del barrio`),
  )
  expect(Buffer.byteLength(html)).toBeLessThan(3_500_000)
  const [first = ''] = html.split('<noscript id="resto">')
  expect(listOf(first)).toHaveLength(PAGE)
  expect(first.match(/<[a-z]/g)!.length).toBeLessThan(2_000)
})
