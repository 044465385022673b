import type { Paint, Palette } from '../../progress/charts/palette.js'

const paint = (name: string): Paint => ({
  fill: `var(--${name})`,
  stroke: `var(--${name}-line)`,
  ink: `var(--on-${name})`,
})

/** The charts' colours as the page has them: those of its stylesheet, in light and dark. */
export const SCREEN: Palette = {
  font: 'inherit',
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  track: 'var(--card)',
  main: 'var(--main)',
  second: 'var(--warn-text)',
  bands: {
    verde: paint('verde'),
    amarillo: paint('amarillo'),
    naranja: paint('naranja'),
    rojo: paint('rojo'),
    gris: paint('gris'),
  },
  states: {
    fulfilled: paint('hecha'),
    behind: paint('debajo'),
    unreported: paint('rojo'),
    'not-calculable': paint('amarillo'),
    'not-scheduled': paint('sin'),
  },
}
