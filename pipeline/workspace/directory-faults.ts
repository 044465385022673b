import type { Directory } from '../../engine/directory/directory.js'
import { fold } from '../../engine/text/fold.js'
import { pathWords, type Fault, type Path } from './problem.js'

interface Named {
  readonly path: Path
  readonly id: string
  readonly names: readonly (readonly [Path, string])[]
}

/** What is wrong in a directory that has the right shape: ids given twice, and names that would mean two units. */
export function directoryFaults(directory: Directory): Fault[] {
  const faults: Fault[] = []
  const ids = new Map<string, Path>()
  const owners = new Map<string, Named>()
  for (const entry of entriesOf(directory)) {
    const same = ids.get(entry.id)
    if (same === undefined) ids.set(entry.id, entry.path)
    else {
      const at = [...entry.path, 'id']
      faults.push({
        path: at,
        says: `«${pathWords(at)}» repite «${entry.id}», que ya es el id de «${pathWords(same)}».`,
      })
    }
    for (const [path, name] of entry.names) {
      const owner = owners.get(fold(name))
      if (owner === undefined) owners.set(fold(name), entry)
      else if (owner !== entry) {
        faults.push({
          path,
          says: `«${pathWords(path)}» dice «${name}», que ya es un nombre de «${pathWords(owner.path)}» («${owner.id}»): no se sabría de cuál se habla.`,
        })
      }
    }
  }
  return faults
}

function entriesOf({ dependencias, collectives }: Directory): Named[] {
  return [
    ...dependencias.map((unit, i): Named => {
      const path: Path = ['dependencias', i]
      const acronym = unit.acronym === null ? [] : [[[...path, 'acronym'], unit.acronym] as const]
      return { path, id: unit.id, names: [...namesOf(path, unit), ...acronym] }
    }),
    ...collectives.map((unit, i): Named => {
      const path: Path = ['collectives', i]
      return { path, id: unit.id, names: namesOf(path, unit) }
    }),
  ]
}

function namesOf(
  path: Path,
  { name, otherNames }: { readonly name: string; readonly otherNames: readonly string[] },
): (readonly [Path, string])[] {
  return [
    [[...path, 'name'], name],
    ...otherNames.map((other, i) => [[...path, 'otherNames', i], other] as const),
  ]
}
