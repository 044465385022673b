import { temporaryFolder } from '../../support/commands.js'
import { compiled } from '../../support/crash/compiled.js'
import { correctionArrives, DAY, inboxFull } from '../../support/crash/office.js'
import { testSurvival, type Act } from '../../support/crash/survival.js'

/**
 * Killing the process, at chosen points and at random moments, loses nothing, repeats nothing and leaves nothing half
 * written; the next run continues. COTEJO_KILLS=all kills at every point.
 */

/** Where an act starts from, and what it is. */
const ACTS: readonly Act[] = [
  { name: 'recibir', args: ['recibir'], before: [] },
  { name: 'recibir, what corrects a plan', args: ['recibir'], before: [['recibir'], correctionArrives] },
  {
    name: 'consolidar, over earlier results',
    args: ['consolidar'],
    before: [['recibir'], ['consolidar', '--corte', '2026-01-01'], correctionArrives, ['recibir']],
  },
  {
    name: 'aprobar',
    args: ['aprobar', '--acta', 'Acta 003', '--fecha', DAY],
    before: [['recibir']],
  },
  {
    name: 'retirar',
    args: ['retirar', '2026-0003', '--motivo', 'Se envió por error'],
    before: [['recibir'], correctionArrives, ['recibir']],
  },
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
  testSurvival(act, { program: program.folder, folder: folder.path, full, kills: 6, moments: 3 })
