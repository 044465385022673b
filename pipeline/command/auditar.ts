import { audit, type Audit } from '../lifecycle/audit.js'
import { problemWords, straysWords } from '../lifecycle/audit/words.js'
import { undisturbed } from '../register/lock.js'
import { findWorkspace } from '../workspace/find-workspace.js'
import { registerOf } from '../workspace/layout.js'
import { parseArguments, type Option } from './options/arguments.js'
import { folderGiven } from './options/folder-given.js'
import { oneLine } from '../../engine/text/one-line.js'
import { shownPath } from './words/shown-path.js'
import { count } from './words/summary.js'
import type { Terminal } from './terminal/terminal.js'
import { UsageError } from './options/usage-error.js'
import { atWork, noWorkspace } from './work/with-register.js'

export const AUDITAR_OPTIONS: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: 'escribir el resultado como JSON' },
}

/**
 * `cotejo auditar`: verifies the register of a workspace and changes nothing in it.
 * @returns 0 where it is sound, 1 with problems, 2 where there is no register
 */
export async function auditar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, AUDITAR_OPTIONS)
  const folder = folderGiven(parsed, terminal)
  const workspace = findWorkspace(folder)
  if (workspace === null) throw noWorkspace(folder)
  const found = await undisturbed(
    workspace,
    () => audit(workspace),
    (other) => {
      terminal.err(atWork(other))
    },
  )
  if (!found)
    throw new UsageError(
      `El espacio de trabajo «${workspace}» todavía no tiene registro: empieza con «cotejo solicitar» o «cotejo recibir».`,
    )
  terminal.out(
    parsed.values['json'] === true
      ? `${JSON.stringify(documentOf(found), null, 2)}\n`
      : report(found, workspace),
  )
  return found.problems.length === 0 ? 0 : 1
}

/** The contract `cotejo/audit@1`. */
function documentOf({ problems, lines, files, last, strays }: Audit): object {
  return {
    schema: 'cotejo/audit@1',
    sound: problems.length === 0,
    lines,
    files,
    last,
    problems: problems.map((problem) => ({ ...problem, ...problemWords(problem) })),
    strays,
  }
}

function report({ problems, lines, files, last, strays }: Audit, workspace: string): string {
  const found = problems.flatMap((problem, i) => {
    const { what, means, how } = problemWords(problem)
    return [`${String(i + 1)}. ${oneLine(what)}`, `   ${means}`, `   Qué hacer: ${how}`, '']
  })
  const head =
    problems.length === 0
      ? 'El registro está bien: la bitácora, la base de datos y los libros archivados dicen lo mismo.'
      : `El registro tiene ${count(problems.length, 'problema', 'problemas')}:`
  const looked = `Se revisaron ${count(lines, 'línea', 'líneas')} de la bitácora y ${count(files, 'libro archivado', 'libros archivados')}.`
  const end = last
    ? `${looked} Para el acta: línea ${String(last.line)}, suma ${last.hash}`
    : `${looked} No se puede dar la suma de la última línea.`
  const aside = straysWords(strays)
  const parts = [`Registro: ${shownPath(registerOf(workspace), workspace)}`, '', head, '', ...found]
  return [...parts, ...(aside === '' ? [] : [oneLine(aside), '']), end, ''].join('\n')
}
