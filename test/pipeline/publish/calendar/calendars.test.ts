import { sequencesOf } from '../../../../pipeline/publish/calendar/activity-events.js'
import { workingDayBefore } from '../../../../pipeline/publish/calendar/alarms.js'
import { icsOf } from '../../../../pipeline/publish/calendar/ics.js'
import { activity, calendarOf, calendarsFrom, directory, eventsIn, read, received } from './fixture.js'

const PAINT = activity({
  text: 'Pintar los faros',
  who: ['faro', 'mapas', null],
  windows: ['2026-03-02>2026-03-31', '2026-05-15>2026-05-15'],
})

describe('the calendar of a dependencia', () => {
  const calendars = calendarsFrom([PAINT])
  const events = read(calendars, 'faro')
  const on = (day: string) => events.filter(({ start }) => start === day)

  test('has a day for each start and end, for each cut-off and for each report: never one that spans months', () => {
    // 30/04/2026 is a Thursday and 1 May a holiday: the fifth working day is Friday 8 May. After 31/08, a Monday, it is
    // Monday 7 September. After 31/12, with 1 January a holiday, it is Friday 8 January of the next year.
    expect(events.map(({ start, summary }) => [start, summary])).toEqual([
      ['2026-01-31', 'Se publica el plan: Anexo 1 2026'],
      ['2026-03-02', 'Empieza: 1.1 Pintar los faros (1 de 2)'],
      ['2026-03-31', 'Vence hoy: 1.1 Pintar los faros (1 de 2)'],
      ['2026-04-30', 'Corte de seguimiento: 30/04/2026'],
      ['2026-05-08', 'Vence hoy: reporte de avance al 30/04/2026'],
      ['2026-05-15', 'Empieza y vence hoy: 1.1 Pintar los faros (2 de 2)'],
      ['2026-08-31', 'Corte de seguimiento: 31/08/2026'],
      ['2026-09-07', 'Vence hoy: reporte de avance al 31/08/2026'],
      ['2026-12-31', 'Corte de seguimiento: 31/12/2026'],
      ['2027-01-08', 'Vence hoy: reporte de avance al 31/12/2026'],
    ])
    expect(events.every(({ isDate }) => isDate)).toBe(true)
    expect(on('2026-03-31')[0]!.end).toBe('2026-04-01')
  })

  test('says the goal, the dates, who else answers and the plan', () => {
    expect(on('2026-03-31')[0]!.description.split('\n')).toEqual([
      '1.1 Pintar los faros',
      'Meta: 2 faros',
      'Fechas (1 de 2): del 2 al 31 de marzo de 2026',
      'La lidera esta dependencia, con Oficina de Mapas, Caminos y Puentes y alguien que no está en el directorio.',
      'Plan: Anexo 1 del Plan Anticorrupción y de Atención al Ciudadano, 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción',
    ])
    expect(on('2026-03-31')[0]!.categories).toEqual(['Vencimientos', 'Lidera'])
  })

  test('says who leads to those who only answer too', () => {
    const other = read(calendars, 'mapas').find(({ start }) => start === '2026-03-02')!
    expect(other.summary).toBe('Empieza (apoya): 1.1 Pintar los faros (1 de 2)')
    expect(other.description).toContain('La lidera Oficina del Faro; esta dependencia también responde')
    expect(other.categories).toEqual(['Inicios', 'Apoya'])
  })

  test('warns of what ends at eight in the morning of the fifth working day before, of reports of the second', () => {
    // before Tuesday 31 March: 30, 27, 26, 25, 24 (the 23rd is a holiday); a week before, at eight: six days and 16 hours
    expect(on('2026-03-31')[0]!.alarms).toEqual([
      '-P6DT16H El 31 de marzo de 2026 vence «1.1 Pintar los faros»',
    ])
    // before Friday 8 May: Thursday 7 and Wednesday 6
    expect(on('2026-05-08')[0]!.alarms).toEqual([
      '-P1DT16H El 8 de mayo de 2026 vence el reporte de avance al 30/04/2026',
    ])
    for (const quiet of ['2026-01-31', '2026-03-02', '2026-04-30']) expect(on(quiet)[0]!.alarms).toEqual([])
  })

  test('labels what is a default of Cotejo as such, never as law', () => {
    expect(on('2026-05-08')[0]!.description).toContain(
      'Plazo: 5 días hábiles después del corte; es un valor de Cotejo, porque la entidad no ha fijado otro: no lo cite como norma.',
    )
    expect(on('2026-04-30')[0]!.description).toContain(
      'El reporte se entrega a más tardar el 8 de mayo de 2026.',
    )
  })

  test('keeps its identities, and shares none with another calendar', () => {
    const again = read(calendarsFrom([PAINT]), 'faro').map(({ uid }) => uid)
    expect(again).toEqual(events.map(({ uid }) => uid))
    const all = [...again, ...read(calendars, 'mapas').map(({ uid }) => uid)]
    expect(new Set(all).size).toBe(all.length)
    const moved = { ...PAINT, schedule: PAINT.schedule.map((w) => ({ ...w, end: '2026-06-30' })) }
    expect(read(calendarsFrom([moved]), 'faro').find(({ start }) => start === '2026-06-30')!.uid).toBe(
      on('2026-03-31')[0]!.uid,
    )
  })
})

