import type { Directory } from '../../engine/directory/directory.js'
import type { LetterHead } from '../publish/letters/letter.js'
import type { Configuration } from '../workspace/configuration.js'
import { planningOffice } from './planning-office.js'

/** Who writes the letters of a workspace: what `oficios` says, and else the planning office of the directory. */
export function letterHead({ oficios }: Pick<Configuration, 'oficios'>, directory: Directory): LetterHead {
  const planning = planningOffice(directory)
  const { dependencia, ciudad, firma } = oficios
  return {
    entity: directory.entity,
    office: dependencia ?? planning?.name ?? 'Oficina de Planeación',
    city: ciudad ?? null,
    signer: { name: firma?.nombre ?? null, title: firma?.cargo ?? null },
  }
}
