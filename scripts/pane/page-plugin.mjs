import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { ROOT } from '../dependencies.mjs'
import { MANIFEST, manifestFor } from './manifest.mjs'
import { policyFor } from './policy.mjs'

const SOURCES = join(ROOT, 'addin', 'page')

/** Writes beside the scripts what else the pane needs: its pages, their styles, the icons and the manifest. */
export class PagePlugin {
  constructor(settings) {
    this.settings = settings
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap('PagePlugin', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS
      const emit = (name, content) => {
        if (!compilation.getAsset(name)) compilation.emitAsset(name, new sources.RawSource(content))
      }
      compilation.hooks.processAssets.tap({ name: 'PagePlugin', stage }, () => {
        for (const icon of readdirSync(join(SOURCES, 'icons')))
          emit(`icons/${icon}`, readFileSync(join(SOURCES, 'icons', icon)))
        emit('manifest.xml', manifestFor(this.settings))
        compilation.contextDependencies.add(SOURCES)
        compilation.fileDependencies.add(MANIFEST)
      })
      const named = Compilation.PROCESS_ASSETS_STAGE_REPORT
      compilation.hooks.processAssets.tap({ name: 'PagePlugin', stage: named }, () => {
        for (const page of readdirSync(SOURCES).filter((name) => name.endsWith('.html')))
          emit(page, this.page(page, compilation.entrypoints.get('main').getFiles(), emit))
      })
    })
  }

  /** A page with its policy, its styles and scripts under names that change with their content, and the pane's scripts. */
  page(name, scripts, emit) {
    const local = /(href|src)="\.\/([^"]+)\.(css|js)"/g
    const tags = scripts.map((script) => `<script defer src="${script}"></script>`)
    return readFileSync(join(SOURCES, name), 'utf8')
      .replace(local, (_, attribute, file, extension) => {
        const content = extension === 'css' ? styles(`${file}.css`) : text(`${file}.js`)
        const asset = `assets/${file}.${hash(content)}.${extension}`
        emit(asset, content)
        return `${attribute}="${asset}"`
      })
      .replace('{{policy}}', () => policyFor(this.settings))
      .replace('<!-- {{scripts}} -->', () => tags.join('\n    '))
  }
}

function text(name) {
  return readFileSync(join(SOURCES, name), 'utf8')
}

/** A style sheet with those that it imports in their places. */
function styles(name) {
  return text(name).replace(/@import (?:url\()?['"]([^'"]+)['"]\)?;/g, (_, imported) =>
    styles(posix.join(posix.dirname(name), imported)),
  )
}

function hash(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}
