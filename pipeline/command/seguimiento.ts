import type { Terminal } from './terminal/terminal.js'
import { prepararSeguimiento } from './seguimiento/preparar.js'
import { recibirSeguimiento } from './seguimiento/recibir.js'
import { resolverSeguimiento } from './seguimiento/resolver.js'
import { verificarSeguimiento } from './seguimiento/verificar.js'
import { UsageError } from './options/usage-error.js'

type Step = (args: readonly string[], terminal: Terminal) => Promise<number>

/** What `cotejo seguimiento` does, by the word that follows it. */
const STEPS: Readonly<Record<string, Step>> = {
  preparar: prepararSeguimiento,
  recibir: recibirSeguimiento,
  resolver: resolverSeguimiento,
  verificar: verificarSeguimiento,
}

/**
 * `cotejo seguimiento <paso>`: what a cut-off asks of OPGI and of Control Interno.
 * @returns the exit status of the step
 * @throws UsageError where it names none, or what it asks cannot be done
 */
export async function seguimiento(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args
  const step = name !== undefined && Object.hasOwn(STEPS, name) ? STEPS[name] : undefined
  if (step) return step(rest, terminal)
  const steps = Object.keys(STEPS)
    .map((one) => `cotejo seguimiento ${one}`)
    .join(', ')
  throw new UsageError(
    name === undefined ? `Diga qué paso: ${steps}.` : `No se entiende «${name}»: los pasos son ${steps}.`,
  )
}
