import type { Finding } from '../../../engine/findings/finding.js'
import { judgeWhole } from '../../../engine/rules/judge-whole.js'
import { anexo, check, directory, line, more, paac, read, sheet, HEADER } from '../../support/sheet.js'
import { programme, ptep } from './ethics/programme.js'
import { band, guide, guideOf, row } from './improvement/guide.js'
import { improvementPlan, participacion } from './improvement/participation.js'

const CONTROL = 'Oficina de Control Interno de Gestión'

/** A PAAC whose structure and calendar are as wrong as they can be. */
const PLAN = [
  anexo(
    `
    ${line({ subcomponent: 'Subcomponente 7. Fiestas' })}
    ${line({ subcomponent: 'Subcomponente 5. Seguimiento', activity: '5.1 Publicar el seguimiento al PAAC', responsible: CONTROL, start: '02/05/2025', end: '{2025-05-30}' })}
    ${more({ start: '{2025-09-01}', end: '{2025-09-12}' })}
    ${more({ start: '{2025-12-01}', end: '{2025-12-19}' })}
    ${line({ activity: '5.2 Monitorear el PAAC', responsible: CONTROL })}
    `,
    'Componente 1. Los riesgos',
  ),
  sheet('Componente 2', '| Ver documento anexo de racionalización |'),
  sheet('Componente 4', `${HEADER}\n${line()}`, { hiddenRows: [2] }),
  sheet('Borrador', '| Algo |', { visibility: 'hidden' }),
  sheet('Presupuesto', '| Algo |'),
]

const PROGRAMME = programme(
  [{ literal: 'f', activity: '1.1 Mejorar la participación ciudadana' }],
  'Decreto 124 de 2016',
)

const GUIDE = guideOf(
  [band('GOBERNANZA'), band('MOMENTOS DE DIÁLOGO'), row({ group: 'Mascotas', followUpDate: '2024 - 2027' })],
  ['MUNICIPIO: Pasto'],
)

const IMPROVEMENT = improvementPlan(
  ['product', 'score'],
  ...Array.from({ length: 6 }, () => ({
    evaluation: 'Se evaluará cuando corresponda hacerlo',
    product: '',
    score: '120',
  })),
)

/** What is said of documents in which the rules of structure, calendar, ethics and improvement speak. */
export function spokenOfPlans(): Finding[] {
  const plan = read(PLAN, { vigencia: 2025 })
  const settings = {
    nonWorkingDays: [],
    ceilings: [],
    selfAssessment: [{ category: 'Evaluación', activity: 'Contar a los asistentes' }],
  }
  return [
    ...check(PLAN, { vigencia: 2025 }).findings,
    ...judgeWhole(
      { ...plan, documents: [{ file: 'plan.xlsx', format: paac, plan }] },
      { format: paac, directory },
    ),
    ...check(PROGRAMME, { format: ptep, vigencia: 2026 }).findings,
    ...judgeWhole(read(PROGRAMME, { format: ptep }), { format: ptep, directory }),
    ...check(GUIDE, { format: guide, vigencia: 2024 }).findings,
    ...check(IMPROVEMENT, { format: participacion, vigencia: 2024, settings }).findings,
  ]
}
