/** Activities that the list shows at once. */
export const PAGE = 60

/**
 * Search and filters of the list, which stand in the address after `#` so that they can be shared. Without it the page shows
 * every activity. `data-f` marks words that become a link to what they filter.
 */
export const SCRIPT = `(() => {
'use strict'
const $ = id => document.getElementById(id)
const form = $('filtros'), list = $('lista'), more = $('mas'), count = $('cuenta'), none = $('vacio')
if (!form || !list) return
const PAGE = ${PAGE}
const number = n => String(n).replace(/\\B(?=(\\d{3})+$)/g, '.')
const fold = t => t.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase()
const holder = document.createElement('template')
const items = [...list.children].map(node => ({ node, keys: node.dataset.k.split(','), text: null }))
const total = Number(list.dataset.n)
let rest = $('resto')
const all = () => {
  if (rest) for (const html of rest.textContent.split('\\n')) {
    const keys = /^<li data-k="([^"]*)"/.exec(html)
    if (keys) items.push({ html, keys: keys[1].split(','), text: null })
  }
  rest = null
  return items
}
const nodeOf = item => {
  if (!item.node) {
    holder.innerHTML = item.html
    item.node = holder.content.firstElementChild
  }
  return item.node
}
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const textOf = item => item.text ??= fold((item.html || item.node.innerHTML)
  .replace(/<dt>[^<]*<\\/dt>/g, ' ').replace(/<[^>]*>/g, ' ').replace(/&(amp|lt|gt|quot|#39);/g, (_, e) => entities[e]))
const fields = ['plan', 'componente', 'dependencia', 'avance', 'fechas'].map(name => $('f-' + name))
const query = $('f-q')
let found = null, limit = PAGE
const show = () => {
  if (found === null && limit > PAGE) found = all()
  const n = found === null ? total : found.length
  if (found !== null) list.replaceChildren(...found.slice(0, limit).map(nodeOf))
  const shown = Math.min(limit, n)
  none.hidden = n > 0
  more.hidden = shown === n
  more.textContent = 'Mostrar ' + number(Math.min(PAGE, n - shown)) + ' más'
  const told = number(n) + (n === 1 ? ' actividad' : ' actividades')
  const filtered = n < total ? (n === 1 ? ' que coincide' : ' que coinciden') + ', de ' + number(total) : ''
  count.textContent = (shown === n ? told + filtered : 'Se muestran ' + number(shown) + ' de ' + told + filtered) + '.'
}
const filter = () => {
  const words = fold(query.value).split(/\\s+/).filter(Boolean)
  const wanted = fields.map(field => {
    const option = field && field.selectedOptions[0]
    return !option || option.value === '' ? null : (option.dataset.i ?? option.value)
  })
  found = all().filter(({ keys }) => wanted.every((want, i) => want === null || keys[i] === want || (i === 2 && keys[2].split('.').includes(want))))
  if (words.length) found = found.filter(item => words.every(word => textOf(item).includes(word)))
  limit = PAGE
  show()
}
const remember = () => {
  const state = new URLSearchParams()
  for (const field of [query, ...fields]) if (field && field.value.trim() !== '') state.set(field.name, field.value.trim())
  const hash = state.toString()
  const here = location.href.split('#')[0]
  if ((hash === '' ? '' : '#' + hash) === location.hash) return
  if (hash === '' && !location.hash.includes('=')) return
  history.replaceState(null, '', hash === '' ? here : here + '#' + hash)
}
const recall = () => {
  if (!location.hash.includes('=')) return false
  const state = new URLSearchParams(location.hash.slice(1))
  for (const field of [query, ...fields]) if (field) {
    field.value = state.get(field.name) ?? ''
    if (field.value === '' && field !== query) field.selectedIndex = 0
  }
  filter()
  return true
}
const apply = () => { filter(); remember() }
const goTo = () => $('actividades').scrollIntoView()
let timer = 0
form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(apply, 150) })
form.addEventListener('reset', () => setTimeout(apply))
form.addEventListener('submit', event => { event.preventDefault(); clearTimeout(timer); apply() })
addEventListener('hashchange', () => { if (recall()) goTo(); else if (location.hash === '') { form.reset() } })
more.addEventListener('click', () => {
  const first = limit
  limit += PAGE
  show()
  const next = list.children[first]
  if (next) { next.tabIndex = -1; next.focus({ preventScroll: true }) }
})
for (const words of document.querySelectorAll('[data-f]')) {
  const link = document.createElement('a')
  link.href = '#' + words.dataset.f
  link.append(...words.childNodes)
  link.addEventListener('click', event => { if (link.href === location.href) { event.preventDefault(); goTo() } })
  words.append(link)
}
let before = null
addEventListener('beforeprint', () => {
  if (before === null) before = limit
  limit = total
  show()
  for (const long of document.querySelectorAll('details.long')) long.open = true
})
addEventListener('afterprint', () => {
  if (before === null) return
  limit = before
  before = null
  show()
  for (const long of document.querySelectorAll('details.long')) long.open = false
})
form.hidden = false
if (!recall()) show()
else goTo()
})()`
