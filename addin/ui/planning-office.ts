import type { Directory } from '../../engine/directory/directory.js'

/** How people call the office to which plans are handed in. */
export function planningOffice({ dependencias }: Directory): string {
  return dependencias.find(({ id }) => id === 'opgi')?.acronym ?? 'la oficina de planeación'
}
