import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { RISKS, type Sample } from '../monitor/sample.js'
import { writeAtomically } from '../publish/atomic-write.js'

export const SAMPLE_FILE = 'muestra.json'

const risk = z.enum(RISKS)
const ids = z.array(z.string())
const schema = z.object({
  schema: z.literal('cotejo/sample@1'),
  cutoff: z.string(),
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

/** The sample that was drawn for a cut-off; null where none is recorded in its folder, or it cannot be understood. */
export async function readSample(folder: string, cutoff: string): Promise<Sample | null> {
  try {
    const record = schema.parse(JSON.parse(await readFile(join(folder, SAMPLE_FILE), 'utf8')))
    return record.cutoff === cutoff ? record.sample : null
  } catch {
    return null
  }
}

/** Records the sample, so that what was verified is told of the activities that were drawn, whatever is reported later. */
export async function writeSample(folder: string, cutoff: string, sample: Sample): Promise<void> {
  const text = `${JSON.stringify({ schema: 'cotejo/sample@1', cutoff, sample }, null, 2)}\n`
  await writeAtomically(join(folder, SAMPLE_FILE), [text])
}
