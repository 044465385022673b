import { createHash } from 'node:crypto'
import { register } from 'node:module'

register('./typescript-hooks.mjs', import.meta.url)
const { publication } = await import('./fixture.ts')
const { informeHtml } = await import('../../../../pipeline/publish/report/html.ts')
const { informeMonitoreo } = await import('../../../../pipeline/publish/report/workbook.ts')
const { writeWorkbook } = await import('../../../../pipeline/publish/workbook/write-workbook.ts')

const digest = (data) => createHash('sha256').update(data).digest('hex')
process.stdout.write(
  JSON.stringify({
    offset: new Date(0).getTimezoneOffset(),
    html: digest([...informeHtml(publication)].join('')),
    workbook: digest(await writeWorkbook(informeMonitoreo(publication))),
  }),
)
