import { hostname } from 'node:os'
import { catalogueSaid } from './workspace-said.js'
import { removeAbandoned } from '../../publish/atomic-write.js'
import { alone, type Holder } from '../../register/lock.js'
import { Register } from '../../register/register.js'
import { outputsOf, registerOf } from '../../workspace/layout.js'
import type { Office } from '../../lifecycle/office.js'
import type { Terminal } from '../terminal/terminal.js'
import { UsageError } from '../options/usage-error.js'

/**
 * Does the work of a command with the register of the workspace of a folder, alone in it: another Cotejo that is at work
 * there is waited for. What a killed process left half written is cleared away first.
 * @throws UsageError where the folder is in no workspace
 */
export async function withRegister<T>(
  folder: string,
  command: string,
  terminal: Terminal,
  work: (office: Office) => Promise<T>,
): Promise<T> {
  const { workspace, ...catalogue } = catalogueSaid(folder, terminal)
  if (!workspace) throw noWorkspace(folder)
  const inRegister = async (): Promise<T> => {
    await removeAbandoned(workspace.folder, false)
    await removeAbandoned(registerOf(workspace.folder))
    await removeAbandoned(outputsOf(workspace.folder))
    const register = await Register.open(workspace.folder, {
      actor: `${terminal.user}@${hostname()}`,
      now: terminal.now,
    })
    try {
      return await work({ ...catalogue, workspace, register, today: terminal.today })
    } finally {
      await register.close()
    }
  }
  return alone(workspace.folder, { command, since: terminal.now() }, inRegister, (other) => {
    terminal.err(atWork(other))
  })
}

/** What is said to whoever asks for the register of a folder that is in no workspace. */
export function noWorkspace(folder: string): UsageError {
  return new UsageError(
    `«${folder}» no está en un espacio de trabajo (no hay cotejo.json ahí ni en las carpetas de encima): cree uno con «cotejo iniciar <carpeta>», o entre al que ya tiene.`,
  )
}

/** What is said to whoever has to wait for another Cotejo. */
export function atWork(other: Holder | null): string {
  const who = other ? ` («cotejo ${other.command}»)` : ''
  return `Otro Cotejo está trabajando en este espacio${who}: se espera a que termine…\n`
}
