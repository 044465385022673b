import { themeOn } from '../../../../addin/book/excel/theme.js'

it.each([
  ['#FFFFFF', 'light'],
  ['#e6e6e6', 'light'],
  ['#1F1F1F', 'dark'],
  ['#0F6C3F', 'dark'],
  ['white', null],
  [undefined, null],
])('on %s it is %s', (background, theme) => {
  expect(themeOn(background)).toBe(theme)
})
