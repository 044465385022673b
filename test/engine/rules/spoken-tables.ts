import type { Finding } from '../../../engine/findings/finding.js'
import type { Document } from '../../../engine/rules/rule.js'
import {
  FOLLOW_ROW,
  INDICATIVE_ROW,
  PLAN_ROW,
  POAI_ROW,
  PROCEDURE_ROW,
  RISK_ROW,
} from '../../support/rows.js'
import { anexo, line, paac, read } from '../../support/sheet.js'
import {
  checkDocuments,
  checkTable,
  checkWhole,
  documentOf,
  formatNamed,
  type Row,
} from '../../support/table.js'

const BANNER = 'Componente 3: Rendición de cuentas'
const WRONG_PLAN: Row = {
  ...PLAN_ROW,
  productCode: '41020481',
  goalCode: 'MP-99 Parques soñados',
  unit: 'Número',
  baseline: 'Pocos',
  accumulation: 'Más o menos',
  goal: '{number 50.5}',
  bpin: '2024257990001',
  ownFunds: '{number 3000000}',
  integratedPlans: 'PINAR',
}

const ABOVE: Row = { ...PLAN_ROW, goal: '{number 50}' }

/** What the rules of programming, investment, procedures, risks and follow-ups say, as much of it as possible. */
export function spokenOfTables(): Finding[] {
  const annexes = {
    ceilings: [{ programCode: '4501', source: 'Recursos propios', value: '{number 1000}' }],
    modifications: [
      { date: '{2026-05-04}', letter: '', field: 'Meta', before: '10', after: '12', approvedBy: 'Consejo' },
    ],
  }
  const plan = documentOf('plan-accion', [WRONG_PLAN, ABOVE], { annexes })
  const poai: Row = {
    ...POAI_ROW,
    total: '{number 1}',
    definitiveAppropriation: '{number 1}',
    commitments: '{number 2}',
  }
  const elsewhere = { bpin: '2024520010099', project: 'Senderos de la ladera' }
  const follow = (file: string, corte: string, row: Row, unit = 'Secretaría General'): Document =>
    documentOf('seguimiento', [{ ...FOLLOW_ROW, scheduled: '', executed: '', ...row }], {
      file,
      heading: [`Dependencia: ${unit}`, `Corte: ${corte}`, BANNER],
    })
  const official: Document = {
    file: 'PAAC.xlsx',
    format: paac,
    plan: read(anexo(line({ activity: '1.1 Pintar el mural de las cuentas' }), BANNER), { vigencia: 2026 }),
  }
  const strategy = documentOf(
    'rendicion-cuentas',
    [{ activity: '1.1 Pintar el mural de las cuentas', product: 'Mural', goal: '5 murales' }],
    { heading: ['Componente: Rendición de cuentas'] },
  )
  const documents = [
    plan,
    documentOf('plan-indicativo', [{ ...INDICATIVE_ROW, unit: 'Porcentaje' }], { vigencia: null }),
    documentOf('poai', [poai, { ...POAI_ROW, ...elsewhere }]),
    official,
    { ...strategy, format: formatNamed('rendicion-cuentas') },
    follow('1.xlsx', '30/04/2026', { progress: '60%' }),
    follow('2.xlsx', '31/08/2026', { progress: '40%' }),
    follow('3.xlsx', '31/08/2026', { progress: '90%' }, 'Secretaría de Hacienda'),
    follow('4.xlsx', '31/08/2026', { activity: '9.9 Volar' }),
  ]
  const late = { ...FOLLOW_ROW, scheduledDate: '31/03/2026', evidence: '' }
  return [
    ...checkTable('plan-accion', [WRONG_PLAN, ABOVE], { annexes }).findings,
    ...checkTable('poai', [poai]).findings,
    ...checkTable('racionalizacion-tramites', [
      { ...PROCEDURE_ROW, type: 'Digital', situation: 'Igual', improvement: 'Igual', benefit: 'Mejora' },
    ]).findings,
    ...checkTable('mapa-riesgos', [
      { ...RISK_ROW, risk: 'Pérdida de papeles', controls: 'Ninguno', zone: 'Baja', residualImpact: 'Leve' },
    ]).findings,
    ...checkTable(
      'seguimiento',
      [
        late,
        { ...late, activity: '1.2 Cantar', progress: '150%', executed: '{number 7}' },
        { ...late, activity: '1.3 Bailar', progress: '0%', scheduled: '{number 0}' },
      ],
      { heading: ['Corte: 30/04/2026'] },
    ).findings,
    ...checkWhole(plan),
    ...checkDocuments(...documents).map(({ finding }) => finding),
  ]
}
