import { formatOption } from './formatos.js'
import { parseArguments, text, type Option } from './options/arguments.js'
import { ARRIVAL_OPTION, arrivalOption } from './options/arrival-option.js'
import { dependenciaOption } from './options/dependencia-option.js'
import { placesGiven, workspaceFolder } from './options/inbox-places.js'
import type { Terminal } from './terminal/terminal.js'
import { reception } from './work/reception.js'
import { withRegister } from './work/with-register.js'

export const RECIBIR_OPTIONS: Readonly<Record<string, Option>> = {
  dependencia: { type: 'string', value: 'ID', help: 'de qué dependencia son, si los libros no lo dicen' },
  formato: { type: 'string', value: 'ID', help: 'tratar los libros como de este formato' },
  fecha: ARRIVAL_OPTION,
}

/**
 * `cotejo recibir [archivos o carpeta]...`: takes in what arrived.
 * @returns 0 where all was taken in without errors, 1 where something has errors or was set aside
 * @throws UsageError where nothing could be done
 */
export async function recibir(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, RECIBIR_OPTIONS)
  const arrived = arrivalOption(parsed, terminal)
  const places = await placesGiven(parsed.positionals, terminal)
  return withRegister(workspaceFolder(places, terminal), 'recibir', terminal, async (office) => {
    const told = {
      dependencia: dependenciaOption(text(parsed, 'dependencia'), office),
      format: formatOption(text(parsed, 'formato'), office.formats)?.id,
    }
    return (await reception(office, { places, told, arrived }, terminal)).status
  })
}
