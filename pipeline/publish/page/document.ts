import { createHash } from 'node:crypto'
import { escape } from './escape.js'

interface DocumentSpec {
  readonly title: string
  readonly style: string
  readonly script: string
  /** the way past the navigation: an id, and its words */
  readonly skip: readonly [string, string]
  /** what stands before the contents, as HTML */
  readonly head?: string
  readonly footer: string
}

/** A whole page that loads nothing, and in which nothing runs but our own style and script. */
export function document(spec: DocumentSpec & { readonly main: string }): string {
  return [...documentPieces({ ...spec, main: [spec.main] })].join('')
}

/** The same in pieces, as those of what stands in it come. */
export function* documentPieces(spec: DocumentSpec & { readonly main: Iterable<string> }): Generator<string> {
  const { title, style, script, skip, head = '', main, footer } = spec
  yield `${opening(title, style, script)}
<body>
<a class="skip" href="#${skip[0]}">${escape(skip[1])}</a>
${head}<main>
`
  yield* main
  yield `
</main>
<footer>
<p>${escape(footer)}</p>
</footer>
<script>${script}</script>
</body>
</html>
`
}

/** A page up to its body: it loads nothing, and nothing runs in it but this style and, where there is one, this script. */
export function opening(title: string, style: string, script: string | null): string {
  const runs = script === null ? '' : ` script-src '${digest(script)}';`
  const policy = `default-src 'none'; style-src '${digest(style)}';${runs} base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="es-CO">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Cotejo">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<style>${style}</style>
</head>`
}

/** The parts of a page, by id and name, as links. */
export function contents(parts: readonly (readonly [string, string])[]): string {
  const list = parts.map(([id, name]) => `<li><a href="#${id}">${escape(name)}</a></li>`).join('')
  return `<nav class="contents" aria-label="Contenido"><ul>${list}</ul></nav>`
}

function digest(content: string): string {
  return `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`
}
