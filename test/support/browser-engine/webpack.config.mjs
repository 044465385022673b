import { join } from 'node:path'
import { ROOT } from '../../../scripts/dependencies.mjs'
import { browser } from '../../../scripts/pane/webpack.mjs'

/** The pane's engine without the pane, as `window.cotejo`. */
export default {
  ...browser,
  context: ROOT,
  entry: { engine: join(import.meta.dirname, 'entry.ts') },
  output: { filename: '[name].js', library: { name: 'cotejo', type: 'window' } },
}
