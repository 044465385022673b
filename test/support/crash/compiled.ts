import { transformSync } from '@swc/core'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'

/** The program as its sources stand, for processes of its own; call the result's `remove` when done. */
export function compiled(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'cotejo-compilado-'))
  for (const name of ['node_modules', 'templates', 'package.json'])
    symlinkSync(join(PACKAGE_ROOT, name), join(folder, name))
  for (const room of ['engine', 'pipeline']) {
    for (const name of readdirSync(join(PACKAGE_ROOT, room), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue
      const path = join(folder, room, name.replace(/\.ts$/, '.js'))
      mkdirSync(dirname(path), { recursive: true })
      const { code } = transformSync(readFileSync(join(PACKAGE_ROOT, room, name), 'utf8'), {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript' },
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      })
      writeFileSync(path, code)
    }
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
