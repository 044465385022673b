import { compare } from '../../evaluation/compare.js'
import { documentSchema } from '../../evaluation/document.js'
import { evaluate } from '../../evaluation/evaluate.js'
import { layOut } from '../../evaluation/lay-out.js'
import { NOWHERE } from '../../engine/findings/finding.js'
import { finding } from '../../engine/rules/rule.js'
import { paac } from '../support/sheet.js'

const row = (number: string, goal: string, breaks: readonly string[]) => ({
  cells: {
    activity: `${number} Pintar murales`,
    product: 'Murales pintados',
    goal,
    responsible: 'Secretaría de Cultura',
    start: '{2023-03-01}',
    end: '{2023-03-31}',
  },
  breaks,
})

/** Two rows on the third and fourth rows of the sheet: one labelled as breaking a rule, one as sound. */
const document = documentSchema.parse({
  file: 'entrega.xlsx',
  format: 'paac-anexo-1',
  vigencia: 2023,
  about: 'Dos filas.',
  breaks: ['hidden-data'],
  sheets: [
    {
      name: 'Anexo 1',
      parts: [
        {
          banner: 'Componente 6: Iniciativas adicionales',
          without: ['subcomponent'],
          rows: [row('1.', 'Murales', ['goal-not-measurable']), row('2.', '3 murales pintados', [])],
        },
      ],
    },
  ],
})

describe('comparing what was said with the labels', () => {
  it('goes place by place and rule by rule, and knows what is said of the whole document', () => {
    const at = (cell: string) => ({ ...NOWHERE, sheet: 'Anexo 1', cell })
    const said = [
      finding('goal-not-measurable', 'error', at('C3'), {}),
      finding('responsible-missing', 'error', at('D4'), {}),
      finding('header-missing', 'error', at('C2'), { header: 'Meta', nearest: null }),
    ]
    const compared = compare(document, layOut(document, paac).rows, said)
    expect(compared.map(({ place, rule, labelled, said }) => [place, rule, labelled, said.length])).toEqual([
      [null, 'header-missing', false, 1],
      [null, 'hidden-data', true, 0],
      ['Anexo 1!3', 'goal-not-measurable', true, 1],
      ['Anexo 1!4', 'responsible-missing', false, 1],
    ])
  })

  it('counts the right ones among those said, and among those labelled', () => {
    const { rows, clean, rules, errorsAndWarnings, infos, disagreements } = evaluate([document])
    expect([rows, clean]).toEqual([2, 1])
    expect(rules).toEqual([
      {
        rule: 'goal-not-measurable',
        severity: 'error',
        labelled: 1,
        said: 1,
        right: 1,
        precision: 1,
        recall: 1,
      },
      {
        rule: 'hidden-data',
        severity: 'warning',
        labelled: 1,
        said: 0,
        right: 0,
        precision: null,
        recall: 0,
      },
    ])
    expect(errorsAndWarnings).toEqual({ labelled: 2, said: 1, right: 1, precision: 1, recall: 0.5 })
    expect(infos).toEqual({ labelled: 0, said: 0, right: 0, precision: null, recall: null })
    expect(disagreements.map(({ rule }) => rule)).toEqual(['hidden-data'])
  })
})
