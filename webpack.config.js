import { paneConfig } from './scripts/pane/webpack.mjs'

export default () => paneConfig()
