import { publicPlan } from '../../../../pipeline/publish/open-data/public-plan.js'
import { readme } from '../../../../pipeline/publish/open-data/readme.js'
import { tablesOf } from '../../../../pipeline/publish/open-data/tables.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { publicPage } from '../../../../pipeline/publish/public-page/public-page.js'
import { workedId, workedYear } from '../../../support/worked-year.js'

/**
 * The worked year, whose twelve activities are of approved plans, with the draft of another dependencia beside it: an
 * activity of its own, and one that Salud's approved plan has too.
 */
function withDraft(): Publication {
  const year = workedYear('2027-08-31')
  const { files, activities } = year.consolidated
  const ours = activities.find(({ id }) => id === workedId('A1'))!
  const draft = { ...ours.source, file: 'borrador.xlsx' }
  const own = {
    ...ours,
    id: 'paac-anexo-1/2027/1/9.9',
    number: '9.9',
    activity: '9.9 Pintar el puente',
    source: draft,
  }
  const taken = { ...ours, activity: 'Publicar otra cosa', source: draft }
  const planFile = files.find(({ file }) => file === ours.source.file)!
  return {
    ...year,
    consolidated: {
      ...year.consolidated,
      files: [
        { ...planFile, file: 'borrador.xlsx', state: 'received' },
        ...files.map((file) => ({ ...file, state: 'approved' as const })),
      ],
      activities: [taken, own, ...activities.filter(({ id }) => id !== ours.id)],
    },
  }
}

const publication = withDraft()
const plan = publicPlan(publication)
const tables = tablesOf(plan)
const rows = (name: string) => tables.find((table) => table.name === name)!.rows

it('publishes what was approved, and not the draft that has the same activity', () => {
  expect(rows('plan').find(({ id }) => id === workedId('A1'))).toMatchObject({
    actividad: expect.stringContaining('Publicar los informes de riesgos') as string,
    tramite: 'Aprobado',
  })
  expect(rows('plan')).toHaveLength(13)
})

it('publishes the draft as part of the plan, without progress, and says so', () => {
  const draft = 'paac-anexo-1/2027/1/9.9'
  expect(rows('plan').find(({ id }) => id === draft)!['tramite']).toBe('Presentado')
  expect(rows('avance').some(({ actividad_id: id }) => id === draft)).toBe(false)
  expect(rows('avance')).toHaveLength(24)
  const words = readme(plan, tables)
  expect(words).toContain('**El avance de 1 actividad cuyo plan no se había aprobado**')
  const rule = rows('diccionario').find(({ tabla, campo }) => tabla === 'avance' && campo === 'actividad_id')!
  expect(rule['regla']).toContain('las de planes sin aprobar')
})

it('tells citizens that it is not followed up yet, and counts it apart', () => {
  const html = publicPage(publication)
  const item = html.split('\n').find((line) => line.startsWith('<li') && line.includes('Pintar el puente'))!
  expect(item).toContain('Todavía no se le hace seguimiento: su plan no está aprobado')
  expect(item).not.toContain('no pide fechas')
  expect(html).toContain('Son 13 actividades prometidas para 2027.')
  expect(html).toContain('<b>1</b> sin seguimiento todavía')
  expect(html).toContain('Con seguimiento</th>')
  expect(html).toContain('Todavía no se le hace seguimiento: no cuenta en las cifras de avance.')
})

it('tells the cut-offs of the entity and the one that was asked for, not those that somebody typed', () => {
  const told = (cutoff: string): string[] => {
    const year = workedYear(cutoff)
    const monitoring = year.monitoring!
    const rules = { ...monitoring.rules, cutoffs: ['04-30', '12-31'] }
    return publicPlan({ ...year, monitoring: { ...monitoring, rules } }).cutoffs.map((at) => at.cutoff)
  }
  expect(told('2027-12-31')).toEqual(['2027-04-30', '2027-12-31'])
  expect(told('2027-08-31')).toEqual(['2027-04-30', '2027-08-31'])
})
