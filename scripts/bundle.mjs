import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
const BUNDLE = folder('dist/bundle')

/** It is hundreds of modules by itself, and every command needs it at once. */
const TAKEN_IN = ['zod']
const { dependencies } = JSON.parse(readFileSync(folder('package.json'), 'utf8'))

/** The program in few files: it starts sooner than from its hundreds of modules, one by one. */
rmSync(BUNDLE, { recursive: true, force: true })
await build({
  entryPoints: {
    main: folder('dist/pipeline/command/main.js'),
    worker: folder('dist/pipeline/pool/worker.js'),
  },
  outdir: BUNDLE,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  external: Object.keys(dependencies).filter((name) => !TAKEN_IN.includes(name)),
  charset: 'utf8',
  logLevel: 'warning',
})
