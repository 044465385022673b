import { createHash } from 'node:crypto'
import { wholePage } from './whole-page.js'
import { escape, prose } from '../../../../pipeline/publish/page/escape.js'
import { PAGE } from '../../../../pipeline/publish/report/html/script.js'
import type { Publication } from '../../../../pipeline/publish/publication.js'
import { HOSTILE, activity, publication } from './fixture.js'

const html = wholePage(publication)
const rows = (page: string): number => page.match(/^<tr data-k=/gm)?.length ?? 0

test('the collector recognises it, and readers get Colombian Spanish', () => {
  expect(html).toContain('<meta name="generator" content="Cotejo">')
  expect(html).toContain('<html lang="es-CO">')
})

test('text from a submission is never markup', () => {
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(html).not.toMatch(/<img|onerror=alert\(1\)>|<script>alert/)
  expect(html.match(/<script/g)).toHaveLength(1)
  expect(html).not.toContain('</noscript><script>')
})

test.each([
  ['<b>&"\'', '&lt;b&gt;&amp;&quot;&#39;'],
  ['a\u0000b\u0007', 'a\uFFFDb\uFFFD'],
  ['\uD800x', '\uFFFDx'],
])('escapes %j', (text, escaped) => {
  expect(escape(text)).toBe(escaped)
})

test('a very long text is folded, not cut', () => {
  const long = 'palabra '.repeat(5000)
  expect(prose(long)).toContain(long)
})

test('nothing is loaded from anywhere, and no link leaves the page', () => {
  expect(html).not.toMatch(/\b(?:src|action|data|poster|srcset)\s*=\s*["']/i)
  expect(html).not.toMatch(/<(?:link|iframe|object|embed|base)\b|@import/i)
  expect(html.match(/href="[^"]*"/g)?.every((link) => link.startsWith('href="#'))).toBe(true)
  expect(html.match(/url\([^)]*\)/g)?.every((url) => url === 'url(#rayas)')).toBe(true)
  expect(html).not.toMatch(/https?:\/\//)
})

test('the policy allows our own style and script, by their hashes, and nothing else', () => {
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^ ;]*'; script-src 'sha256-[^ ;]*'/)
  for (const tag of ['style', 'script']) {
    const content = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)![1]!
    expect(policy).toContain(`'sha256-${createHash('sha256').update(content).digest('base64')}'`)
  }
  expect(html).not.toMatch(/\sstyle="|\son[a-z]+="/)
})

test('every chart says what it shows, and every id is unique', () => {
  const charts = html.match(/<svg class="chart[^]*?<\/svg>/g)!
  expect(charts.length).toBeGreaterThan(10)
  for (const chart of charts) expect(chart).toMatch(/role="img"[^]*<title[^]*<desc/)
  const ids = html.match(/\sid="[^"]*"/g)!
  expect(new Set(ids).size).toBe(ids.length)
})

test('every activity is there: those that count and those apart', () => {
  expect(rows(html)).toBe(publication.consolidated.activities.length)
  expect(html).toContain('En conflicto')
  expect(html).toContain('De un archivo reemplazado')
})

test('says nothing of progress', () => {
  expect(html).not.toMatch(/avance/i)
})

test('beyond the first page the activities wait in a noscript, all of them', () => {
  const many = withActivities(PAGE * 2 + 7)
  const page = wholePage(many)
  expect(rows(page)).toBe(PAGE * 2 + 7)
  const rest = /<noscript id="resto">([^]*?)<\/noscript>/.exec(page)![1]!
  expect(rows(rest)).toBe(PAGE + 7)
  expect(rest.split('\n').filter((l) => l.startsWith('<tr data-k='))).toHaveLength(PAGE + 7)
})

test('an empty inbox gives a page too', () => {
  const nothing: Publication = {
    ...publication,
    consolidated: { ...publication.consolidated, files: [], activities: [], findings: [], conflicts: [] },
  }
  expect(wholePage(nothing)).toContain('sin actividades que se puedan consolidar')
})

test('the same publication gives the same page', () => {
  expect(wholePage(structuredClone(publication))).toBe(html)
})

function withActivities(n: number): Publication {
  const activities = Array.from({ length: n }, (_, i) =>
    activity(1 + (i % 6), `1.${String(i)}`, {
      file: 'faro.xlsx',
      row: i + 2,
      responsibles: ['faro'],
      windows: ['2031-02-01>2031-06-30'],
      text: i === PAGE + 1 ? `${HOSTILE}\n<tr data-k="x">` : 'Pintar una puerta',
    }),
  )
  return { ...publication, consolidated: { ...publication.consolidated, activities } }
}
