import type { Finding } from '../../../../engine/findings/finding.js'
import { PLAN_ROW } from '../../../support/rows.js'
import { anexo, check, line } from '../../../support/sheet.js'
import { checkTable, type Row } from '../../../support/table.js'
import { GUIDE_ROW, IMPROVEMENT_ROW, OTHER_ROW } from './rows.js'

/** An Anexo 1 in which whatever can be wrong with a goal is. */
const ANNEX = anexo(`
  ${line({ activity: '1.1 Velar por los murales', product: '3 informes', goal: '3 informes' })}
  ${line({ activity: '1.2 Velar por los murales', product: '3 informes', goal: '3 informes' })}
  ${line({ activity: '1.3 Apertura de 3 ferias', product: 'Feria abierta', goal: '2 ferias en caso de requerirse' })}
  ${line({ activity: '1.4 Publicar rondas', product: 'Informe', goal: '12 talleres mensuales' })}
  ${line({ activity: '1.5 Publicar rondas', product: 'Ronda', goal: '100%' })}
  ${line({ activity: '1.6 Publicar coplas', product: 'Copla', goal: '0,9' })}
`)

const GUIDE: Row[] = [
  { ...GUIDE_ROW, activity: '• Pintar patios⏎• Pintar muros', indicator: 'Número de patios⏎Número de muros' },
  { ...OTHER_ROW, goal: GUIDE_ROW['goal']! },
  { ...OTHER_ROW, indicator: 'Número de actividades', goal: '60% de reducción de los perros' },
  { ...OTHER_ROW, indicator: 'Realizar rondas', goal: '3 rondas' },
  { ...OTHER_ROW, indicator: 'Porcentaje de cumplimiento', goal: '80' },
]

/** What is said of documents in which the rules of goals and activities speak. */
export function spokenOfGoals(): Finding[] {
  const copied = { ...IMPROVEMENT_ROW, improvement: IMPROVEMENT_ROW['activity']! }
  const nearly = { ...IMPROVEMENT_ROW, improvement: 'Invitar a los vecinos a la ronda de las propuestas' }
  return [
    ...check(ANNEX).findings,
    ...checkTable('guia-4-2', GUIDE).findings,
    ...checkTable('participacion', [copied, nearly]).findings,
    ...checkTable('plan-accion', [{ ...PLAN_ROW, unit: 'Porcentaje', goal: '{number 1}' }]).findings,
  ]
}
