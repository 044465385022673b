import { isAbsolute, relative, sep } from 'node:path'

/**
 * A place as a person is told of it: what lies in their workspace from its folder, with forward slashes; anything else as
 * they said it.
 * @param path absolute
 * @param workspace folder of the workspace; null where there is none
 */
export function shownPath(path: string, workspace: string | null, said = path): string {
  if (workspace === null) return said
  const inside = relative(workspace, path)
  const isOutside = inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..'
  return isOutside ? said : inside.split(sep).join('/')
}
