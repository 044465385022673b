import { createHash } from 'node:crypto'
import type { Figures } from '../figures.js'
import { longDate } from '../words.js'
import { escape } from './escape.js'
import { SCRIPT } from './script.js'
import { STYLE } from './style.js'

const CONTENTS: readonly (readonly [string, string])[] = [
  ['resumen', 'Resumen'],
  ['componentes', 'Componentes'],
  ['dependencias', 'Dependencias'],
  ['entregas', 'Entregas'],
  ['cronograma', 'Cronograma'],
  ['corte', 'Fecha de corte'],
  ['hallazgos', 'Correcciones'],
  ['actividades', 'Actividades'],
]

/** Nothing is loaded, and nothing runs but our own style and script. */
const POLICY = `default-src 'none'; style-src '${digest(STYLE)}'; script-src '${digest(SCRIPT)}'; base-uri 'none'; form-action 'none'`

/** The whole document around its sections. */
export function page(figures: Figures, sections: readonly string[]): string {
  const { entity, vigencia, cutoff, ruleset } = figures
  const title = `Informe de monitoreo${vigencia === null ? '' : ` ${vigencia}`} · ${entity}`
  const contents = CONTENTS.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`).join('')
  const [first, ...others] = sections
  return `<!doctype html>
<html lang="es-CO">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Cotejo">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#actividades">Ir a la lista de actividades</a>
<svg class="defs" width="0" height="0" aria-hidden="true"><defs><pattern id="rayas" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-back" width="6" height="6"/><rect class="hatch-line" width="2" height="6"/></pattern></defs></svg>
<main>
${first ?? ''}
<nav class="contents" aria-label="Contenido"><ul>${contents}</ul></nav>
${others.join('\n')}
</main>
<footer>
<p>${escape(entity)}. Informe generado por Cotejo con corte al ${longDate(cutoff)}, a partir de los archivos recibidos. Reglas: ${escape(ruleset)}.</p>
</footer>
<script>${SCRIPT}</script>
</body>
</html>
`
}

function digest(content: string): string {
  return `sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}`
}
