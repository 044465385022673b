import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import webpack from 'webpack'

const DOUBLE = dirname(dirname(fileURLToPath(import.meta.url)))

/** The double as one script for a page; made once for each state of its sources, and kept between runs. */
export async function pageScript(): Promise<string> {
  const folder = join(tmpdir(), `cotejo-excel-double-${String(process.getuid?.() ?? 'yo')}`)
  const file = join(folder, `${fingerprint()}.js`)
  if (!existsSync(file)) await build(folder, file)
  return readFileSync(file, 'utf8')
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const name of (readdirSync(DOUBLE, { recursive: true }) as string[]).sort())
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(DOUBLE, name)))
  return hash.digest('hex').slice(0, 16)
}

async function build(folder: string, file: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const filename = `building-${String(process.pid)}.js`
  await new Promise<void>((resolve, reject) => {
    webpack({
      mode: 'development',
      devtool: false,
      target: ['web', 'es2022'],
      entry: join(DOUBLE, 'transports', 'page-entry.ts'),
      output: { path: folder, filename, library: { name: 'excelDouble', type: 'window' } },
      module: {
        rules: [
          {
            test: /\.ts$/,
            loader: 'ts-loader',
            options: {
              transpileOnly: true,
              compilerOptions: { noEmit: false, module: 'esnext', moduleResolution: 'bundler' },
            },
          },
        ],
      },
      resolve: { extensionAlias: { '.js': ['.ts', '.js'] } },
    }).run((error, stats) => {
      if (error) reject(error)
      else if (stats?.hasErrors()) reject(new Error(stats.toString()))
      else resolve()
    })
  })
  renameSync(join(folder, filename), file)
}
