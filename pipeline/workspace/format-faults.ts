import { isoDate } from '../../engine/calendar/iso-date.js'
import type { Column, Format } from '../../engine/format/format.js'
import { headerKey } from '../../engine/reading/header-names.js'
import { SPANISH } from '../../engine/findings/spanish.js'
import { instead } from './nearest.js'
import { pathWords, type Fault, type Path } from './problem.js'

/** What is wrong in a format that has the right shape: what would make its plans be misread, or never be recognised. */
export function formatFaults(format: Format): Fault[] {
  const keys = new Set(format.columns.map(({ key }) => key))
  return [
    ...columnsFaults(format.columns, ['columns']),
    ...format.annexes.flatMap(({ columns }, i) => columnsFaults(columns, ['annexes', i, 'columns'])),
    ...format.annexes.flatMap(({ headerMinimum, columns }, i) =>
      minimumFaults(headerMinimum, columns, ['annexes', i]),
    ),
    ...minimumFaults(format.headerMinimum, format.columns, []),
    ...subjectFaults(format),
    ...sectionFaults(format, keys),
    ...keyFaults(format.headerMustHave, keys, ['headerMustHave']),
    ...(format.labelColumn === null ? [] : keyFaults([format.labelColumn], keys, [], 'labelColumn')),
    ...ruleFaults(format),
    ...dayFaults(format),
  ]
}

function subjectFaults({ columns }: Format): Fault[] {
  const subjects = [...columns.entries()].filter(([, { type }]) => type === 'subject')
  if (subjects.length === 0) {
    const says = 'en «columns» falta una columna de tipo «subject»: la que dice de qué trata cada fila.'
    return [{ path: ['columns'], says }]
  }
  return subjects.slice(1).map(([i]) => ({
    path: ['columns', i, 'type'],
    says: `«columns[${String(i)}].type» no puede ser «subject»: ya lo es «columns[${String(subjects[0]![0])}]», y una sola columna dice de qué trata la fila.`,
  }))
}

function columnsFaults(columns: readonly Column[], path: Path): Fault[] {
  const faults: Fault[] = []
  const byKey = new Map<string, number>()
  const byHeader = new Map<string, { readonly at: number; readonly text: string }>()
  for (const [i, { key, header, group, type, values }] of columns.entries()) {
    const at = [...path, i]
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, i)
    else {
      faults.push({
        path: [...at, 'key'],
        says: `«${pathWords([...at, 'key'])}» repite «${key}», que ya es la clave de «${pathWords([...path, same])}».`,
      })
    }
    const compared = `${headerKey(group ?? '')}/${headerKey(header)}`
    const alike = byHeader.get(compared)
    if (alike === undefined) byHeader.set(compared, { at: i, text: header })
    else {
      faults.push({
        path: [...at, 'header'],
        says: `«${pathWords([...at, 'header'])}» dice «${header}», que se confunde con «${alike.text}» de «${pathWords([...path, alike.at])}»: entre encabezados no cuentan las tildes, las mayúsculas ni lo que va entre paréntesis.`,
      })
    }
    if (type === 'choice' && values.length === 0) {
      faults.push({
        path: at,
        says: `en «${pathWords(at)}» falta «values»: una columna de tipo «choice» dice entre qué se escoge.`,
      })
    }
  }
  return faults
}

function minimumFaults(minimum: number, columns: readonly Column[], path: Path): Fault[] {
  if (minimum <= columns.length) return []
  const at = [...path, 'headerMinimum']
  return [
    {
      path: at,
      says: `«${pathWords(at)}» pide ${String(minimum)} encabezados y las columnas son ${String(columns.length)}: ningún libro se reconocería.`,
    },
  ]
}

function sectionFaults({ sections }: Format, keys: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = []
  const numbers = new Map<number, number>()
  for (const [i, section] of sections.entries()) {
    const same = numbers.get(section.number)
    if (same === undefined) numbers.set(section.number, i)
    else faults.push(repeatedNumber(['sections', i], section.number, ['sections', same]))
    const inner = new Map<number, number>()
    for (const [k, { number }] of section.subcomponents.entries()) {
      const at: Path = ['sections', i, 'subcomponents', k]
      const before = inner.get(number)
      if (before === undefined) inner.set(number, k)
      else faults.push(repeatedNumber(at, number, ['sections', i, 'subcomponents', before]))
    }
    faults.push(...keyFaults(section.without, keys, ['sections', i, 'without']))
  }
  return faults
}

function repeatedNumber(at: Path, number: number, before: Path): Fault {
  return {
    path: [...at, 'number'],
    says: `«${pathWords([...at, 'number'])}» repite el ${String(number)}, que ya es el número de «${pathWords(before)}».`,
  }
}

function keyFaults(asked: readonly string[], keys: ReadonlySet<string>, path: Path, name?: string): Fault[] {
  return asked.flatMap((key, i) => {
    if (keys.has(key)) return []
    const at = [...path, name ?? i]
    return [
      {
        path: at,
        says: `«${pathWords(at)}» nombra la columna «${key}», que no existe: ${instead(key, [...keys])}`,
      },
    ]
  })
}

function ruleFaults({ rules }: Format): Fault[] {
  const known = Object.keys(SPANISH)
  return rules.flatMap((rule, i) => {
    if (known.includes(rule)) return []
    const at: Path = ['rules', i]
    return [
      {
        path: at,
        says: `«${pathWords(at)}» nombra la regla «${rule}», que no existe: ${oneOf(rule, known)}`,
      },
    ]
  })
}

/** The nearest rule, or where the list of them is. */
export function oneOf(rule: string, known: readonly string[] = Object.keys(SPANISH)): string {
  const near = instead(rule, known)
  return near.startsWith('¿') ? near : 'las que hay están en docs/reglas.md.'
}

function dayFaults({ publication, followUps }: Format): Fault[] {
  const days: (readonly [Path, string])[] = [
    ...(publication === null ? [] : [[['publication'], publication] as const]),
    ...(followUps?.cutoffs ?? []).map((day, i) => [['followUps', 'cutoffs', i], day] as const),
  ]
  return days.flatMap(([path, day]) => {
    const [month, date] = day.split('-').map(Number)
    if (isoDate(2024, month!, date!) !== null) return []
    return [{ path, says: `«${pathWords(path)}» dice «${day}», que no es un día del calendario.` }]
  })
}
