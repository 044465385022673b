import type { CheckContext, Stage } from '../../../engine/check.js'
import { checkFile } from '../../../engine/check-file.js'
import { Resolver } from '../../../engine/directory/resolve.js'
import type { Sections } from '../../cache/sections.js'
import { NATIVE_UNPACKING } from '../../collect/native-inflate.js'
import { packVerdict } from '../../shelf/packed-submission.js'

/** With what every file of a run is looked at: what a worker is told once. */
export type CheckCatalogue = Pick<CheckContext, 'formats' | 'directory' | 'settings'>

/** What the caller says of one file. */
export type Said = Pick<
  CheckContext,
  'vigencia' | 'usualVigencia' | 'usualDependencia' | 'usualCutoff' | 'format'
>

export interface Question {
  readonly bytes: Uint8Array
  /** name under which it came, which may give away vigencia and dependencia */
  readonly file: string
  readonly said: Said
}

export type StageTimes = Readonly<Record<Stage, number>>

export interface Answer {
  readonly sections: Sections
  /** milliseconds by stage; those that it did not come to are 0 */
  readonly times: StageTimes
}

/** The task of checking one file: what it came to, and how long each stage took. */
export function checkFileTask({ formats, directory, settings }: CheckCatalogue): (asked: Question) => Answer {
  const resolver = new Resolver(directory)
  return ({ bytes, file, said }) => {
    const times: Record<Stage, number> = { guard: 0, read: 0, judge: 0 }
    let last = performance.now()
    const onStage = (stage: Stage): void => {
      const now = performance.now()
      times[stage] = now - last
      last = now
    }
    const context: CheckContext = {
      formats,
      directory,
      resolver,
      ...(settings && { settings }),
      ...said,
    }
    return { sections: packVerdict(checkFile(bytes, file, context, onStage, NATIVE_UNPACKING)), times }
  }
}
