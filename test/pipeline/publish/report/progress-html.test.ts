import { createHash } from 'node:crypto'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { wholePage } from './whole-page.js'
import { PROGRESS_PAGE_ROWS } from '../../../../pipeline/publish/report/html/progress/activities.js'
import { monitoringOf } from '../../../../pipeline/monitor/monitoring.js'
import { monitoringRules } from '../../../../pipeline/monitor/monitoring-rules.js'
import { manyActivities } from '../../../support/many-activities.js'
import { workedId, workedYear } from '../../../support/worked-year.js'
import { HOSTILE } from './fixture.js'

const html = wholePage(workedYear('2027-08-31'))
const rows = (page: string): number => page.match(/^<tr data-k=/gm)?.length ?? 0

test('loads nothing, links nowhere, and runs only what is ours', () => {
  expect(html).not.toMatch(/\b(?:src|action|data|poster|srcset)\s*=\s*["']/i)
  expect(html).not.toMatch(/<(?:link|iframe|object|embed|base)\b|@import/i)
  expect(html.match(/href="[^"]*"/g)?.every((link) => link.startsWith('href="#'))).toBe(true)
  expect(html.match(/url\([^)]*\)/g)?.every((url) => url === 'url(#rayas)')).toBe(true)
  expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/)
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!
  for (const tag of ['style', 'script']) {
    const content = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)![1]!
    expect(policy).toContain(`'sha256-${createHash('sha256').update(content).digest('base64')}'`)
  }
})

test('evidence is shown whole, as text', () => {
  expect(html).toContain('https://archivo.example.gov.co/2027-08-31/A3.pdf')
  expect(html).not.toMatch(/<a [^>]*archivo\.example/)
})

