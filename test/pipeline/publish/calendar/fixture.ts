import ICAL from 'ical.js'
import { directorySchema } from '../../../../engine/directory/schema.js'
import { parseGoal } from '../../../../engine/text/goal.js'
import { builtInCatalogue } from '../../../../pipeline/catalogue.js'
import type { ConsolidatedActivity, ConsolidatedFile } from '../../../../pipeline/consolidate/consolidated.js'
import { monitoringRules } from '../../../../pipeline/monitor/monitoring-rules.js'
import type { UnitCalendar } from '../../../../pipeline/publish/calendar/calendar.js'
import { calendarsOf, type Calendars } from '../../../../pipeline/publish/calendar/calendars.js'
import { icsOf } from '../../../../pipeline/publish/calendar/ics.js'
import { configurationSchema } from '../../../../pipeline/workspace/configuration.js'

/** An invented town and what it plans for 2026, in the official formats. */
const { formats } = builtInCatalogue()
export const directory = directorySchema.parse({
  entity: 'Alcaldía de Puerto Nube',
  dependencias: [
    { id: 'faro', name: 'Oficina del Faro' },
    { id: 'mapas', name: 'Oficina de Mapas, Caminos y Puentes' },
    { id: 'control', name: 'Oficina de Control Interno' },
  ],
  collectives: [{ id: 'todas', name: 'Todas las oficinas' }],
})

interface Row {
  readonly number?: string
  readonly text: string
  readonly goal?: string
  readonly who: readonly (string | null)[]
  /** `2026-03-02>2026-03-31`; what is no date stands as text */
  readonly windows: readonly string[]
  readonly file?: string
}

export function activity({
  number = '1.1',
  text,
  goal = '2 faros',
  who,
  windows,
  file,
}: Row): ConsolidatedActivity {
  const iso = (part: string): string | null => (/^\d{4}-\d\d-\d\d$/.test(part) ? part : null)
  return {
    id: `paac-anexo-1/2026/1/${number}`,
    format: 'paac-anexo-1',
    component: 1,
    subcomponent: 1,
    number,
    activity: `${number} ${text}`,
    product: 'Faro pintado',
    goal: { text: goal, items: parseGoal(goal) },
    indicator: null,
    responsibles: who.map((id) => ({ id, name: id ?? 'Ana Segura', text: id ?? 'Ana Segura' })),
    schedule: windows.map((window) => {
      const [start = '', end = ''] = window.split('>')
      return { start: iso(start), end: iso(end), text: [start, end] }
    }),
    fields: {},
    source: { file: file ?? 'faro.xlsx', sheet: 'Anexo 1', row: 5, cells: {} },
    findings: [],
  }
}

export function received(file: string, more: Partial<ConsolidatedFile> = {}): ConsolidatedFile {
  return {
    file,
    sha256: file,
    status: 'valid',
    format: 'paac-anexo-1',
    dependencia: 'faro',
    activities: 1,
    duplicateOf: null,
    supersededBy: null,
    notes: [],
    ...more,
  }
}

/** The calendars of a plan, under a configuration of the entity. */
export function calendarsFrom(
  activities: readonly ConsolidatedActivity[],
  configuration: object | null = null,
  files: readonly ConsolidatedFile[] = [received('faro.xlsx')],
  units = directory,
): Calendars {
  const own = configuration && configurationSchema.parse(configuration)
  // as loading a workspace leaves them
  const inUse = formats.map((format) => ({
    ...format,
    publication: own?.publicacion[format.id] ?? format.publication,
  }))
  return calendarsOf({
    consolidated: {
      schema: 'cotejo/consolidated@1',
      ruleset: 'r',
      vigencia: 2026,
      files,
      activities,
      cutoff: { date: '2026-02-01', components: [] },
      findings: [],
      notEvaluated: [],
      conflicts: [],
      exceptions: [],
    },
    directory: units,
    formats: inUse,
    vigencia: 2026,
    rules: monitoringRules(own, inUse, {
      nonWorkingDays: own?.diasNoHabiles ?? [],
      selfAssessment: null,
      ceilings: [],
    }),
    configuration: own,
    duties: own && new Map(Object.entries(own.adeudan).map(([id, who]) => [id, who as string[]])),
  })
}

/** An event as another program reads it. */
export interface ReadEvent {
  readonly uid: string
  readonly sequence: number
  readonly start: string
  readonly end: string
  readonly isDate: boolean
  readonly summary: string
  readonly description: string
  readonly categories: readonly string[]
  /** when it is said and what: `-P6DT16H Vence…` */
  readonly alarms: readonly string[]
}

/** The events of a file, read by a library that is not the one that wrote it. */
export function eventsIn(ics: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[])
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const text = (name: string): string => String(component.getFirstPropertyValue(name))
    return {
      uid: event.uid,
      sequence: Number(text('sequence')),
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      isDate: event.startDate.isDate && event.endDate.isDate,
      summary: event.summary,
      description: event.description,
      categories: component.getFirstProperty('categories')!.getValues().map(String),
      alarms: component
        .getAllSubcomponents('valarm')
        .map(
          (alarm) =>
            `${String(alarm.getFirstPropertyValue('trigger'))} ${String(alarm.getFirstPropertyValue('description'))}`,
        ),
    }
  })
}

export function calendarOf({ calendars }: Calendars, unit: string): UnitCalendar {
  return calendars.find((one) => one.unit.id === unit)!
}

export function read(calendars: Calendars, unit: string): ReadEvent[] {
  return eventsIn(icsOf(calendarOf(calendars, unit)))
}
