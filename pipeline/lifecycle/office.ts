import type { Catalogue } from '../catalogue.js'
import type { Register } from '../register/register.js'
import type { Workspace } from '../workspace/workspace.js'

/** What an act of the lifecycle works with: the entity's configuration, its register, and the day. */
export interface Office extends Catalogue {
  readonly workspace: Workspace
  readonly register: Register
  /** ISO date */
  readonly today: string
}
