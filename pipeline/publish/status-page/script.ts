/** Search in the board, the histories and the files set aside; and a printed page that has the histories open. */
export const SCRIPT = `(() => {
'use strict'
const form = document.getElementById('filtro'), box = document.getElementById('b'), said = document.getElementById('cuenta')
const plans = [...document.querySelectorAll('details.plan')]
addEventListener('beforeprint', () => { for (const plan of plans) { plan.dataset.was = plan.open ? '1' : ''; plan.open = true } })
addEventListener('afterprint', () => { for (const plan of plans) plan.open = plan.dataset.was === '1' })
if (!form) return
const fold = t => t.normalize('NFD').replace(/[\\u0300-\\u036f]/g, '').toLowerCase()
const items = [...document.querySelectorAll('.board tbody tr, details.plan, .aside tbody tr')].map(node => ({ node, text: fold([...node.querySelectorAll('*')].filter(e => !e.children.length).map(e => e.textContent).join(' ') + ' ' + node.textContent) }))
const rows = items.filter(({ node }) => node.closest('.board'))
const apply = () => {
  const words = fold(box.value).split(/\\s+/).filter(Boolean)
  for (const { node, text } of items) node.hidden = !words.every(word => text.includes(word))
  const n = rows.filter(({ node }) => !node.hidden).length
  said.textContent = words.length === 0 ? '' : n === 0 ? 'Ninguna fila del tablero coincide.' : n + (n === 1 ? ' fila' : ' filas') + ' del tablero, de ' + rows.length + '.'
}
form.addEventListener('input', apply)
form.addEventListener('submit', event => { event.preventDefault(); apply() })
form.hidden = false
})()`
