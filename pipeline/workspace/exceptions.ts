import { z } from 'zod'
import { parseAddress } from '../../engine/grid/address.js'
import { SPANISH } from '../../engine/findings/spanish.js'
import { oneOf } from './format-faults.js'
import { nearest } from './nearest.js'
import { pathWords, type Fault, type Path } from './problem.js'
import { isoDay } from './configuration.js'

const exception = z.strictObject({
  regla: z.string(),
  /** id of an activity in `consolidado.json` */
  actividad: z.string().min(1).optional(),
  /** file received, as the reports name it, and what of it */
  archivo: z.string().min(1).optional(),
  hoja: z.string().min(1).optional(),
  celda: z.string().min(1).optional(),
  fila: z.int().positive().optional(),
  /** for what only the whole shows: a format, and in it a dependencia or a component */
  formato: z.string().optional(),
  dependencia: z.string().optional(),
  componente: z.int().positive().optional(),
  /** who granted it */
  quien: z.string().min(1),
  /** when it was granted */
  cuando: isoDay,
  motivo: z.string().min(1),
  /** last day on which it holds */
  hasta: isoDay,
})

/** `excepciones.json`: findings that somebody with the authority to do so has justified, each with a date on which that ends. */
export const exceptionsSchema = z.array(exception)

export type Exception = z.output<typeof exception>

const TARGETS = ['actividad', 'archivo', 'formato'] as const

/**
 * What is wrong in a list of exceptions that has the right shape.
 * @param formats ids that may be named
 * @param dependencias the same; null where they are not known
 */
export function exceptionFaults(
  exceptions: readonly Exception[],
  formats: readonly string[],
  dependencias: readonly string[] | null,
): Fault[] {
  return exceptions.flatMap((one, i) => {
    const here = `«${pathWords([i])}»`
    const fault = (key: string, says: string): Fault => ({
      path: [i, key] as Path,
      says: `«${pathWords([i, key])}» ${says}`,
    })
    const faults: Fault[] = []
    if (!Object.hasOwn(SPANISH, one.regla))
      faults.push(fault('regla', `nombra la regla «${one.regla}», que no existe: ${oneOf(one.regla)}`))
    const given = TARGETS.filter((key) => one[key] !== undefined)
    if (given.length !== 1) {
      faults.push({
        path: [i],
        says:
          given.length === 0
            ? `${here} no dice a qué se aplica: ponga «actividad» (su id), «archivo» o «formato».`
            : `${here} lleva ${given.map((key) => `«${key}»`).join(' y ')}: una excepción se aplica a una sola cosa.`,
      })
    }
    for (const key of ['hoja', 'celda', 'fila'] as const) {
      if (one[key] !== undefined && one.archivo === undefined)
        faults.push(fault(key, 'solo tiene sentido junto con «archivo».'))
    }
    for (const key of ['dependencia', 'componente'] as const) {
      if (one[key] !== undefined && one.formato === undefined)
        faults.push(fault(key, 'solo tiene sentido junto con «formato».'))
    }
    if (one.celda !== undefined && one.fila !== undefined)
      faults.push(fault('fila', 'sobra: «celda» ya dice la fila.'))
    if (one.celda !== undefined && !parseAddress(one.celda.toUpperCase()))
      faults.push(fault('celda', `dice «${one.celda}», que no es una celda como «G31».`))
    if (one.formato !== undefined && !formats.includes(one.formato))
      faults.push(
        fault('formato', `nombra el formato «${one.formato}», que no existe${meant(one.formato, formats)}`),
      )
    if (one.dependencia !== undefined && dependencias && !dependencias.includes(one.dependencia))
      faults.push(
        fault(
          'dependencia',
          `nombra «${one.dependencia}», que no está en el directorio${meant(one.dependencia, dependencias)}`,
        ),
      )
    if (one.hasta < one.cuando)
      faults.push(fault('hasta', `dice «${one.hasta}», antes de «cuando» («${one.cuando}»).`))
    return faults
  })
}

function meant(asked: string, known: readonly string[]): string {
  const near = nearest(asked, known)
  return near === null ? '.' : `: ¿quiso decir «${near}»?`
}
