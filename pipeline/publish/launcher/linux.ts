import type { Program } from './program.js'

/** The launcher for Linux and macOS: its arguments are the folders dropped on it. */
export function shellLauncher({ node, script }: Program): string {
  return `#!/bin/sh
# Sin nada: recibe lo que hay en entregas, lo consolida y abre el informe.
# Con una carpeta: consolida esa carpeta y abre su informe.
node=${inShell(node)}
cotejo=${inShell(script)}
aqui=$(readlink -f -- "$0" 2>/dev/null || printf '%s' "$0")
espacio=$(CDPATH='' cd -- "$(dirname -- "$aqui")" && pwd)
if [ -x "$node" ] && [ -f "$cotejo" ]; then
  "$node" "$cotejo" lanzar -- "$espacio" "$@"
  estado=$?
else
  printf 'Cotejo ya no está donde estaba: pida a quien lo instaló que ejecute «cotejo iniciar» con esta carpeta: %s\\n' "$espacio"
  estado=2
fi
if [ "$estado" -ne 0 ] && [ -t 0 ]; then
  printf 'Pulse Intro para cerrar esta ventana. '
  read -r _
fi
exit "$estado"
`
}

/**
 * The icon that runs the shell launcher in a window.
 * @param launcher absolute path of the shell launcher
 */
export function desktopEntry(launcher: string): string {
  return `[Desktop Entry]
Type=Application
Version=1.0
Name=Cotejo
Comment=Recibe las entregas, las consolida y abre el informe; o suelte una carpeta encima
Exec=${execArgument(launcher)} %f
Icon=x-office-spreadsheet
Terminal=true
Categories=Office;
`
}

function inShell(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`
}

/** A path as an argument of Exec: quoted, its field codes doubled, and then written as a string of the file. */
function execArgument(path: string): string {
  const quoted = `"${path.replace(/["`$\\]/g, '\\$&').replaceAll('%', '%%')}"`
  return quoted.replaceAll('\\', '\\\\')
}
