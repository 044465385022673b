import { consolidate } from '../../../../pipeline/consolidate/consolidate.js'
import type { Submission } from '../../../../pipeline/consolidate/submission.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { figuresOf } from '../../../../pipeline/publish/report/figures.js'
import { wholePage } from './whole-page.js'
import { leftOut } from '../../../../pipeline/publish/report/phrases.js'
import { directory, formats } from '../../../support/sheet.js'
import { documentOf, type Row } from '../../../support/table.js'

function received(id: string, rows: readonly Row[]): Submission {
  const { file, format, plan } = documentOf(id, rows, { heading: ['Componente 3: Rendición de cuentas'] })
  return {
    file,
    sha256: file,
    verdict: { kind: 'plan', format, plan, findings: [], notEvaluated: [], notes: [], modified: null },
  }
}

function unreadable(file: string): Submission {
  return { file, sha256: file, verdict: { kind: 'unreadable', findings: [] } } as unknown as Submission
}

function publish(...submissions: readonly Submission[]): Publication {
  const options = { formats, directory, vigencia: 2026, cutoff: '2026-04-30' }
  return { consolidated: consolidate(submissions, options), directory, formats }
}

const row = (activity: string, start: string, end: string): Row => ({
  activity,
  product: 'Mural',
  goal: '2 murales',
  responsible: 'Secretaría General',
  start: `{${start}}`,
  end: `{${end}}`,
})
const MURAL = row('1.1 Pintar el mural de las cuentas', '2026-01-05', '2026-03-30')
const FERIA = row('1.2 Abrir la feria de las cuentas', '2026-02-02', '2026-06-30')

describe('an activity of the strategy that the PAAC publishes too', () => {
  it('counts once, and the report says how many are left out', () => {
    const publication = publish(
      received('paac-anexo-1', [MURAL]),
      received('rendicion-cuentas', [MURAL, FERIA]),
    )
    const figures = figuresOf(publication)
    expect(figures.standings).toEqual({ counted: 2, conflicting: 0, superseded: 0, repeated: 1 })
    expect([figures.totals.activities, figures.totals.started, figures.totals.fullyDue]).toEqual([2, 2, 1])
    expect(figures.units[0]).toMatchObject({ name: 'Secretaría General', leads: 2 })
    expect(figures.months[0]!.active).toBe(1)
    expect(leftOut(figures)).toContain('1 actividad de la estrategia de rendición de cuentas')
    expect(wholePage(publication)).toContain('Publicada también en el PAAC')
    expect(publication.consolidated.activities).toHaveLength(3)
  })

  it('counts where the strategy comes alone, and where only another number is in the PAAC', () => {
    expect(figuresOf(publish(received('rendicion-cuentas', [MURAL, FERIA]))).standings.counted).toBe(2)
    const others = publish(received('paac-anexo-1', [FERIA]), received('rendicion-cuentas', [MURAL]))
    expect(figuresOf(others).standings).toMatchObject({ counted: 2, repeated: 0 })
  })
})

it('an activity that ends before it starts is one to correct, never started nor finished', () => {
  const figures = figuresOf(
    publish(received('paac-anexo-1', [row(MURAL['activity']!, '2026-03-30', '2026-01-05')])),
  )
  expect(figures.totals).toMatchObject({ started: 0, withoutStart: 1, fullyDue: 0 })
  expect(figures.totals.states).toMatchObject({ due: 0, undated: 1 })
  expect(figures.agenda.toCorrect).toHaveLength(1)
})

it('what a format does not ask for is not missing', () => {
  const visit: Row = { category: 'Información', activity: 'Visitar los barrios', end: '{2026-03-31}' }
  const figures = figuresOf(publish(received('participacion', [visit])))
  expect(figures.totals).toMatchObject({ activities: 1, startless: 1, withoutStart: 0, fullyDue: 1 })
  expect(figures.undrawn.withoutWindow).toBe(0)
  expect(figures.months[2]).toEqual({ month: 3, active: 1, starting: 0, ending: 1 })
  expect(figures.units.filter((u) => u.leads > 0).map((u) => u.name)).toEqual([
    'Su formato no pide responsable',
  ])
})

it('names its columns by their headers, and shows only those that are filled', () => {
  const html = wholePage(publish(received('paac-anexo-1', [MURAL])))
  const acts = html.slice(html.indexOf('id="filas"'))
  expect(acts).not.toMatch(/<bdi>subcomponent<|undefined/)
  const action = wholePage(
    publish(received('plan-accion', [{ ...MURAL, strategicLine: 'Ciudad de colores', q1: '1', sgp: '' }])),
  )
  expect(action).toContain('<b><bdi>Línea estratégica</bdi></b> <bdi>Ciudad de colores</bdi> · ')
  expect(action).toContain('<bdi>Trimestre 1</bdi></b> <bdi>1</bdi>')
  expect(action).not.toMatch(/<bdi>(strategicLine|q1|sgp|SGP)</)
})

it('a file that cannot be read is of whom its name declares', () => {
  const figures = figuresOf(
    publish(received('paac-anexo-1', [MURAL]), unreadable('PAAC 2026 - Cultura.xlsx')),
  )
  expect(figures.unread).toEqual(['Secretaría de Cultura'])
  expect(figures.absent).not.toContain('Secretaría de Cultura')
})

it('rows without a number stay in the order of their sheet', () => {
  const names = ['Zurcir redes', 'Arar', 'Medir', 'Bordar', 'Yodar', 'Contar']
  const plan = received(
    'plan-accion',
    names.map((name) => row(name, '2026-01-05', '2026-03-30')),
  )
  expect(publish(plan).consolidated.activities.map((a) => a.activity)).toEqual(names)
})
