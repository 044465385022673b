/**
 * Makes the manual's pictures of the lifecycle and of the follow-up, in docs/images: `node scripts/build-manual-images.mjs`,
 * or with `planes` or `seguimiento` after it, those of one. By hand, when what Cotejo writes changes its looks; then look at
 * each of them. The city is the one of test/year. Needs LibreOffice, poppler and Chromium.
 */
import { register } from 'node:module'

register('../test/pipeline/publish/report/typescript-hooks.mjs', import.meta.url)
const { picturesOfPlans } = await import('./manual/plans.mjs')
const { picturesOfFollowUps } = await import('./manual/follow-ups.mjs')

const [only] = process.argv.slice(2)
if (only !== 'seguimiento') await picturesOfPlans()
if (only !== 'planes') await picturesOfFollowUps()