test('Control Interno knows when its follow-ups are published, though it answers for nothing', () => {
  // the tenth working day: 15 May; 14 September; and 18 January, for the 11th is a holiday
  const events = read(calendarsFrom([PAINT]), 'control')
  expect(events.map(({ start, summary }) => [start, summary])).toEqual([
    ['2026-05-15', 'Vence hoy: publicar el seguimiento al 30/04/2026'],
    ['2026-09-14', 'Vence hoy: publicar el seguimiento al 31/08/2026'],
    ['2027-01-18', 'Vence hoy: publicar el seguimiento al 31/12/2026'],
  ])
  expect(events[0]!.description).toContain('10 días hábiles después del corte; es un valor de Cotejo')
})

test('without an office of Control Interno nobody has its days, and that is told', () => {
  const dependencias = directory.dependencias.filter(({ id }) => id !== 'control')
  const calendars = calendarsFrom([PAINT], null, undefined, { ...directory, dependencias })
  expect(calendars.hasControl).toBe(false)
  expect(calendars.calendars.map(({ unit }) => unit.id)).toEqual(['faro', 'mapas'])
})

test('the days of Control Interno are not those of the office that judges conduct', () => {
  const conduct = {
    ...directory.dependencias[0]!,
    id: 'conducta',
    name: 'Oficina de Control Interno Disciplinario',
  }
  const dependencias = [conduct, ...directory.dependencias]
  const { calendars } = calendarsFrom([PAINT], null, undefined, { ...directory, dependencias })
  expect(calendars.map(({ unit }) => unit.id)).toEqual(['faro', 'mapas', 'control'])
})

test('what the entity settles holds, and is said to be its own', () => {
  const configuration = {
    cortes: ['06-30'],
    seguimiento: { plazoReporte: 3, plazoPublicacion: 4 },
    diasNoHabiles: ['2026-07-02'],
    entrega: { 'paac-anexo-1': '01-15' },
    publicacion: { 'paac-anexo-1': '02-10' },
    adeudan: { 'paac-anexo-1': ['mapas'] },
  }
  const own = read(calendarsFrom([PAINT], configuration), 'mapas')
  const deadlines = own.filter(({ categories }) => !categories.includes('Apoya'))
  // 30/06/2026 is a Tuesday, Thursday 2 July is the entity's own holiday: 1, 3 and 6 July
  expect(deadlines.map(({ start, summary }) => [start, summary])).toEqual([
    ['2026-01-15', 'Vence hoy: entregar Anexo 1 2026'],
    ['2026-02-10', 'Se publica el plan: Anexo 1 2026'],
    ['2026-06-30', 'Corte de seguimiento: 30/06/2026'],
    ['2026-07-06', 'Vence hoy: reporte de avance al 30/06/2026'],
  ])
  for (const { description } of deadlines) expect(description).toContain('lo fijó la entidad en cotejo.json')
})

test('of thirty that end on one day one alarm tells all', () => {
  const many = Array.from({ length: 30 }, (_, i) =>
    activity({
      number: `1.${String(i)}`,
      text: 'Cuidar el faro',
      who: ['faro'],
      windows: ['2026-02-02>2026-12-31'],
    }),
  )
  const alarms = read(calendarsFrom(many), 'faro')
    .filter(({ start }) => start === '2026-12-31')
    .flatMap(({ alarms }) => alarms)
  expect(alarms).toEqual(['-P7DT16H El 31 de diciembre de 2026 vencen 30 actividades'])
})

test('what is no date, or the wrong way round, is in no calendar and is told', () => {
  const calendars = calendarsFrom([
    activity({ number: '1.1', text: 'Barrer', who: ['faro'], windows: ['2026-04-01>31/04/2026'] }),
    activity({ number: '1.2', text: 'Regar', who: ['faro'], windows: ['2026-09-01>2026-08-01'] }),
    activity({ number: '1.3', text: 'Tejer', who: [null], windows: ['2026-02-02>2026-03-02'] }),
  ])
  const plans = read(calendars, 'faro').filter(({ categories }) => categories.includes('Lidera'))
  expect(plans.map(({ start, summary }) => [start, summary])).toEqual([['2026-04-01', 'Empieza: 1.1 Barrer']])
  expect(calendars.undated).toEqual([
    { activity: '1.1 Barrer', dates: 1 },
    { activity: '1.2 Regar', dates: 2 },
  ])
  expect(calendars.unanswered).toEqual(['1.3 Tejer'])
})

