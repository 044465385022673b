import { z } from 'zod'
import { isoDate } from '../../engine/calendar/iso-date.js'

/** A day of any year, `04-30`. */
const dayOfYear = z
  .string()
  .regex(/^\d\d-\d\d$/)
  .refine((day) => isDay(`2024-${day}`), { error: notADay })

/** A day of one year, `2024-01-02`. */
export const isoDay = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/)
  .refine(isDay, { error: notADay })

/** A day by which something is due: of each vigencia, `03-15`, or one day, `2026-12-15`. */
const dueDay = z
  .string()
  .regex(/^(?:\d{4}-)?\d\d-\d\d$/)
  .refine((day) => isDay(day.length === 5 ? `2024-${day}` : day), { error: notADay })

const owes = z.union([z.literal('todas'), z.array(z.string()).min(1)], {
  error: 'debe ser "todas" o una lista de dependencias entre corchetes',
})

/** A stretch of the traffic light by which progress is shown. */
const band = z.strictObject({
  nombre: z.string().min(1),
  /** percentage from which it holds */
  desde: z.number().min(0).max(100),
  color: z.enum(['verde', 'amarillo', 'naranja', 'rojo', 'gris']),
})

/** A budget ceiling, in pesos. */
const ceiling = z.strictObject({
  programa: z.string().min(1),
  dependencia: z.string().min(1).optional(),
  fuente: z.string().min(1).optional(),
  valor: z.number().min(0),
})

/** What the letters of the office that runs the process say of it. */
const letters = z.strictObject({
  /** name of the office that signs */
  dependencia: z.string().min(1).optional(),
  ciudad: z.string().min(1).optional(),
  /** what stands before the number of a letter */
  prefijo: z.string().min(1).optional(),
  /** where the plans are handed in: a mail address or an office */
  recibe: z.string().min(1).optional(),
  /** address of the page that checks a workbook in the browser */
  pagina: z.string().min(1).optional(),
  firma: z.strictObject({ nombre: z.string().min(1), cargo: z.string().min(1) }).optional(),
})

/** Working days to correct a returned plan where the entity says nothing: our choice, no law's. */
export const USUAL_CORRECTION_DAYS = 5

/** How progress is monitored. */
const monitoring = z.strictObject({
  /** how what is due of each format's goals is worked out; `por-ventanas` where it is not said */
  metodo: z.record(z.string(), z.enum(['por-ventanas', 'por-meses'])).default({}),
  /** what an activity weighs in the weighted average, by its id; 1 for the others */
  pesos: z.record(z.string(), z.number().min(0)).default({}),
  /** working days after each cut-off in which the dependencias report */
  plazoReporte: z.int().min(1).max(60).optional(),
  /** working days after each cut-off in which Control Interno publishes; where it is not said, the format's */
  plazoPublicacion: z.int().min(1).max(60).optional(),
  /** percentage of the reported activities that Control Interno verifies */
  muestra: z.number().min(1).max(100).optional(),
})

/** `cotejo.json`. Its keys are Spanish, since people write it; all may be left out. */
export const configurationSchema = z.strictObject({
  entidad: z.string().min(1).optional(),
  /** the year of the plans that do not say theirs, and of the whole */
  vigencia: z.int().min(2000).max(2099).optional(),
  /** file of the entity's directory, from the workspace's folder */
  directorio: z.string().min(1).optional(),
  /** ids of the formats in use; all of them where it is not said */
  formatos: z.array(z.string()).min(1).optional(),
  /** which dependencias owe each format */
  adeudan: z.record(z.string(), owes).default({}),
  /** cut-offs of the year, `04-30` */
  cortes: z.array(dayOfYear).default([]),
  /** day by which the plan of each format is published, `01-31` */
  publicacion: z.record(z.string(), dayOfYear).default({}),
  /** day by which the plan of each format is handed in, by format */
  entrega: z.record(z.string(), dueDay).default({}),
  /** working days that a dependencia has to correct a returned plan */
  plazoCorreccion: z.int().min(1).max(250).default(USUAL_CORRECTION_DAYS),
  oficios: letters.default({}),
  /** days on which the entity does not work, besides weekends and national holidays */
  diasNoHabiles: z.array(isoDay).default([]),
  semaforo: z.array(band).default([]),
  seguimiento: monitoring.prefault({}),
  techos: z.array(ceiling).default([]),
  /** under what licence the open data are offered; where it is not said, CC-BY-4.0 as a proposal of ours */
  licencia: z.enum(['CC-BY-4.0', 'CC-BY-SA-4.0', 'CC0-1.0']).optional(),
  /** files of reference catalogues, by what they are of */
  catalogos: z.strictObject({ autodiagnostico: z.string().min(1).optional() }).default({}),
})

/** What a workspace says of itself. */
export type Configuration = z.output<typeof configurationSchema>
export type Band = Configuration['semaforo'][number]
export type Ceiling = Configuration['techos'][number]

/** Where the day was written before the month, what it would be the right way round. */
function notADay({ input }: { readonly input?: unknown }): string {
  const [, year = '', day, month] = /^(\d{4}-)?(\d\d)-(\d\d)$/.exec(String(input)) ?? []
  const turned = `${year}${month ?? ''}-${day ?? ''}`
  return isDay(year === '' ? `2024-${turned}` : turned)
    ? `no es un día del calendario: el mes va antes que el día, como «${turned}»`
    : 'no es un día del calendario'
}

function isDay(text: string): boolean {
  const [year, month, day] = text.split('-').map(Number)
  return isoDate(year!, month!, day!) !== null
}

/** The file of `catalogos.autodiagnostico`: the activities of the self-assessment that a plan de mejoramiento must copy. */
export const selfAssessmentSchema = z
  .array(z.strictObject({ categoria: z.string().min(1), actividad: z.string().min(1) }))
  .min(1)
