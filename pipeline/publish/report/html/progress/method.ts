import type { Format } from '../../../../../engine/format/format.js'
import { escape } from '../../../page/escape.js'
import { section } from '../../../page/section.js'
import type { ProgressFigures } from '../../progress/figures.js'
import { methodWords } from '../../progress/method-words.js'

/** How the figures were worked out, with what is a default of ours and no law's. */
export function methodSection(progress: ProgressFigures, formats: readonly Format[]): string {
  const items = methodWords(progress, formats).map((sentence) => `<li>${escape(sentence)}</li>`)
  return section('metodo', 'Cómo se calculó', `<ul class="pend">${items.join('\n')}</ul>`)
}
