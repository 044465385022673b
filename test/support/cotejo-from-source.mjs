import { register } from 'node:module'

/** The command line as the sources have it, for whoever must run it as a process of its own. */
register('../pipeline/publish/report/typescript-hooks.mjs', import.meta.url)
const { main } = await import('../../pipeline/command/main.ts')
process.exitCode = await main(process.argv.slice(2))
