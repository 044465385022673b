import type { Finding, Place } from '../../../engine/findings/finding.js'
import type { RuleFacts, RuleId } from '../../../engine/findings/facts.js'
import { noteWords, unreadableHow, unreadableWhy } from '../../../engine/findings/spanish-unreadable.js'
import { notEvaluatedReason, wordsOf } from '../../../engine/findings/spanish.js'
import { shownNumber } from '../../../engine/text/numbers.js'
import { finding } from '../../../engine/rules/rule.js'
import type { Note, Unreadable } from '../../../engine/workbook/workbook.js'

const place: Place = { sheet: 'Anexo 1', cell: 'D3', column: 'Meta', row: '1.1 Pintar', value: 'Murales' }

function message<R extends RuleId>(rule: R, facts: RuleFacts[R], at: Place = place): string {
  return wordsOf(finding(rule, 'error', at, facts) as Finding).message
}

describe('what is said of a finding', () => {
  it('quotes what is written', () => {
    expect(message('date-nonexistent', { text: '31/04/2023', suggestion: '2023-04-30' })).toBe(
      'La fecha «31/04/2023» no existe en el calendario.',
    )
    expect(
      wordsOf(finding('date-nonexistent', 'error', place, { text: '31/04/2023', suggestion: '2023-04-30' }))
        .how,
    ).toContain('30/04/2023')
    expect(
      wordsOf(finding('date-nonexistent', 'error', place, { text: '45/04/2023', suggestion: null })).how,
    ).toContain('dd/mm/aaaa')
  })

  it('cuts what is too long to quote', () => {
    const long = message('responsible-unknown', { text: 'x'.repeat(5000), suggestions: [] })
    expect(long.length).toBeLessThan(250)
    expect(long).toContain('…»')
  })

  it.each([
    [['A'], '«A»'],
    [['A', 'B'], '«A» y «B»'],
    [['A', 'B', 'C'], '«A», «B» y «C»'],
  ])('lists %j as %s', (names, listed) => {
    expect(message('responsible-list-ambiguous', { names })).toContain(listed)
  })

  it.each([
    [['A'], '¿quiso decir «A»?'],
    [['A', 'B'], '¿quiso decir «A» o «B»?'],
    [['A', 'B', 'C'], '¿quiso decir «A», «B» o «C»?'],
  ])('proposes %j as %s', (suggestions, proposed) => {
    const { how } = wordsOf(finding('responsible-unknown', 'warning', place, { text: 'Z', suggestions }))
    expect(how).toContain(proposed)
  })

  it('agrees in number', () => {
    expect(message('row-shifted', { offset: 1, what: 'row' })).toContain('1 columna hacia la derecha')
    expect(message('row-shifted', { offset: -3, what: 'dates' })).toContain('3 columnas hacia la izquierda')
    expect(message('goal-schedule-count', { quantity: 1, unit: 'mural', windows: 2 })).toContain('2 períodos')
    expect(message('format-unrecognized', { nearest: 'Anexo 1', missing: ['Meta'] })).toContain(
      'falta el encabezado «Meta»',
    )
    expect(message('format-unrecognized', { nearest: 'Anexo 1', missing: ['Meta', 'Producto'] })).toContain(
      'faltan los encabezados «Meta» y «Producto»',
    )
    expect(message('date-format-mixed', { asText: 1, asDate: 1, styles: [] })).not.toMatch(/1 son fechas/)
  })

  it('writes dates and figures as they are written in Colombia', () => {
    expect(message('date-order', { start: '2023-08-31', end: '2023-08-01' })).toBe(
      'La fecha final (01/08/2023) es anterior a la de inicio (31/08/2023).',
    )
    expect(message('number-ambiguous', { text: '15.000', readAs: 15_000, certain: true })).toContain('15.000')
    expect(message('number-ambiguous', { text: '1.5', readAs: 1.5, certain: false })).toContain('1,5')
  })

  it.each([
    ['date-unreadable', { text: '5 meses', looksLike: 'duration' }, 'es una duración'],
    ['date-unreadable', { text: 'Enero', looksLike: 'month' }, 'es un mes'],
    ['date-nonworking', { date: '2023-03-04', day: 'saturday' }, 'El 04/03/2023 es sábado.'],
    ['date-nonworking', { date: '2023-03-20', day: 'holiday' }, 'festivo'],
    ['activity-number', { problem: 'missing', number: null, other: null }, 'no tiene número'],
    ['activity-number', { problem: 'gap', number: '1.2', other: null }, '1.2'],
    ['cell-error', { error: '#REF!', cause: 'error' }, '#REF!'],
    ['header-missing', { header: 'Meta', nearest: null }, 'no tiene la columna «Meta»'],
    ['header-missing', { header: 'Meta', nearest: 'Cuánto' }, '«Cuánto»'],
    ['responsible-collective', { name: 'Todas las dependencias', leads: true }, 'ninguna lidera'],
    ['goal-quantity-in-words', { words: 'Un', quantity: 1, percent: false }, '«Un» se entendió como 1'],
    ['goal-quantity-in-words', { words: 'cien por ciento', quantity: 100, percent: true }, '100%'],
  ] as const)('of %s %j: %s', (rule, facts, part) => {
    expect(message(rule, facts as never)).toContain(part)
  })

  it('of a goal without a quantity is said with the goal itself, whatever spaces surround it', () => {
    expect(message('goal-not-measurable', {}, { ...place, value: '  Murales \n' })).toContain('«Murales»')
  })
})

