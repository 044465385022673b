import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes the files of a workspace: text as it is, anything else as JSON. */
export function writeWorkspace(folder: string, files: Readonly<Record<string, unknown>>): string {
  mkdirSync(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
  return folder
}

/** A directory of an invented town. */
export const DIRECTORY = {
  entity: 'Alcaldía de San Jerónimo del Río',
  dependencias: [
    { id: 'planeacion', name: 'Oficina de Planeación', acronym: 'OPL' },
    { id: 'deportes', name: 'Secretaría de Deportes' },
    { id: 'obras', name: 'Secretaría de Obras Públicas' },
  ],
  collectives: [{ id: 'todas', name: 'Todas las dependencias' }],
}

export const CONFIGURATION = { entidad: DIRECTORY.entity, directorio: 'directorio.json' }

const column = (key: string, header: string, type: string): Record<string, unknown> => ({
  key,
  header,
  type,
  required: true,
  width: 20,
  help: '',
})

/** A format that no code of ours knows. */
export const VENUES = {
  id: 'escenarios',
  version: '1',
  name: 'Plan de escenarios',
  shortName: 'Escenarios',
  title: 'Plan de escenarios',
  headerMinimum: 3,
  sectionWord: null,
  numbered: false,
  columns: [
    column('work', 'Trabajo por hacer', 'subject'),
    column('goal', 'Cantidad', 'goal'),
    column('responsible', 'Quién lo hace', 'responsibles'),
    column('start', 'Desde', 'start'),
    column('end', 'Hasta', 'end'),
  ],
  rules: ['header-missing', 'required-empty', 'date-order', 'date-outside-vigencia'],
}

/** The same with one column changed. */
export function venuesWith(index: number, changed: Record<string, unknown>): typeof VENUES {
  return { ...VENUES, columns: VENUES.columns.map((one, i) => (i === index ? { ...one, ...changed } : one)) }
}
