import { workingDayAfter } from '../../engine/calendar/working-days.js'
import { isFollowUp } from '../../engine/format/follow-up.js'
import type { Format } from '../../engine/format/format.js'
import { USUAL_BANDS, type Band } from '../../engine/progress/semaphore.js'
import type { MonitoringSettings } from '../../engine/progress/settings.js'
import { NO_SETTINGS, type Settings } from '../../engine/settings.js'
import type { Configuration } from '../workspace/configuration.js'

/** How an entity monitors its plans, and which of it is ours where the entity settled nothing. */
export interface MonitoringRules extends MonitoringSettings {
  /** days of the year, `04-30`, in order */
  readonly cutoffs: readonly string[]
  /** working days after a cut-off in which the dependencias report */
  readonly reportingDays: number
  /** working days after a cut-off in which Control Interno publishes */
  readonly publishingDays: number
  /** percentage of the reported activities that Control Interno verifies */
  readonly sample: number
  readonly nonWorkingDays: readonly string[]
  /** what the entity did not settle, so that a default of ours holds: never to be told as law */
  readonly defaults: {
    readonly bands: boolean
    readonly cutoffs: boolean
    readonly reportingDays: boolean
    readonly publishingDays: boolean
  }
}

/** Working days after a cut-off in which the dependencias report, where the entity says nothing: our choice, no law's. */
const USUAL_REPORTING_DAYS = 5
/** How much of a cut-off's activities Control Interno verifies, in percent, where the entity says nothing: our choice. */
const USUAL_SAMPLE = 20
/** Working days to publish where neither entity nor format says it: practice, unverified (domain notes §1.3). */
const USUAL_PUBLISHING_DAYS = 10
const USUAL_CUTOFFS = ['04-30', '08-31', '12-31']

/** The rules by which an entity monitors; the usual ones where it has no configuration. */
export function monitoringRules(
  configuration: Configuration | null,
  formats: readonly Format[],
  settings: Settings = NO_SETTINGS,
): MonitoringRules {
  const own = configuration?.seguimiento
  const usual = formats.find(isFollowUp)?.followUps
  const bands: readonly Band[] = configuration?.semaforo ?? []
  const cortes = configuration?.cortes ?? []
  const weights = Object.entries(own?.pesos ?? {})
  return {
    methods: Object.fromEntries(
      Object.entries(own?.metodo ?? {}).map(([format, how]) => [
        format,
        how === 'por-meses' ? 'by-months' : 'closed-windows',
      ]),
    ),
    weights: weights.length === 0 ? null : new Map(weights),
    bands: bands.length > 0 ? bands : USUAL_BANDS,
    cutoffs: cortes.length > 0 ? cortes : (usual?.cutoffs ?? USUAL_CUTOFFS),
    reportingDays: own?.plazoReporte ?? USUAL_REPORTING_DAYS,
    publishingDays: own?.plazoPublicacion ?? usual?.workingDays ?? USUAL_PUBLISHING_DAYS,
    sample: own?.muestra ?? USUAL_SAMPLE,
    nonWorkingDays: settings.nonWorkingDays,
    defaults: {
      bands: bands.length === 0,
      cutoffs: cortes.length === 0,
      reportingDays: own?.plazoReporte === undefined,
      publishingDays: own?.plazoPublicacion === undefined,
    },
  }
}

/** The day (ISO) by which the dependencias report on a cut-off. */
export function reportingDeadline(cutoff: string, rules: MonitoringRules): string {
  return workingDayAfter(cutoff, rules.reportingDays, rules.nonWorkingDays)
}

/** The day (ISO) by which Control Interno publishes its follow-up of a cut-off. */
export function publishingDeadline(cutoff: string, rules: MonitoringRules): string {
  return workingDayAfter(cutoff, rules.publishingDays, rules.nonWorkingDays)
}

/** The cut-offs of a vigencia (ISO), in order. */
export function cutoffsOf(vigencia: number, { cutoffs }: MonitoringRules): string[] {
  return cutoffs.map((day) => `${String(vigencia)}-${day}`).sort()
}
