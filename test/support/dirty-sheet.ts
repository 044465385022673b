import fc from 'fast-check'
import type { Column, Format } from '../../engine/format/format.js'
import type { Grid } from '../../engine/grid/grid.js'
import { sheet } from './sheet.js'

/** What people write in a cell of each type, in the marks of `sheet`: right, untidy and wrong. */
const WRITTEN: Readonly<Record<Column['type'], readonly string[]>> = {
  subject: [
    'Pintar el mural',
    '␣Pintar␣␣el⍽mural',
    'Pintar⏎el mural',
    'Pin\u200Btar el mural',
    '• Pintar el mural⏎• Cantar la ronda',
    'Pintar dos murales.',
  ],
  catalogue: [
    '',
    'Grupo de los murales',
    'Grupo de los murales.',
    '␣Grupo␣␣de los murales',
    'Grupo⏎de los murales',
  ],
  text: [
    '',
    'Mural pintado',
    'Mural␣␣pintado.␣',
    'Mural⏎pintado',
    '- Mural⏎- Ronda',
    '1. Mural⏎2. Ronda',
    'NS',
  ],
  goal: [
    '',
    '1 mural pintado',
    'Un (1) mural pintado',
    'Un mural y dos videos',
    'Cien por ciento de los murales',
    '␣Dos␣␣(2)⍽murales␣',
    '• Un mural⏎• Dos rondas',
    'Un mural⏎Dos rondas',
    '1.500 murales',
    '{number 3}',
    '{number 0.9 as 90%}',
    'Murales',
  ],
  list: [
    '',
    'Murales pintados',
    'Murales pintados⏎Rondas cantadas',
    '␣• Murales⏎⏎•␣␣Rondas␣',
    '1. Murales⏎2. Rondas',
  ],
  responsibles: [
    '',
    'Secretaría General',
    'Secretaría General.',
    'OPGI',
    'UAC⏎␣OPGI.',
    'secretaria general y uac',
    'Secretaría General, OPGI',
    'OPGI UAC',
    'OPGI, Secretaría General con equipo interno',
    'UAC; Oficina de los Sueños',
    'Unidad de Atención⏎al Ciudadano',
    'Todas las dependencia',
    'Oficina de los Sueños.',
  ],
  start: [
    '',
    '{2023-03-01}',
    '{2023-03-01}',
    '01/03/2023',
    '1/3/2023␣',
    '{number 44986}',
    '30/02/2023',
    '01/03/2023⏎01/08/2023',
    '2 meses',
    '01/03/2023 (lunes)',
  ],
  end: [
    '',
    '{2023-09-29}',
    '{2023-09-29}',
    '29/09/2023',
    '29/9/2023',
    '29 de septiembre de 2023',
    '31/09/2023',
    '31/03/2023⏎31/08/2023',
    'Permanente',
  ],
  date: [
    '',
    '{2023-06-30}',
    '30/06/2023',
    '␣30/6/2023',
    '30/06/2023⏎31/12/2023',
    '31/06/2023',
    '2023 - 2026',
  ],
  code: ['', '0102', '{number 102}', '␣0102', '01 02'],
  number: ['', '{number 3}', '{number 3}', '3', '␣3', '3,5', '3.5', 'tres'],
  percent: ['', '{number 0.5 as 50%}', '50%', '␣50␣%', '{number 50}', '150'],
  money: ['', '{number 1200000 as $ 1.200.000}', '1.200.000', '$␣1.200.000␣', 'por definir'],
  choice: ['', 'Otra cosa', '␣Otra⍽cosa.'],
}

const STRAY = ['Secretaría General', 'OPGI', '{2023-08-01}', '29/09/2023']

/** A sheet of any format, filled in by somebody in a hurry: untidy cells, slipped rows, rows that go on with another. */
export function dirtySheet(format: Format): fc.Arbitrary<Grid> {
  const columns = format.columns.filter(({ printed }) => printed)
  const cell = ({ type, values }: Column): fc.Arbitrary<string> =>
    fc.constantFrom(
      ...WRITTEN[type],
      ...values.slice(0, 2),
      ...values.slice(0, 1).map((v) => `␣${v.toLowerCase()}.`),
    )
  const row = fc.record({
    cells: fc.tuple(...columns.map(cell)),
    slip: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, 2) }),
    below: fc.oneof(
      { weight: 4, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom('merged', 'free') },
      { weight: 1, arbitrary: fc.record({ at: fc.nat(columns.length), text: fc.constantFrom(...STRAY) }) },
    ),
  })
  return fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => {
    const lines = rows.flatMap(({ cells, slip, below }, i) => {
      const numbered = cells.map((text, k) =>
        format.numbered && columns[k]!.type === 'subject' ? `1.${String(i + 1)} ${text}` : text,
      )
      const line = [...Array.from({ length: slip }, () => ''), ...numbered]
      if (below === null || slip > 0) return [line]
      if (typeof below === 'object')
        return [line, [...Array.from({ length: below.at }, () => ''), below.text]]
      const shared = columns.map(({ type }) =>
        ['start', 'end', 'responsibles'].includes(type) && below === 'free' ? '' : '^',
      )
      return [line, shared]
    })
    const banner = format.sections[0]?.title
    const drawn = [
      [format.title],
      ...(banner === undefined ? [] : [[banner]]),
      ...headerOf(columns),
      ...lines,
    ]
    return sheet('Hoja1', drawn.map((cells) => `| ${cells.join(' | ')} |`).join('\n'))
  })
}

function headerOf(columns: readonly Column[]): string[][] {
  const names = columns.map(({ header }) => header)
  if (columns.every(({ group }) => group === null)) return [names]
  const upper = columns.map(({ group, header }, i) =>
    group === null ? header : group === columns[i - 1]?.group ? '<' : group,
  )
  return [upper, columns.map(({ group, header }) => (group === null ? '^' : header))]
}
