import { shownDate } from '../../engine/calendar/iso-date.js'
import type { Catalogue } from '../catalogue.js'
import { publishedCutoff } from '../monitor/published-cutoff.js'
import { licenceOf, type Licence } from '../publish/open-data/licence.js'
import { publicPlan } from '../publish/open-data/public-plan.js'
import type { Publication } from '../publish/publication.js'
import { publishOpenly } from '../publish/publish-openly.js'
import { isApproved } from '../register/records.js'
import { PUBLICATION_FOLDER } from '../workspace/layout.js'
import { parseArguments, text, vigenciaOption, type Option } from './options/arguments.js'
import { dateOption } from './options/date-option.js'
import { UsageError } from './options/usage-error.js'
import { Stopwatch } from './terminal/stopwatch.js'
import { Progress, type Terminal } from './terminal/terminal.js'
import { count } from './words/summary.js'
import { withConsolidated, type PlaceOrder } from './work/consolidated-place.js'
import { monitoringAt, publicationOf, type Consolidation } from './work/consolidation.js'

export const PUBLICAR_OPTIONS: Readonly<Record<string, Option>> = {
  corte: {
    type: 'string',
    value: 'AAAA-MM-DD',
    help: 'hasta qué corte se publica el avance (el último que tenga reportes, si no se dice)',
  },
  salida: {
    type: 'string',
    value: 'DIR',
    help: 'carpeta donde dejar la página y los datos (salidas/publicacion, si es un espacio de trabajo con registro)',
  },
  vigencia: {
    type: 'string',
    value: 'AAAA',
    help: 'vigencia de los planes, si no quiere que la diga cada libro',
  },
}

/**
 * `cotejo publicar [carpeta]`: the page of the plan for anybody, and the open data: of what the register of a workspace
 * holds, or of the files of a folder.
 * @returns 0
 * @throws UsageError where it cannot be done
 */
export async function publicar(args: readonly string[], terminal: Terminal): Promise<number> {
  const parsed = parseArguments(args, PUBLICAR_OPTIONS)
  const [folder, ...rest] = parsed.positionals
  if (rest.length > 0) throw new UsageError('Diga qué carpeta quiere publicar (una sola).')
  const asked = dateOption(parsed, 'corte', 'la fecha de corte')
  const order: PlaceOrder = {
    ...{ command: 'publicar', folder, salida: text(parsed, 'salida'), place: [PUBLICATION_FOLDER] },
    ...{ vigencia: vigenciaOption(parsed), cutoff: asked ?? terminal.today, ofCutoff: asked !== null },
    missing: {
      folder: 'Diga qué carpeta quiere publicar, o hágalo en un espacio de trabajo con registro.',
      salida: 'Diga dónde dejar la publicación con --salida DIR.',
    },
  }
  return withConsolidated(order, new Stopwatch([]), terminal, async (of) => {
    const { consolidation, catalogue, path, shown } = of
    const publication = published(consolidation, catalogue, asked, terminal)
    const licence = licenceOf(catalogue.workspace?.configuration.licencia)
    const progress = new Progress(terminal, 'Escribiendo')
    const files = await publishOpenly(publication, path, licence, (total) => progress.step(total)).finally(
      () => progress.end(),
    )
    terminal.out(told(publication, { asked, licence }, files.length, shown))
    return 0
  })
}

/** @throws UsageError where nothing counts in the plan */
function published(
  consolidation: Consolidation,
  catalogue: Catalogue,
  asked: string | null,
  { today }: Terminal,
): Publication {
  const now = monitoringAt(consolidation, catalogue, asked ?? today)
  const until = publishedCutoff(now, asked)
  const publication = publicationOf(
    consolidation,
    catalogue,
    until === null ? undefined : until === now.cutoff ? now : monitoringAt(consolidation, catalogue, until),
  )
  if (publicPlan(publication).activities.length === 0)
    throw new UsageError(
      'No hay ninguna actividad que publicar: ningún plan de los recibidos cuenta todavía.',
    )
  return publication
}

/** What was published, and what a person should know before putting it where anybody sees it. */
function told(
  publication: Publication,
  { asked, licence }: { readonly asked: string | null; readonly licence: Licence },
  files: number,
  place: string,
): string {
  const { activities, cutoffs } = publicPlan(publication)
  const last = cutoffs.at(-1)?.cutoff
  const drafts = activities.filter(({ state }) => state !== null && !isApproved(state)).length
  const lines = [
    `Publicación en ${place}: la página y los datos abiertos (${count(files, 'archivo', 'archivos')}), con ${count(activities.length, 'actividad', 'actividades')}`,
    last === undefined
      ? 'Solo lleva el plan: nadie ha reportado avance hasta esa fecha'
      : `Lleva el avance de ${count(cutoffs.length, 'corte', 'cortes')}, hasta el ${shownDate(last)}`,
    ...(asked !== null && last !== undefined && last !== asked
      ? [`Del corte ${shownDate(asked)} no hay reportes`]
      : []),
    ...(drafts > 0
      ? [
          `Atención: ${count(drafts, 'actividad es de un plan que todavía no se ha aprobado', 'actividades son de planes que todavía no se han aprobado')}; los datos lo dicen`,
        ]
      : []),
    'Antes de publicar, mire los textos del plan: los nombres de personas no se pueden reconocer solos',
    ...(licence.chosen
      ? []
      : [
          `La licencia (${licence.name}) es una propuesta: confírmela, o fije otra con «licencia» en cotejo.json`,
        ]),
  ]
  return `${lines.join('\n')}\n`
}