describe('numbers as written in Colombia', () => {
  it.each([
    [0, '0'],
    [5, '5'],
    [999, '999'],
    [1000, '1.000'],
    [15_000, '15.000'],
    [1_500_000, '1.500.000'],
    [1.5, '1,5'],
    [1234.56, '1.234,56'],
    [-1000, '-1.000'],
  ])('%d is %s', (value, shown) => {
    expect(shownNumber(value)).toBe(shown)
  })
})

describe('why a file could not be read', () => {
  const REASONS: readonly Unreadable[] = [
    { kind: 'empty' },
    ...(['html', 'csv', 'pdf', 'xml', 'docx', 'zip', 'unknown'] as const).map((looksLike) => ({
      kind: 'not-a-workbook' as const,
      looksLike,
    })),
    { kind: 'password' },
    { kind: 'legacy-xls' },
    { kind: 'xlsb' },
    { kind: 'fods' },
    { kind: 'truncated' },
    { kind: 'damaged', part: null },
    { kind: 'damaged', part: 'xl/workbook.xml' },
    { kind: 'duplicate-part', part: 'xl/workbook.xml' },
    { kind: 'doctype', part: 'xl/workbook.xml' },
    { kind: 'too-many-parts', count: 90_000, limit: 5000 },
    { kind: 'too-large', limitBytes: 256 * 1024 * 1024 },
    { kind: 'bomb', part: 'xl/worksheets/sheet1.xml' },
    { kind: 'too-many-cells', limit: 2_000_000 },
    ...(['sheets', 'styles', 'cell-characters', 'characters'] as const).map((what) => ({
      kind: 'too-many' as const,
      what,
      limit: 100_000,
    })),
    { kind: 'no-sheets' },
    ...(['gone', 'denied', 'in-use', 'disk', 'no-file', 'changing'] as const).map((why) => ({
      kind: 'not-loaded' as const,
      why,
    })),
  ]

  it.each(REASONS)('%j is said in one sentence, with what to do', (why) => {
    expect(unreadableWhy(why)).toMatch(/^(El|La) .*\.$/)
    expect(unreadableHow(why)).toMatch(/^[A-ZÁ].*\.$/)
    expect(unreadableWhy(why) + unreadableHow(why)).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it.each<Note>([
    { kind: 'macros' },
    { kind: 'external-links', count: 1 },
    { kind: 'external-links', count: 3 },
    { kind: 'merge-clipped', sheet: 'Anexo 1', range: 'A1:A1048576' },
  ])('%j is told as a note', (note) => {
    expect(noteWords(note)).toMatch(/^(El|En) .*\.$/)
    expect(noteWords(note)).not.toMatch(/undefined|null/)
  })
})

describe('why a rule was not asked', () => {
  it.each([
    [{ kind: 'column-missing', column: 'Meta' }, 'falta la columna «Meta»'],
    [{ kind: 'no-vigencia' }, 'no se sabe de qué vigencia es el libro'],
    [{ kind: 'no-list-of-duties' }, 'no hay una lista de las dependencias que deben entregar'],
  ] as const)('%j: %s', (reason, words) => {
    expect(notEvaluatedReason({ rule: 'date-order', reason })).toBe(words)
  })
})
