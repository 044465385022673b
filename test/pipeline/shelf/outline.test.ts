import { answeringIn, answeringText, termsText, windowsIn } from '../../../pipeline/shelf/outline.js'

test.each([[[]], [[null]], [['faro']], [['faro', null, 'semillas']], [[null, null]]])(
  'who answers comes back: %j',
  (ids) => {
    expect(answeringIn(answeringText({ responsibles: ids.map((id) => ({ id })) }))).toEqual(ids)
  },
)

test('nobody is not somebody unknown', () => {
  expect(answeringText({ responsibles: [] })).toBeNull()
  expect(answeringText({ responsibles: [{ id: null }] })).toBe('')
})

test.each([
  ['', []],
  ['/', [{ start: null, end: null }]],
  ['2031-02-01/2031-03-31', [{ start: '2031-02-01', end: '2031-03-31' }]],
  [
    '2031-02-01/;/2031-05-31',
    [
      { start: '2031-02-01', end: null },
      { start: null, end: '2031-05-31' },
    ],
  ],
])('windows as %j come back', (text, windows) => {
  expect(termsText(windows)).toBe(text)
  expect(windowsIn(text)).toEqual(windows)
})
