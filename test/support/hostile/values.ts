import { escaped, stylesOf } from '../../engine/workbook/make-xlsx.js'
import type { Hostile } from './hostile.js'
import { HEADERS, planBook, planRow, rowsOf } from './plain-plan.js'

const LONG = 30_000

/** What makes a careless pattern go over the same text again and again. */
const REPEATED = [
  ...[' ', '\n', 'a', '1', '1.', '1,', '.', '-', '(', ')', '%', '"', "'", '/', 'y ', ' y', ', ', ';', '• '],
  ...[
    '31/04/2026 ',
    '1/1/',
    'de ',
    'el 1 de ',
    'Secretaría ',
    'Secretaría General y ',
    'un mural ',
    '10 % de ',
  ],
  ...[
    'á',
    '\u0301',
    '\u00a0',
    '\u200b',
    'Componente 1. ',
    'Subcomponente ',
    '1.1 ',
    '$ 1.000 ',
    'A\n',
    '=A1+',
  ],
]

/** Number formats, numbers and texts chosen to be awkward. */
export function awkwardValues(): readonly Hostile[] {
  const formats = [
    ...[
      '['.repeat(255),
      '"'.repeat(255),
      '\\'.repeat(255),
      '_'.repeat(255),
      '*'.repeat(255),
      ';'.repeat(255),
    ],
    ...['ymdhs'.repeat(51), 'am/pm'.repeat(51), '#,'.repeat(127), '0.'.repeat(127), '[h]'.repeat(85)],
    ...[
      '[$-F800]dddd',
      '[>=1][<2]0',
      'e+e-'.repeat(60),
      '?/?'.repeat(85),
      '%'.repeat(255),
      '0'.repeat(100_000),
    ],
    ...['[$'.repeat(50_000), 'General'.repeat(30), '@'.repeat(255), '__proto__', '0,,,,,,,,,,,,,,,,,,,,,,'],
  ]
  const numbers = [
    ...[
      '1e308',
      '-1e308',
      '1e-320',
      '1e400',
      '-1',
      '0',
      '-0',
      '60',
      '2958465',
      '2958466',
      '99999999',
      '1e21',
    ],
    ...['NaN', 'Infinity', '0x10', '1_000', ' 7 ', '', '٣', '1e', '.', '+5', '9007199254740993', '0.1e-400'],
    '9'.repeat(5_000),
  ]
  const typed = (type: string, value: string): string => `<c t="${type}"><v>${value}</v></c>`
  const oddTypes = [
    ...[typed('d', '9999-99-99'), typed('d', '0000-00-00T99:99:99'), typed('d', '-1'), typed('b', '7')],
    ...[
      typed('e', '#NADA!'),
      typed('x', '1'),
      typed('n', 'texto'),
      '<c t="inlineStr"/>',
      '<c t="str"><f>1/0</f></c>',
    ],
    ...['<c s="-1"><v>1</v></c>', '<c s="1e9"><v>1</v></c>', '<c s="NaN"><v>1</v></c>'],
  ]
  return [
    {
      file: 'formatos de número enredados.xlsx',
      expects: 'plan',
      bytes: () =>
        planBook({
          styles: stylesOf(...formats),
          sheets: [
            {
              name: 'Datos',
              data: numbers
                .map(
                  (value) =>
                    `<row>${formats.map((_, at) => `<c s="${at}"><v>${escaped(value)}</v></c>`).join('')}</row>`,
                )
                .join(''),
            },
          ],
        }),
    },
    {
      file: 'tipos de celda que no existen.xlsx',
      expects: 'plan',
      bytes: () => planBook({ sheets: [{ name: 'Datos', data: `<row>${oddTypes.join('')}</row>` }] }),
    },
    ...['-1', '1', '99999999999', 'x', '1.5'].map((index, at): Hostile => ({
      file: `texto compartido que no existe ${at + 1}.xlsx`,
      expects: 'damaged',
      bytes: () => planBook({ strings: '', sheets: [{ data: `<row>${typed('s', index)}</row>` }] }),
    })),
    {
      file: 'fechas fuera de todo calendario.xlsx',
      expects: 'plan',
      bytes: () =>
        planBook({
          styles: stylesOf('0', 'dd/mm/yyyy', 14, '[h]:mm:ss'),
          sheets: [
            {
              name: 'Fechas',
              data: numbers
                .map(
                  (value) =>
                    `<row>${[1, 2, 3].map((at) => `<c s="${at}"><v>${escaped(value)}</v></c>`).join('')}</row>`,
                )
                .join(''),
            },
          ],
        }),
    },
    ...REPEATED.map((unit, at): Hostile => ({
      file: `texto que se repite sin fin ${at + 1}.xlsx`,
      expects: 'plan',
      bytes: () => {
        const long = unit.repeat(Math.floor(LONG / unit.length))
        const rows = HEADERS.map((_, column) => planRow(`1.${column + 4} Pintar`, { [column]: long }))
        const ended = HEADERS.map((_, column) => planRow(`1.${column + 14} Pintar`, { [column]: `${long}x` }))
        return planBook({ sheets: [{ name: 'Anotaciones', data: rowsOf([HEADERS, ...rows, ...ended]) }] })
      },
    })),
  ]
}
