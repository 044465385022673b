import { thousands } from '../words.js'

/** Rows that the list of activities of the plan shows at once. */
export const PAGE = 500

/**
 * Search, filters and order of the list of activities. Without it the page shows all that it lists, in official order. A list
 * says in `data-page` how many rows it shows at once, and in the `data-k` of each row, comma by comma, what its filters and
 * orders go by. The `data-k` of a filter is the place of its key, which may hold several words; `si` and `no` ask whether
 * there is any. An order is the place of its key: as text, or with `n` or `d` as numbers, rising or falling.
 * @param unlisted how many activities there are besides those of the list
 */
export function listScript(unlisted: number): string {
  const { unfiltered, filtered } = unlisted === 0 ? WHOLE : partly(unlisted)
  return `(() => {
'use strict'
const $ = id => document.getElementById(id)
const form = $('filtros'), body = $('filas'), more = $('mas'), count = $('cuenta'), none = $('vacio')
if (!form || !body) return
const PAGE = Number(body.dataset.page)
const number = n => String(n).replace(/\\B(?=(\\d{3})+$)/g, '.')
const fold = t => t.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase()
const holder = document.createElement('template')
const rows = [...body.rows].map((node, i) => ({ i, node, keys: node.dataset.k.split(','), text: null }))
const rest = $('resto')
if (rest) for (const html of rest.textContent.split('\\n')) {
  const keys = /^<tr data-k="([^"]*)"/.exec(html)
  if (keys) rows.push({ i: rows.length, html, keys: keys[1].split(','), text: null })
}
const nodeOf = row => {
  if (!row.node) {
    holder.innerHTML = row.html
    row.node = holder.content.firstElementChild
  }
  return row.node
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const textOf = row => row.text ??= fold(row.html
  ? row.html.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, e) => entities[e])
  : row.node.innerHTML.replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, e) => entities[e]))
let found = rows, limit = PAGE
const show = () => {
  body.replaceChildren(...found.slice(0, limit).map(nodeOf))
  const shown = Math.min(limit, found.length)
  none.hidden = found.length > 0
  more.hidden = shown === found.length
  more.textContent = 'Mostrar ' + number(Math.min(PAGE, found.length - shown)) + ' más'
  const all = number(found.length) + (found.length === 1 ? ' actividad' : ' actividades')
  const filtered = found.length < rows.length ? (found.length === 1 ? ' que coincide' : ' que coinciden') + ', de ' + number(rows.length) + '${filtered}' : '${unfiltered}'
  count.textContent = shown === found.length
    ? all + filtered + '.'
    : 'Se muestran ' + number(shown) + ' de ' + all + filtered + '. Al imprimir salen solo las que se muestran.'
}
const filters = [...form.querySelectorAll('select[data-k]')]
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const apply = () => {
  const words = fold($('b').value).split(/\\s+/).filter(Boolean)
  found = rows.filter(({ keys: k }) => filters.every(({ value: v, dataset: { k: at } }) =>
    v === '' || (v === 'si' ? k[at] !== '' : v === 'no' ? k[at] === '' : k[at].split(' ').includes(v))))
  if (words.length) found = found.filter(row => words.every(w => textOf(row).includes(w)))
  const o = $('fo').value, at = parseInt(o, 10)
  if (o.endsWith('d')) found.sort((a, b) => b.keys[at] - a.keys[at] || a.i - b.i)
  else if (o.endsWith('n')) found.sort((a, b) => (a.keys[at] || 1e9) - (b.keys[at] || 1e9) || a.i - b.i)
  else if (o) found.sort((a, b) => compare(a.keys[at] || '9', b.keys[at] || '9') || a.i - b.i)
  limit = PAGE
  show()
}
let timer = 0
form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(apply, 150) })
form.addEventListener('reset', () => setTimeout(apply))
form.addEventListener('submit', event => { event.preventDefault(); apply() })
more.addEventListener('click', () => {
  const first = limit
  limit += PAGE
  show()
  const row = body.rows[first]
  if (row) { row.tabIndex = -1; row.focus({ preventScroll: true }) }
})
form.hidden = false
apply()
})()`
}

/** What a list counts its rows of: where nothing is filtered, and where something is. */
interface Counted {
  readonly unfiltered: string
  readonly filtered: string
}

const WHOLE: Counted = { unfiltered: '', filtered: ' en total' }

function partly(unlisted: number): Counted {
  const others = unlisted === 1 ? 'la otra' : `las otras ${thousands(unlisted)}`
  return { unfiltered: ' de esta lista', filtered: ` en esta lista; no se buscó en ${others}` }
}
