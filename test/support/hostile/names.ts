import { escaped, relationship, stylesOf } from '../../engine/workbook/make-xlsx.js'
import type { Hostile } from './hostile.js'
import { HEADERS, planBook, planRow, rowsOf } from './plain-plan.js'

/** What every object of JavaScript has, and what moves a cursor or turns the text around it. */
export const SURPRISING = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'],
  ...['undefined', 'null', 'NaN', 'true', '[object Object]'],
]
/** As OOXML writes what XML cannot hold: NUL, escape sequences, half a pair. */
export const UNSEEN = [
  ...['a_x0000_b', '_x001B_[2J_x001B_]0;título_x0007_', '_x0008__x0008_', '_xD800_ solo', '_xDC00__xD800_'],
  ...[
    '\u202Eodot se ev',
    '\u2066aislado\u2069',
    '\u200B\u200C\uFEFF',
    'a\u0301\u0301\u0301',
    '👩‍👩‍👧‍👦'.repeat(50),
  ],
]

/** Names and texts that a program could take for something else. */
export function surprisingNames(): readonly Hostile[] {
  const all = [...SURPRISING, ...UNSEEN]
  return [
    ...all.map((name, at): Hostile => ({
      file: `hoja de nombre sorprendente ${at + 1}.xlsx`,
      expects: 'plan',
      bytes: () => planBook({ sheets: [{ name, data: rowsOf([[name]]) }] }),
    })),
    {
      file: 'propiedades y nombres sorprendentes.xlsx',
      expects: 'plan',
      bytes: () =>
        planBook({
          definedNames: all.map((name) => `<definedName name="${escaped(name)}">"x"</definedName>`).join(''),
          styles: `${stylesOf('0')}<x/>`,
          rootLinks: relationship('__proto__', 'custom-properties', 'docProps/custom.xml'),
          extra: [
            {
              name: 'docProps/custom.xml',
              data: `<Properties>${all.map((name) => `<property name="${escaped(name)}"><lpwstr>${escaped(name)}</lpwstr></property>`).join('')}</Properties>`,
            },
          ],
        }),
    },
    {
      file: 'textos sorprendentes en todas las columnas.xlsx',
      expects: 'plan',
      bytes: () =>
        planBook({
          sheets: [
            {
              name: 'Anotaciones',
              data: rowsOf([HEADERS, ...all.map((text) => planRow(text).map(() => text))]),
            },
          ],
        }),
    },
    ...[
      'con\nsalto.xlsx',
      'con \u001b[2J\u001b]0;escape\u0007.xlsx',
      '\u202Exslx.otxet.xlsx',
      `${'largo '.repeat(38)}.xlsx`,
      '__proto__.xlsx',
      '-rf.xlsx',
      '=cmd|x.xlsx',
      '$(touch x) `touch y`.xlsx',
      'CON.xlsx',
      ' con espacios al final .xlsx',
    ].map((file): Hostile => ({ file, expects: 'plan', bytes: () => planBook() })),
  ]
}
