import { checkWorkbook, type Verdict } from '../../engine/check.js'
import type { Directory } from '../../engine/directory/directory.js'
import type { Resolver } from '../../engine/directory/resolve.js'
import type { Format } from '../../engine/format/format.js'
import { isOwnOutput } from '../../engine/reading/document-facts.js'
import type { Settings } from '../../engine/settings.js'
import type { Answers, Contents } from '../book/book.js'

/** What the entity settles, and what the page's address imposes. */
export interface Ground {
  readonly formats: readonly Format[]
  readonly directory: Directory
  readonly resolver: Resolver
  readonly settings: Settings
  /** imposed by the address of the page (`?vigencia=`), or null */
  readonly vigencia: number | null
  /** the vigencia of a document that does not say its own, as the entity configures it */
  readonly usualVigencia: number | null
  /** address that receives what is handed in, null where it is only downloaded */
  readonly intake: string | null
  /** addresses of the entity's blank workbooks by format id; absent where the built-in ones hold */
  readonly blankForms?: Readonly<Record<string, string>>
}

/** The verdict on the workbook that the pane looks at: that of the pipeline, with what a person answered where the document does not say. */
export function check({ name, workbook }: Contents, answers: Answers, ground: Ground): Verdict {
  if (isOwnOutput(workbook)) return { kind: 'own-output' }
  const { formats, directory, resolver, settings, vigencia } = ground
  return checkWorkbook(workbook, name, {
    formats,
    directory,
    resolver,
    settings,
    vigencia,
    usualVigencia: answers.vigencia ?? ground.usualVigencia ?? undefined,
    usualDependencia: answers.dependencia ?? undefined,
    format: null,
  })
}
