import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { writeAtomically } from '../atomic-write.js'
import { outputsOf } from '../outputs.js'
import { publicationIn } from './parcel.js'
import type { Share, Written } from './second-thread.js'
import { Turns } from './turns.js'

const { parcel, folder, wanted, turns } = workerData as Share
const outputs = outputsOf(publicationIn(parcel), wanted)
const say = (written: Written): void => parentPort!.postMessage(written)
const left = new Turns(outputs.length, turns)[Symbol.iterator]()

async function lane(): Promise<void> {
  for (const at of left) {
    const { name, make } = outputs[at]!
    try {
      await writeAtomically(join(folder, name), make())
      say({ at, failure: null })
    } catch (error) {
      say({ at, failure: error instanceof Error ? error.message : String(error) })
    }
  }
}

await Promise.all([lane(), lane()])
