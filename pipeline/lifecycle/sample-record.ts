import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { RISKS, type Sample } from '../monitor/sample.js'
import { writeAtomically } from '../publish/atomic-write.js'

const SAMPLE_FILE = 'muestra.json'

const risk = z.enum(RISKS)
const ids = z.array(z.string())
const schema = z.object({
  schema: z.literal('cotejo/sample@1'),
  cutoff: z.string(),
  /** ISO day on which it was drawn, and what cotejo.json asked for then; older records say neither */
  drawn: z.string().optional(),
  configured: z.number().optional(),
  sample: z.object({
    seed: z.string(),
    percent: z.number(),
    reported: z.int(),
    risky: z.record(risk, ids),
    activities: z.array(
      z.object({ id: z.string(), by: z.enum(['risk', 'draw']), risks: z.array(risk), turn: z.string() }),
    ),
    components: z.array(
      z.object({
        format: z.string(),
        component: z.int().nullable(),
        reported: z.int(),
        byRisk: z.int(),
        byDraw: z.int(),
      }),
    ),
  }),
})

/** A sample as it was drawn. */
export interface DrawnSample {
  readonly sample: Sample
  /** ISO day; null where nobody knows */
  readonly drawn: string | null
  /** the percentage that the entity's configuration asked for then */
  readonly configured: number
}

/** The sample that was drawn for a cut-off; null where none is recorded in its folder, or it cannot be understood. */
export async function readSample(folder: string, cutoff: string): Promise<DrawnSample | null> {
  try {
    const record = schema.parse(JSON.parse(await readFile(join(folder, SAMPLE_FILE), 'utf8')))
    const { sample, drawn = null, configured = sample.percent } = record
    return record.cutoff === cutoff ? { sample, drawn, configured } : null
  } catch {
    return null
  }
}

/** Records the sample, so that what was verified is told of the activities that were drawn, whatever is reported later. */
export async function writeSample(
  folder: string,
  cutoff: string,
  { sample, drawn, configured }: DrawnSample,
): Promise<void> {
  const record = { schema: 'cotejo/sample@1', cutoff, ...(drawn !== null && { drawn }), configured, sample }
  await writeAtomically(join(folder, SAMPLE_FILE), [`${JSON.stringify(record, null, 2)}\n`])
}
