import type { Directory } from '../../../engine/directory/directory.js'
import { explainedJson } from './explained-json.js'

/** A directory to begin with, for an entity of which nobody has written one yet. */
export function starterDirectory(entity: string): Directory {
  return {
    entity,
    dane: null,
    dependencias: [
      {
        id: 'planeacion',
        name: 'Oficina de Planeación',
        acronym: null,
        kind: 'oficina',
        otherNames: ['Planeación'],
      },
    ],
    collectives: [{ id: 'todas', name: 'Todas las dependencias', otherNames: [] }],
  }
}

/** The same as the file that people complete. */
export function directoryFile({ entity, dependencias, collectives }: Directory): string {
  return explainedJson([
    { key: 'entity', explained: ['Nombre de la entidad, igual al de «cotejo.json».'], value: entity },
    {
      key: 'dependencias',
      explained: [
        'Una por cada dependencia: «id», una clave corta en minúsculas, sin tildes ni espacios; «name», el nombre oficial;',
        'y si las tiene, «acronym», su sigla, y «otherNames», otras maneras en que la escriben.',
      ],
      value: dependencias.map(({ id, name, otherNames }) => ({ id, name, otherNames })),
    },
    {
      key: 'collectives',
      explained: ['Nombres que en los planes quieren decir muchas dependencias a la vez.'],
      value: collectives.map(({ id, name }) => ({ id, name })),
    },
  ])
}