test('every chart says what it shows, every id is unique, and the contents lead to every part', () => {
  const charts = html.match(/<svg class="chart[^]*?<\/svg>/g)!
  expect(charts.length).toBe(10)
  for (const chart of charts) expect(chart).toMatch(/role="img"[^]*<title[^]*<desc/)
  const ids = html.match(/\sid="[^"]*"/g)!
  expect(new Set(ids).size).toBe(ids.length)
  const led = [...html.matchAll(/<a href="#([^"]*)"/g)].map(([, id]) => id!)
  const sections = [...html.matchAll(/<section id="([^"]*)"/g)].map(([, id]) => id!)
  expect(led.slice(led.indexOf('resumen'))).toEqual(sections)
})

test('what somebody sent is never markup, wherever it stands', () => {
  const year = workedYear('2027-08-31', { strays: true })
  const hostile = JSON.parse(
    JSON.stringify(year.consolidated)
      .replaceAll('Lo que va de', JSON.stringify(HOSTILE).slice(1, -1))
      .replaceAll('Pintar el puente de madera', JSON.stringify(HOSTILE).slice(1, -1))
      .replaceAll('https://archivo', JSON.stringify(`javascript:alert(3) ${HOSTILE}`).slice(1, -1)),
  ) as Publication['consolidated']
  const monitoring = monitoringOf(hostile, year, '2027-08-31', monitoringRules(null, year.formats))
  const page = wholePage({ ...year, consolidated: hostile, monitoring })
  expect(page.includes('&lt;img src=x onerror=alert(1)&gt;')).toBe(true)
  expect(/<img|onerror=alert\(1\)>|<script>alert/.test(page)).toBe(false)
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toContain('</noscript><script>')
})

test('where nobody reported there is no average, the page says so, and tells what is scheduled', () => {
  const page = wholePage(workedYear('2027-04-30', { reported: false }))
  expect(page).toContain(
    'de las 12 actividades del plan, 8 ya tenían algo programado; todavía no se ha recibido el seguimiento de ninguna dependencia, así que aquí no hay avance que mostrar.',
  )
  expect(page.match(/<dt>[^<]*/g)).toEqual([
    '<dt>Vigencia',
    '<dt>Fecha de corte',
    '<dt>Plazo para reportar',
    '<dt>Programadas al corte',
    '<dt>Iniciadas según sus fechas',
    '<dt>Con el plazo cumplido',
  ])
  expect(/class="mark (?:rojo|amarillo|verde)"/.test(page)).toBe(false)
  expect(rows(page)).toBe(12)
})

test('a settlement tells who settled it and why', () => {
  const page = wholePage(
    workedYear('2027-08-31', {
      settlements: [
        {
          activity: workedId('A3'),
          cutoff: '2027-08-31',
          executed: [22],
          evidence: true,
          by: 'Comité institucional',
          date: '2027-09-10',
          motive: 'Acta 12 & anexos',
        },
      ],
    }),
  )
  expect(page).toContain('Lo resolvió <bdi>Comité institucional</bdi>: <bdi>Acta 12 &amp; anexos</bdi>')
})

test('the same publication gives the same page', () => {
  expect(wholePage(workedYear('2027-08-31'))).toBe(html)
})

test('of two thousand activities every one is in the page, and only the first are laid out', () => {
  const page = wholePage(manyActivities(2000, '2027-04-30'))
  expect(rows(page)).toBe(2000)
  const rest = /<noscript id="resto">([^]*?)<\/noscript>/.exec(page)![1]!
  expect(rows(rest)).toBe(2000 - PROGRESS_PAGE_ROWS)
  expect(Buffer.byteLength(page)).toBeLessThan(3_300_000)
  const laidOut = page.replace(rest, '').match(/<[a-z]/g)!.length
  expect(laidOut).toBeLessThan(16_000)
}, 120_000)

test('of five thousand activities those are listed that need attention, and the page says where all are', () => {
  const long = manyActivities(5000, '2027-04-30')
  const page = wholePage(long)
  const each = Number(/hay hasta ([\d.]+), escogidas/.exec(page)![1]!.replace('.', ''))
  const listed = new Map<string, number>()
  for (const [, , leader] of page.matchAll(/^<tr data-k="(\d*),(\d*),/gm))
    listed.set(leader!, (listed.get(leader!) ?? 0) + 1)
  const led = long.monitoring!.rollUp.dependencias.map(({ tally }) => tally.activities.length)
  // each has as many as there is room for, and one more of each would be more than 2,000
  expect([...listed.values()].sort()).toEqual(led.map((all) => Math.min(all, each)).sort())
  expect(led.reduce((sum, all) => sum + Math.min(all, each), 0)).toBe(rows(page))
  expect(rows(page)).toBeLessThanOrEqual(2000)
  expect(led.reduce((sum, all) => sum + Math.min(all, each + 1), 0)).toBeGreaterThan(2000)
  const shown = rows(page).toLocaleString('es-CO')
  expect(page).toContain(
    `El plan tiene 5.000 actividades, demasiadas para una página: aquí se listan <b>${shown}</b>`,
  )
  expect(page).toContain(`Las ${(5000 - rows(page)).toLocaleString('es-CO')} que faltan aquí`)
  expect(page).toContain(
    'la hoja «Actividades» de <a href="informe-monitoreo.xlsx">informe-monitoreo.xlsx</a>',
  )
  expect(page).not.toMatch(/están en la lista|Todas las actividades/)
}, 120_000)

test('of a dependencia with very many activities those that are overdue are all listed first', () => {
  const long = manyActivities(5000, '2027-12-31')
  const page = wholePage(long)
  const { overdue } = long.monitoring!.whole.tally
  const each = Number(/hay hasta ([\d.]+), escogidas/.exec(page)![1]!.replace('.', ''))
  const most = long.monitoring!.rollUp.dependencias.map(({ tally }) => tally.overdue.length)
  const expected = most.reduce((sum, n) => sum + Math.min(n, each), 0)
  expect(overdue.length).toBeGreaterThan(0)
  // keys of a row: component, leader, state, band, lists
  const shown = [...page.matchAll(/^<tr data-k="[^,]*,[^,]*,[^,]*,[^,]*,([^,]*),/gm)].filter(([, lists]) =>
    lists!.split(' ').includes('overdue'),
  )
  expect(shown.length).toBe(expected)
}, 120_000)
