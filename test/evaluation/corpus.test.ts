import { readCorpus } from '../../evaluation/read-corpus.js'
import { layOut } from '../../evaluation/lay-out.js'
import { SEVERITIES } from '../../engine/rules/severities.js'
import { formats } from '../support/sheet.js'

const corpus = readCorpus()
const rowsOf = (documents: typeof corpus) =>
  documents.flatMap(({ sheets }) => sheets.flatMap(({ parts }) => parts.flatMap(({ rows }) => rows)))
const logical = rowsOf(corpus).filter(({ continues }) => !continues)

describe('the labels', () => {
  it('name rules of the catalogue', () => {
    const named = corpus.flatMap((document) => [
      ...document.breaks,
      ...document.sheets.flatMap(({ parts }) => parts.flatMap(({ breaks }) => breaks)),
      ...rowsOf([document]).flatMap(({ breaks }) => breaks),
    ])
    expect([...new Set(named)].filter((rule) => !(rule in SEVERITIES))).toEqual([])
  })

  it('are on rows whose columns the format has', () => {
    for (const document of corpus) {
      const format = formats.find(({ id }) => id === document.format)
      expect([document.file, format?.id ?? null]).toEqual([document.file, document.format])
      expect(() => layOut(document, format)).not.toThrow()
    }
  })

  it('are on enough rows, half of them clean, in enough documents', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(40)
    expect(logical.length).toBeGreaterThanOrEqual(500)
    expect(logical.filter(({ breaks }) => breaks.length === 0).length).toBeGreaterThanOrEqual(
      logical.length / 2,
    )
    expect(new Set(corpus.map(({ file }) => file)).size).toBe(corpus.length)
  })
})

describe('laying a document out', () => {
  it('puts titles, banner, header and rows in order, and knows where each row is', () => {
    const document = {
      file: 'x.xlsx',
      format: 'paac-anexo-1',
      vigencia: 2023,
      about: '',
      properties: {},
      breaks: [],
      maybe: [],
      sheets: [
        {
          name: 'Hoja 1',
          visibility: 'visible' as const,
          above: [['Título']],
          below: [['Elaboró: nadie']],
          headers: { product: null, goal: 'Metas' },
          extra: ['Notas'],
          hiddenColumns: [],
          annex: null,
          loose: false,
          parts: [
            {
              banner: 'Componente 6: Iniciativas adicionales',
              header: true,
              breaks: [],
              without: ['subcomponent'],
              rows: [
                {
                  cells: { activity: '1. Pintar⏎mucho', start: '{2023-02-01}', '+1': 'ojo' },
                  continues: false,
                  hidden: true,
                  breaks: ['date-order'],
                  maybe: [],
                },
              ],
            },
          ],
        },
      ],
    }
    const { workbook, rows } = layOut(
      document,
      formats.find(({ id }) => id === 'paac-anexo-1'),
    )
    const [grid] = workbook.grids
    const texts = [...grid!.rows].map(([row, cells]) => [
      row,
      [...cells].map(([column, { text }]) => `${String(column)} ${text}`),
    ])
    expect(texts).toEqual([
      [0, ['0 Título']],
      [1, ['0 Componente 6: Iniciativas adicionales']],
      [2, ['0 Actividades', '1 Metas', '2 Responsable', '3 Fecha Inicio', '4 Fecha Final', '5 Notas']],
      [3, ['0 1. Pintar\nmucho', '3 01/02/2023', '5 ojo']],
      [4, ['0 Elaboró: nadie']],
    ])
    expect(grid!.rows.get(3)!.get(3)).toMatchObject({ value: 44_958, date: '2023-02-01' })
    expect(grid!.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 4 }])
    expect([...grid!.hiddenRows]).toEqual([3])
    expect(rows.map(({ row, breaks }) => [row, breaks])).toEqual([
      [2, []],
      [4, ['date-order']],
    ])
  })
})
