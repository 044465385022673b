import { createHash } from 'node:crypto'
import type { PackedFile } from '../../../../pipeline/publish/open-data/open-data.js'
import { openData } from '../../../../pipeline/publish/open-data/open-data.js'
import type { Cells, Validated } from '../../../support/data-package.js'
import { validated, withOpenData } from '../../../support/data-package.js'
import { officialName, unitId, workedId, workedYear } from '../../../support/worked-year.js'
import { list, numberOrNone, tablesUnder } from '../../../engine/progress/worked-page.js'

/** The year that a person worked out in docs/avance.md, published at its last cut-off and at its second. */
let year: Validated
let files: readonly PackedFile[]
let second: Validated

const publication = workedYear('2027-12-31')

beforeAll(async () => {
  year = await withOpenData(publication, (folder, packed) => {
    files = packed
    return validated(folder)
  })
  second = await withOpenData(workedYear('2027-08-31'), (folder) => validated(folder))
})

const iso = (date: unknown): string => {
  const day = date as Date
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
}
const at = (rows: readonly Cells[], cutoff: string): readonly Cells[] =>
  rows.filter(({ corte }) => iso(corte) === cutoff)
const text = (name: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.find((file) => file.name === name)!.content)

it('is a package whose every row the reference validator accepts, keys and all', () => {
  expect(Object.keys(year.rows).sort()).toEqual([
    'avance',
    'avance-metas',
    'dependencias',
    'diccionario',
    'metas',
    'plan',
    'responsables',
    'resumen',
    'ventanas',
  ])
  expect(year.descriptor.name).toBe('plan-2027-alcaldia-de-penablanca')
  expect(year.descriptor.created).toBe('2027-12-31T00:00:00Z')
  expect(year.rows['plan']).toHaveLength(12)
  expect(year.rows['avance']).toHaveLength(36)
  expect(second.rows['avance']).toHaveLength(24)
})

it('tells the progress of each activity as the person worked it out', () => {
  const progress = year.rows['avance']!
  const tell = (name: string, cutoff: string): Cells =>
    at(progress, cutoff).find(({ actividad_id: id }) => id === workedId(name))!
  expect(tell('A1', '2027-04-30')).toMatchObject({ estado: 'Cumplida', avance: 100, movimiento: null })
  expect(tell('A2', '2027-04-30')).toMatchObject({
    estado: 'No programada',
    avance: null,
    reportada: true,
    anticipada: true,
    parte_programada: 0,
  })
  expect(tell('A5', '2027-04-30')).toMatchObject({ avance: 40, ventanas: 2, ventanas_cerradas: 1 })
  expect(tell('A6', '2027-04-30')).toMatchObject({
    estado: 'Sin reporte',
    avance: 0,
    vale: null,
    vencida: true,
  })
  expect(tell('A10', '2027-04-30')).toMatchObject({ avance: 0, empeoro: true })
  expect(tell('A11', '2027-04-30')).toMatchObject({ estado: 'Sin cálculo posible', avance: null })
  expect(tell('A12', '2027-04-30')).toMatchObject({ avance: 50, evidencia: false, evidencia_enlace: null })
  expect(tell('A1', '2027-08-31')).toMatchObject({ avance: 50, movimiento: 'Igual', puntos: -50 })
  expect(tell('A3', '2027-08-31')).toMatchObject({ avance: 80, reportes_distintos: true })
  expect(tell('A4', '2027-12-31')).toMatchObject({ avance: 93.3, movimiento: 'Retrocedió', puntos: -6.7 })
  expect(tell('A12', '2027-12-31')).toMatchObject({ estado: 'Sin reporte', puntos: -100 })
  expect(tell('A4', '2027-08-31')['evidencia_enlace']).toBe(
    'https://archivo.example.gov.co/2027-08-31/A4.pdf',
  )
})

it('tells each goal: what was due, what was done, and with negative figures as numbers', () => {
  const goal = (name: string, cutoff: string, n = 1): Cells =>
    at(year.rows['avance-metas']!, cutoff).find(
      ({ actividad_id: id, meta }) => id === workedId(name) && meta === n,
    )!
  expect(goal('A5', '2027-04-30', 1)).toMatchObject({
    programado: 5,
    ejecutado: 4,
    avance: 80,
    ejecucion: 80,
  })
  expect(goal('A5', '2027-04-30', 2)).toMatchObject({ programado: 1, ejecutado: 0, avance: 0 })
  expect(goal('A10', '2027-04-30')).toMatchObject({
    programado: 35,
    ejecutado: 42,
    avance: 0,
    ejecucion: -40,
  })
  expect(goal('A2', '2027-04-30')).toMatchObject({ programado: null, ejecutado: 1, avance: null })
  expect(goal('A11', '2027-04-30')).toMatchObject({ ejecutado: 4, avance: null, tope_cumplido: true })
  expect(text('avance-metas.csv')).toMatch(/,35,42,0,-40,/)
})

