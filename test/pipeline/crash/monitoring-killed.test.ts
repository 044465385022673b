import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import { CUTOFF, DAY, inboxFull, reportsArrive, sharedPlanArrives } from '../../support/crash/office.js'
import { testSurvival, type Act } from '../../support/crash/survival.js'

/** The acts of a cut-off, killed: as in killed.test.ts. */

const APPROVED: Act['before'] = [
  sharedPlanArrives,
  ['recibir'],
  ['aprobar', '--acta', 'Acta 003', '--fecha', DAY],
]
const PREPARE = ['seguimiento', 'preparar', '--corte', CUTOFF]
const REPORTED: Act['before'] = [...APPROVED, PREPARE, reportsArrive, ['seguimiento', 'recibir']]
/** what both report, as `seguimiento recibir` names it */
const SHARED = 'plan-accion/2026/ea7138f02fd4'
const SETTLE = ['seguimiento', 'resolver', SHARED, '--corte', CUTOFF, '--vale', 'general']
const WHY = ['--por', 'Jefe de Planeación', '--motivo', 'Hay planillas']

const ACTS: readonly Act[] = [
  { name: 'seguimiento preparar', args: PREPARE, before: APPROVED },
  {
    name: 'seguimiento recibir',
    args: ['seguimiento', 'recibir'],
    before: [...APPROVED, PREPARE, reportsArrive],
  },
  { name: 'seguimiento resolver', args: [...SETTLE, ...WHY], before: REPORTED },
  { name: 'informe', args: ['informe', '--corte', CUTOFF], before: REPORTED },
  { name: 'publicar', args: ['publicar'], before: REPORTED },
]

const folder = temporaryFolder()
const program = compiled()
afterAll(() => {
  folder.remove()
  program.remove()
})
const full = folder.in('recien-llegado')
beforeAll(() => inboxFull(full))

for (const act of ACTS)
  testSurvival(act, { program: program.folder, folder: folder.path, full, kills: 3, moments: 1 })
