import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../pipeline/package-root.js'
import { temporaryFolder } from '../support/commands.js'
import { Office } from './office.js'
import { ordersOf, quotesIn, unsaid } from './quotes.js'
import { approvedPlans, yearOfCutoffs } from './year-of-cutoffs.js'
import { mishaps, WITHDRAW, yearOfPlans } from './year-of-plans.js'

/** What the manual quotes in its chapters of a year is what the commands say. */

const MANUAL = readFileSync(join(PACKAGE_ROOT, 'docs', 'manual.md'), 'utf8')

/** From one heading to the next of its level. */
function chapter(title: string): string {
  const from = MANUAL.indexOf(`\n## ${title}`)
  return MANUAL.slice(from, MANUAL.indexOf('\n## ', from + 1))
}

const folder = temporaryFolder()
afterAll(() => folder.remove())

test('every line that the chapter of the plans quotes is one that the commands say', async () => {
  const [year, other] = [new Office(folder.in('uno')), new Office(folder.in('dos'))]
  const acts = yearOfPlans(year)
  for (const act of acts) await year.does(act)
  await mishaps(other)
  const quotes = quotesIn(chapter('Un año con Cotejo'))
  const said = new Map([...other.said, ...year.said])
  expect(unsaid(quotes, said, [...other.said.values()].flat().join('\n'))).toEqual([])
  expect(ordersOf(quotes)).toEqual([...new Set([...acts.map(({ order }) => order), WITHDRAW])].sort())
}, 300_000)

test('every line that the chapter of the follow-ups quotes is one that the commands say', async () => {
  const office = new Office(folder.in('tres'))
  for (const act of approvedPlans(office)) await office.does(act)
  office.said.clear()
  const acts = yearOfCutoffs(office)
  for (const act of acts) await office.does(act)
  const quotes = quotesIn(chapter('El seguimiento'))
  expect(unsaid(quotes, office.said, '')).toEqual([])
  expect(ordersOf(quotes)).toEqual([...new Set(acts.map(({ order }) => order))].sort())
}, 300_000)