it('averages as the page of the worked year does', () => {
  const groups = year.rows['resumen']!
  for (const row of tablesUnder('Todo el plan')[0]!) {
    const [day, month, of] = row['Corte']!.split('/')
    const whole = at(groups, `${of!}-${month!}-${day!}`).find(({ nivel }) => nivel === 'todo')!
    expect([whole['promedio_simple'], whole['promedio_ponderado'], whole['semaforo']]).toEqual([
      numberOrNone(row['Promedio simple']!),
      numberOrNone(row['Promedio de componentes']!),
      row['Semáforo'],
    ])
  }
  for (const row of tablesUnder('Por dependencia')[0]!) {
    const [day, month, of] = row['Corte']!.split('/')
    const unit = at(groups, `${of!}-${month!}-${day!}`).find(
      ({ dependencia_id: id }) => id === unitId(row['Dependencia']!),
    )!
    expect(unit).toMatchObject({
      nivel: 'dependencia',
      nombre: officialName(row['Dependencia']!),
      promedio_simple: numberOrNone(row['Promedio simple']!),
      promediadas: list(row['Actividades']!).length,
    })
  }
  expect(at(groups, '2027-04-30').find(({ nivel }) => nivel === 'todo')).toMatchObject({
    actividades: 12,
    programadas: 8,
    no_programadas: 4,
    reportadas: 9,
    reportadas_programadas: 7,
    sin_reporte: 1,
    cumplidas: 1,
    iniciadas: 11,
    plazo_cumplido: 1,
    sin_evidencia: 1,
    anticipadas: 2,
  })
})

it('prints the same numbers as the monitoring, at every cut-off', () => {
  const { monitoring } = publication
  for (const cutoff of [...monitoring!.earlier, monitoring!]) {
    const published = new Map(
      at(year.rows['avance']!, cutoff.cutoff).map((row) => [row['actividad_id'], row]),
    )
    for (const { activity, standing, report } of cutoff.activities)
      expect(published.get(activity.id)).toMatchObject({
        avance: standing.state === 'measured' ? standing.progress.shown : null,
        evidencia: report.evidence,
      })
    const { rollUp } = cutoff
    const groups = [
      rollUp.whole,
      ...rollUp.plans,
      ...rollUp.components,
      ...rollUp.subcomponents,
      ...rollUp.dependencias,
    ]
    expect(at(year.rows['resumen']!, cutoff.cutoff).map((row) => row['promedio_simple'])).toEqual(
      groups.map(({ simple }) => simple?.percent.shown ?? null),
    )
  }
})

it('publishes what was known at a cut-off the same then and later', () => {
  const later = year.rows['avance']!.filter(({ corte }) => iso(corte) <= '2027-08-31')
  expect(later).toEqual(second.rows['avance'])
})

it('nests the same in plan.json', () => {
  const nested = JSON.parse(text('plan.json')) as {
    schema: string
    cortes: string[]
    actividades: {
      id: string
      metas: unknown[]
      avance: { corte: string; avance: number; metas: unknown[] }[]
    }[]
  }
  expect(nested.schema).toBe('cotejo/open-data@1')
  expect(nested.cortes).toEqual(['2027-04-30', '2027-08-31', '2027-12-31'])
  const a5 = nested.actividades.find(({ id }) => id === workedId('A5'))!
  expect(a5.metas).toHaveLength(2)
  expect(a5.avance.map(({ corte, avance, metas }) => [corte, avance, metas.length])).toEqual([
    ['2027-04-30', 40, 2],
    ['2027-08-31', 95, 2],
    ['2027-12-31', 100, 2],
  ])
})

it('says in the dictionary what every field of every table means', () => {
  const told = year.rows['diccionario']!.map(({ tabla, campo }) => `${String(tabla)}.${String(campo)}`)
  const tables = year.descriptor.resources.filter(({ name, schema }) => schema && name !== 'diccionario')
  expect(told).toEqual(
    tables.flatMap(({ name, schema }) => schema!.fields.map((field) => `${name}.${field.name}`)),
  )
  expect(year.rows['diccionario']!.every(({ significado }) => String(significado).endsWith('.'))).toBe(true)
})

it('bears size and hash of every file, and gives the same bytes again', async () => {
  for (const { path, bytes, hash } of year.descriptor.resources) {
    const { content } = files.find(({ name }) => name === path)!
    expect([bytes, hash]).toEqual([
      content.length,
      `sha256:${createHash('sha256').update(content).digest('hex')}`,
    ])
  }
  expect(await openData(workedYear('2027-12-31'))).toEqual(files)
})

it('says in plain words what the averages are, and that the bands are no law', () => {
  const words = text('LEAME.md')
  expect(words).toContain(
    'en cada corte: 30 de abril de 2027, 31 de agosto de 2027 y 31 de diciembre de 2027',
  )
  expect(words).toContain('Bajo desde 0 %, Medio desde 60 % y Alto desde 80 %')
  expect(words).toContain('Son valores iniciales de Cotejo')
  expect(words).toContain('Le corresponde a la entidad confirmarla')
})

it('never tells who wrote, nor in what file, nor what they wrote in their own words', () => {
  for (const { name, content } of files.filter((file) => !file.name.endsWith('.xlsx'))) {
    const all = new TextDecoder().decode(content)
    expect([name, all.includes('Seguimiento de '), all.includes('Plan de ')]).toEqual([name, false, false])
    expect(all).not.toContain('Lo que va de')
    expect(all).not.toContain('próximo cuatrimestre')
  }
})
