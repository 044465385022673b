import { launchersOf } from '../../../../pipeline/publish/launcher/launchers.js'
import { desktopEntry, shellLauncher } from '../../../../pipeline/publish/launcher/linux.js'
import { openerOf } from '../../../../pipeline/publish/launcher/open-file.js'
import { droppedOnWindows } from '../../../../pipeline/publish/launcher/dropped.js'
import { windowsLauncher } from '../../../../pipeline/publish/launcher/windows.js'

const PROGRAM = {
  node: 'C:\\Program Files (x86)\\100% ¡nódulo!\\node.exe',
  script: 'C:\\Año & cía ^1\\cotejo.js',
}

describe('the launcher for Windows', () => {
  const text = windowsLauncher(PROGRAM)
  const lines = text.split('\r\n')

  it('has the line ends that `cmd` jumps by', () => {
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.startsWith('@echo off\r\n')).toBe(true)
  })

  it('sets the code page before it says anything that is not ASCII', () => {
    const page = lines.indexOf('chcp 65001 >nul')
    expect(page).toBeGreaterThan(0)
    expect(lines.slice(0, page + 1).join('')).toMatch(/^[ -~]*$/)
  })

  it('writes paths between quotes, where only a percent sign means something', () => {
    expect(lines).toContain('set "COTEJO_NODE=C:\\Program Files (x86)\\100%% ¡nódulo!\\node.exe"')
    expect(lines).toContain('set "COTEJO_PROGRAMA=C:\\Año & cía ^1\\cotejo.js"')
    expect(lines).toContain('set "COTEJO_ESPACIO=%~dp0."')
  })

  it('expands late only where nothing but variables is expanded', () => {
    const late = lines.indexOf('setlocal EnableDelayedExpansion')
    const end = lines.indexOf('exit')
    expect(lines.slice(0, late)).toContain('setlocal DisableDelayedExpansion')
    expect(lines.slice(late + 1, end).join('\n')).not.toContain('%')
    for (const line of lines.slice(late + 1, end)) expect(line.split('!').length % 2).toBe(1)
    expect(lines.slice(late + 1, end)).toContain(
      '"!COTEJO_NODE!" "!COTEJO_PROGRAMA!" lanzar "!COTEJO_ESPACIO!"',
    )
  })

  it('has no block in parentheses, which a path with one would end', () => {
    for (const line of lines.filter((one) => !one.startsWith('set "') && !one.startsWith('rem ')))
      expect(line).not.toMatch(/[()]/)
  })

  it('ends `cmd` itself, so that nothing after an `&` is run, and waits where something failed', () => {
    expect(lines.filter((line) => line.startsWith('exit'))).toEqual(['exit', 'exit 2'])
    expect(text).not.toContain('exit /b')
    expect(lines[lines.indexOf('exit') - 1]).toBe('if !errorlevel! neq 0 pause')
    expect(lines[lines.indexOf('exit 2') - 1]).toBe('pause')
    expect(text).toContain('«cotejo iniciar»')
  })
})

describe('what was dropped on it', () => {
  const EXE = 'C:\\Windows\\system32\\cmd.exe'
  const line = (rest: string) => droppedOnWindows({ COTEJO_LINEA: `${EXE} /c ${rest}`, COTEJO_CARPETA: 'x' })

  it.each<[string, string, readonly string[]]>([
    ['nothing', '""C:\\Planes 2027\\Cotejo.cmd" "', []],
    ['a plain folder', '""C:\\ws\\Cotejo.cmd" C:\\entregas"', ['C:\\entregas']],
    ['one with an &, which Explorer does not quote', '""C:\\ws\\Cotejo.cmd" D:\\a&b"', ['D:\\a&b']],
    ['^ , ; = ( ) ! %', '""C:\\ws\\Cotejo.cmd" D:\\a^b,c;d=(e)!f%g%"', ['D:\\a^b,c;d=(e)!f%g%']],
    ['one with spaces', '""C:\\ws\\Cotejo.cmd" "D:\\año 1 & 2\\é""', ['D:\\año 1 & 2\\é']],
    ['two', '""C:\\ws\\Cotejo.cmd" D:\\a "D:\\b c""', ['D:\\a', 'D:\\b c']],
    ['from PowerShell', 'C:\\ws\\cotejo.CMD "D:\\b c"', ['D:\\b c']],
    ['on a share', '""\\\\srv\\opgi\\Cotejo.cmd" \\\\srv\\x"', ['\\\\srv\\x']],
  ])('%s', (_, rest, dropped) => {
    expect(line(rest)).toEqual(dropped)
  })

  it('is the first argument where a person typed it in a window that was open', () => {
    expect(droppedOnWindows({ COTEJO_LINEA: `"${EXE}"`, COTEJO_CARPETA: 'D:\\a b' })).toEqual(['D:\\a b'])
    expect(droppedOnWindows({ COTEJO_LINEA: `${EXE} /k vars.bat C:\\x`, COTEJO_CARPETA: '' })).toEqual([])
    expect(droppedOnWindows({})).toEqual([])
  })
})

describe('the launcher for Linux', () => {
  it('writes paths so that the shell takes them as they are', () => {
    const text = shellLauncher({ node: "/opt/d'Artagnan $HOME/node", script: '/a`b`/cotejo.js' })
    expect(text).toContain(`node='/opt/d'\\''Artagnan $HOME/node'\n`)
    expect(text).toContain("cotejo='/a`b`/cotejo.js'\n")
    expect(text.startsWith('#!/bin/sh\n')).toBe(true)
    expect(text).not.toContain('\r')
  })

  it('is named in its icon as the desktop reads names', () => {
    // quoted as an argument, its percent signs doubled, then escaped once more as a string of the file
    const exec = (path: string) => /^Exec=(.*)$/m.exec(desktopEntry(path))![1]
    expect(exec('/home/ana/Planes 2027 & (x)/cotejo.sh')).toBe('"/home/ana/Planes 2027 & (x)/cotejo.sh" %f')
    expect(exec('/a/100%/cotejo.sh')).toBe('"/a/100%%/cotejo.sh" %f')
    expect(exec('/a/$b`c"d\\e/cotejo.sh')).toBe('"/a/\\\\$b\\\\`c\\\\"d\\\\\\\\e/cotejo.sh" %f')
  })
})

describe('the launchers of a workspace', () => {
  it('are for every kind of computer, and lead somewhere on this one', () => {
    const names = (platform: NodeJS.Platform) =>
      launchersOf('/ws', PROGRAM, platform).map(({ name, here }) => `${name} ${String(here)}`)
    expect(names('win32')).toEqual(['Cotejo.cmd true', 'cotejo.sh false', 'Cotejo.desktop false'])
    expect(names('linux')).toEqual(['Cotejo.cmd false', 'cotejo.sh true', 'Cotejo.desktop true'])
  })
})

describe('opening the report', () => {
  it('is the affair of the system', () => {
    expect(openerOf('/a b/c.html', 'linux')).toMatchObject({ program: 'xdg-open', args: ['/a b/c.html'] })
    expect(openerOf('/a b/c.html', 'darwin')).toMatchObject({ program: 'open', args: ['/a b/c.html'] })
  })

  it('never puts the path where `cmd` would read it', () => {
    const { args, options } = openerOf('C:\\a & %b% ^ (c)!\\d.html', 'win32')
    expect(args.join(' ')).toBe('/d /v:on /s /c "start "" "!COTEJO_ABRIR!""')
    expect(options).toMatchObject({
      windowsVerbatimArguments: true,
      env: { COTEJO_ABRIR: 'C:\\a & %b% ^ (c)!\\d.html' },
    })
  })
})