test('who answers under a common name has a calendar of that name, with the activities alone', () => {
  const calendars = calendarsFrom([
    activity({ text: 'Saludar', who: ['todas'], windows: ['2026-02-02>2026-03-02'] }),
  ])
  expect(calendars.calendars.map(({ unit }) => unit.id)).toEqual(['control', 'todas'])
  expect(read(calendars, 'todas').map(({ summary }) => summary)).toEqual([
    'Empieza: 1.1 Saludar',
    'Vence hoy: 1.1 Saludar',
  ])
  expect(read(calendars, 'todas')[0]!.description).toContain(
    'Responde «Todas las oficinas», es decir, cada dependencia que ese nombre abarca.',
  )
})

test('each version received of a plan is a new SEQUENCE, and so is one withdrawn: it never goes back', () => {
  const v1 = received('v1.xlsx')
  const v2 = received('v2.xlsx')
  const sequence = (...files: Parameters<typeof sequencesOf>[0]): number => sequencesOf(files).get('v1.xlsx')!
  expect(sequence(v1)).toBe(0)
  expect(sequence(v1, received('copia.xlsx', { duplicateOf: 'v1.xlsx' }))).toBe(0)
  expect(sequence(v1, received('otra.xlsx', { dependencia: 'mapas' }))).toBe(0)
  expect(sequence({ ...v1, supersededBy: 'v2.xlsx' }, v2)).toBe(1)
  const withdrawn = { ...v2, setAside: 'withdrawn' as const }
  expect(sequence(v1, withdrawn)).toBe(2)
  expect(sequence(v1, withdrawn, received('v3.xlsx'))).toBe(3)
  const calendars = calendarsFrom([PAINT], null, [received('faro.xlsx'), received('faro v2.xlsx')])
  expect(read(calendars, 'faro').map(({ sequence }) => sequence)).toEqual([0, 1, 1, 0, 0, 1, 0, 0, 0, 0])
})

test('a day so many working days before skips weekends, holidays and the entity’s own days', () => {
  expect(workingDayBefore('2026-05-04', 1, [])).toBe('2026-04-30')
  expect(workingDayBefore('2026-05-04', 1, ['2026-04-30'])).toBe('2026-04-29')
})

describe('a text that would break out of the file', () => {
  const HOSTILE = `Pintar\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:falso\u2028END:VCALENDAR\u0000\u0085; a, b; c\\n "x" \uD800 \u202Eodot 🎉`
  const long = `${HOSTILE} ${'ñandú 🎉 '.repeat(700)}`
  const calendars = calendarsFrom([
    activity({ text: long, goal: long, who: ['faro'], windows: ['2026-03-02>2026-03-31'] }),
  ])
  const ics = icsOf(calendarOf(calendars, 'faro'))

  test('stays text', () => {
    const events = eventsIn(ics)
    expect(events).toHaveLength(9)
    const [, start] = events
    expect(start!.summary).toMatch(
      /^Empieza: 1\.1 Pintar END:VEVENT BEGIN:VEVENT SUMMARY:falso END:VCALENDAR ; a, b; c\\n "x" odot 🎉/,
    )
    expect(start!.summary.length).toBeLessThan(110)
    expect(start!.description.split('\n')).toHaveLength(5)
  })

  test('is cut where it is too long, and says so', () => {
    const [, start] = eventsIn(ics)
    expect(start!.description.split('\n')[1]).toMatch(/^Meta: Pintar .*…$/)
    expect(Buffer.byteLength(start!.description)).toBeLessThan(8_000)
  })

  test('stands in lines of at most 75 octets that end in CRLF and split no letter', () => {
    expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
    const lines = ics.slice(0, -2).split('\r\n')
    expect(lines.every((line) => !/[\r\n]/.test(line))).toBe(true)
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
    expect(ics).not.toContain('\uFFFD')
    expect(ics).not.toMatch(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u0085\u2028\u202E]|\p{Surrogate}/u)
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(9)
  })
})

test('the name of the calendar is escaped too', () => {
  const ics = icsOf(calendarOf(calendarsFrom([PAINT]), 'mapas'))
  expect(ics).toContain('X-WR-CALNAME:Planes 2026 · Oficina de Mapas\\, Caminos y Puentes\r\n')
})
