import { anexo, line, more, read, paac, type Line } from '../../../support/sheet.js'
import type { Document } from '../../../../engine/rules/rule.js'
import { readPlan, recognise, viewsOf } from '../../../../engine/reading/read-plan.js'
import { book, resolver } from '../../../support/sheet.js'
import { checkDocuments, formatNamed } from '../../../support/table.js'

const strategyFormat = formatNamed('rendicion-cuentas')
const OURS: Line = {
  subcomponent: 'Subcomponente 1. Información de calidad y en lenguaje comprensible',
  activity: '1.1 Pintar el mural de las cuentas',
}

function strategy(rows: string): Document {
  const workbook = book(anexo(rows, 'Componente: Rendición de cuentas'))
  const recognition = recognise(viewsOf(workbook), strategyFormat)
  const plan = readPlan(workbook, recognition, { resolver, file: 'Estrategia.xlsx', vigencia: 2023 })
  return { file: 'Estrategia.xlsx', format: strategyFormat, plan }
}
function plan(rows: string, file = 'PAAC.xlsx', vigencia = 2023): Document {
  return {
    file,
    format: paac,
    plan: read(anexo(rows, 'Componente 3: Rendición de cuentas'), { file, vigencia }),
  }
}
const told = (...documents: readonly Document[]) =>
  checkDocuments(...documents)
    .filter(({ finding }) => finding.rule === 'strategy-differs')
    .map(({ file, finding }) => [
      file,
      finding.severity,
      finding.place.cell,
      finding.place.column,
      finding.facts,
    ])
const second = line({ ...OURS, activity: '1.2 Cantar las cuentas' })
const third = line({ ...OURS, activity: '1.3 Bailar las cuentas' })

describe('strategy-differs', () => {
  it('is silent where both tables say the same', () => {
    expect(told(strategy(line(OURS)), plan(line(OURS)))).toEqual([])
  })

  it('speaks of each field that differs, in the strategy, and of where the other says it', () => {
    const rows = line({ ...OURS, goal: '2 murales pintados', end: '{2023-04-30}' })
    expect(told(strategy(line(OURS)), plan(rows))).toEqual([
      [
        'Estrategia.xlsx',
        'error',
        'D3',
        'Meta',
        {
          problem: 'field',
          ours: '1 mural pintado',
          theirs: '2 murales pintados',
          file: 'PAAC.xlsx',
          cell: 'D3',
        },
      ],
      [
        'Estrategia.xlsx',
        'error',
        'G3',
        'Fecha Final',
        { problem: 'field', ours: '31/03/2023', theirs: '30/04/2023', file: 'PAAC.xlsx', cell: 'G3' },
      ],
    ])
  })

  it('speaks of a responsible that only one of them has', () => {
    const rows = `${line(OURS)}\n${more({ responsible: 'Secretaría General' })}`
    expect(told(strategy(line(OURS)), plan(rows)).map(([, , cell, , facts]) => [cell, facts])).toEqual([
      [
        'E3',
        {
          problem: 'field',
          ours: 'Oficina de Comunicación Social',
          theirs: 'Oficina de Comunicación Social; Secretaría General',
          file: 'PAAC.xlsx',
          cell: 'E3',
        },
      ],
    ])
  })

  it('is not alarmed by case, accents, quotes, final stops, nor names and dates written otherwise', () => {
    const rows = line({
      ...OURS,
      activity: '1.1 PINTAR EL MURAL DE LAS CUENTAS.',
      goal: '«1 mural pintado»',
      start: '1/03/2023',
      responsible: 'OPGI.',
    })
    const ours = line({ ...OURS, responsible: 'Oficina de Planeación de Gestión Institucional' })
    expect(told(strategy(ours), plan(rows))).toEqual([])
  })

  it('speaks of an activity that only one of them has', () => {
    const both = [line(OURS), second].join('\n')
    expect(
      told(strategy(`${both}\n${third}`), plan(both)).map(([, , cell, , facts]) => [cell, facts]),
    ).toEqual([['B5', { problem: 'only-here', activity: '1.3 Bailar las cuentas', file: 'PAAC.xlsx' }]])
    expect(
      told(strategy(both), plan(`${both}\n${third}`)).map(([file, , cell, , facts]) => [file, cell, facts]),
    ).toEqual([
      [
        'Estrategia.xlsx',
        null,
        { problem: 'only-there', activity: '1.3 Bailar las cuentas', file: 'PAAC.xlsx' },
      ],
    ])
  })

  it('is not alarmed by a PAAC that came in parts, of which one dependencia sent its own', () => {
    const all = [line(OURS), second, third].join('\n')
    expect(told(strategy(all), plan(second))).toEqual([])
    expect(
      told(strategy(all), plan(line(OURS), 'a.xlsx'), plan([second, third].join('\n'), 'b.xlsx')),
    ).toEqual([])
  })

  it('is not alarmed by the PAAC of another year', () => {
    expect(told(strategy(line(OURS)), plan(line({ ...OURS, goal: '5 murales' }), 'PAAC.xlsx', 2022))).toEqual(
      [],
    )
  })
})
