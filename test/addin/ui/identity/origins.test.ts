import type { Answers } from '../../../../addin/book/book.js'
import { check, type Ground } from '../../../../addin/pane/check.js'
import { originsOf } from '../../../../addin/ui/identity/origins.js'
import { NO_SETTINGS } from '../../../../engine/settings.js'
import type { Workbook } from '../../../../engine/workbook/workbook.js'
import { book, directory, formats, HEADER, line, resolver, sheet } from '../../../support/sheet.js'

const GROUND: Ground = {
  formats,
  directory,
  resolver,
  settings: NO_SETTINGS,
  vigencia: null,
  usualVigencia: null,
  intake: null,
}
const ANSWERED: Answers = { vigencia: 2020, dependencia: 'juventud' }

interface Case {
  readonly heading?: string
  readonly file?: string
  readonly properties?: Workbook['properties']
  readonly answers?: Answers
  readonly ground?: Partial<Ground>
}

/** `value from where` of the vigencia and of the dependencia. */
function told({ heading = '|', file = 'plan.xlsx', properties, answers, ground }: Case): [string, string] {
  const grid = sheet('Anexo 1', `${heading}\n${HEADER}\n${line()}`)
  const contents = { name: file, workbook: book(grid, { ...(properties && { properties }) }), lacks: [] }
  const said = answers ?? { vigencia: null, dependencia: null }
  const all = { ...GROUND, ...ground }
  const verdict = check(contents, said, all)
  if (verdict.kind !== 'plan') throw new Error(verdict.kind)
  const { plan } = verdict
  const { vigencia, dependencia } = originsOf(contents, plan, said, all)
  return [
    `${String(plan.vigencia)} ${String(vigencia)}`,
    `${String(plan.dependencia)} ${String(dependencia)}`,
  ]
}

describe('where vigencia and dependencia come from', () => {
  const identity = new Map([
    ['CotejoVigencia', '2024'],
    ['CotejoDependencia', 'ssi'],
  ])
  const heading = '| Vigencia: 2023 |\n| Dependencia: Secretaría de Salud Municipal |'
  const alone = '| Secretaría de Salud Municipal |'
  const file = 'PAAC 2022 - OPGI.xlsx'

  it.each<[string, Case, [string, string]]>([
    ['nobody says', {}, ['null null', 'null null']],
    ['a person answered', { answers: ANSWERED }, ['2020 answer', 'juventud answer']],
    ['the entity has a usual year', { ground: { usualVigencia: 2019 } }, ['2019 configuration', 'null null']],
    [
      'a person answered in an entity with a usual year',
      { answers: ANSWERED, ground: { usualVigencia: 2019 } },
      ['2020 answer', 'juventud answer'],
    ],
    ['the file’s name says', { file, answers: ANSWERED }, ['2022 file-name', 'opgi file-name']],
    ['a letterhead says', { heading: alone, answers: ANSWERED }, ['2020 answer', 'salud heading']],
    ['a letterhead and the file’s name say', { heading: alone, file }, ['2022 file-name', 'opgi file-name']],
    ['the head says', { heading, file, answers: ANSWERED }, ['2023 heading', 'salud heading']],
    [
      'the official workbook says',
      { heading, file, properties: identity },
      ['2024 workbook', 'ssi workbook'],
    ],
    [
      'the address of the page imposes it',
      { heading, file, properties: identity, ground: { vigencia: 2030 } },
      ['2030 address', 'ssi workbook'],
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(facts)).toEqual(expected)
  })
})
