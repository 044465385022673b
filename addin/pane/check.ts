import { checkWorkbook, type Verdict } from '../../engine/check.js'
import type { Resolver } from '../../engine/directory/resolve.js'
import { isOwnOutput } from '../../engine/reading/document-facts.js'
import type { Answers, Contents } from '../book/book.js'
import type { Configuration } from '../configuration/configuration.js'

/** What the entity settles, and what the page's address imposes. */
export interface Ground extends Configuration {
  readonly resolver: Resolver
  /** imposed by the address of the page (`?vigencia=`), or null */
  readonly vigencia: number | null
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
