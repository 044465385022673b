import type { Program } from './program.js'

/**
 * The launcher for Windows: a double click, or a folder dropped on it. Explorer quotes what is dropped only where it has
 * spaces, so that `cmd` cuts a name at its `&`: the line as it came goes on in a variable, and Node takes it apart.
 * Delayed expansion is on only where nothing but variables is expanded: a `!` in a path is no mark there. `exit`, rather
 * than `exit /b`, so that `cmd` does not run what stands after an `&`. Only ASCII until the code page is set.
 */
export function windowsLauncher({ node, script }: Program): string {
  const lines = [
    '@echo off',
    'rem Doble clic: recibe lo que hay en entregas, lo consolida y abre el informe.',
    'rem Con una carpeta soltada encima: consolida esa carpeta y abre su informe.',
    'setlocal DisableDelayedExpansion',
    'chcp 65001 >nul',
    'title Cotejo',
    `set "COTEJO_NODE=${inBatch(node)}"`,
    `set "COTEJO_PROGRAMA=${inBatch(script)}"`,
    'set "COTEJO_ESPACIO=%~dp0."',
    'set "COTEJO_CARPETA=%~1"',
    'if not exist "%COTEJO_NODE%" goto falta',
    'if not exist "%COTEJO_PROGRAMA%" goto falta',
    'setlocal EnableDelayedExpansion',
    'set "COTEJO_LINEA=!CMDCMDLINE!"',
    '"!COTEJO_NODE!" "!COTEJO_PROGRAMA!" lanzar "!COTEJO_ESPACIO!"',
    'if !errorlevel! neq 0 pause',
    'exit',
    ':falta',
    'echo Cotejo ya no está donde estaba: pida a quien lo instaló que ejecute «cotejo iniciar» con esta carpeta:',
    'echo "%~dp0"',
    'pause',
    'exit 2',
    '',
  ]
  return lines.join('\r\n')
}

/** A path as a batch file writes it between quotes. */
function inBatch(path: string): string {
  return path.replaceAll('%', '%%')
}
