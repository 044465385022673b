import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { findOffice } from '../../../../pipeline/publish/pdf/find-office.js'
import { convert } from '../../../../pipeline/publish/pdf/to-pdf.js'
import { temporaryFolder } from '../../../support/commands.js'

describe('where LibreOffice is', () => {
  const computer = (platform: NodeJS.Platform, env: Record<string, string>, ...paths: string[]) => ({
    platform,
    env,
    exists: (path: string) => paths.includes(path),
  })

  it.each([
    [computer('linux', { PATH: '/a:/b' }, '/b/libreoffice', '/usr/bin/soffice'), '/b/libreoffice'],
    [computer('linux', {}, '/usr/bin/soffice'), '/usr/bin/soffice'],
    [
      computer('darwin', { PATH: '/a' }, '/Applications/LibreOffice.app/Contents/MacOS/soffice'),
      '/Applications/LibreOffice.app/Contents/MacOS/soffice',
    ],
    [
      computer(
        'win32',
        { Path: 'C:\\x', ProgramFiles: 'C:\\Program Files' },
        'C:\\Program Files\\LibreOffice\\program\\soffice.com',
      ),
      'C:\\Program Files\\LibreOffice\\program\\soffice.com',
    ],
    [computer('win32', { Path: 'C:\\x' }), null],
    [computer('linux', { PATH: '/a' }), null],
  ])('%#', (on, path) => {
    expect(findOffice(on)).toBe(path)
  })
})

describe('a document as PDF', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())
  const document = Buffer.from('documento')

  /** A program that stands in for LibreOffice. */
  function program(name: string, body: string): string {
    const path = folder.in(name)
    writeFileSync(path, `#!/bin/sh\n${body}\n`)
    chmodSync(path, 0o755)
    return path
  }
  const left = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('cotejo-pdf-'))

  it('is what the program makes of it, and nothing is left behind', async () => {
    const before = left()
    const office = program(
      'bueno',
      `printf '%%PDF-1.7 ' > documento.pdf; cat documento.docx >> documento.pdf`,
    )
    expect(await convert(document, office)).toEqual({ pdf: Buffer.from('%PDF-1.7 documento') })
    expect(left().filter((name) => !before.includes(name))).toEqual([])
  })

  it.each([
    ['fails', 'exit 3'],
    ['makes nothing', 'exit 0'],
    ['makes something else', 'echo hola > documento.pdf'],
  ])('a program that %s is told', async (name, body) => {
    expect(await convert(document, program(name.replaceAll(' ', '-'), body))).toEqual({
      why: 'LibreOffice no pudo convertir el documento',
    })
  })

  it('a program that is not there is told', async () => {
    expect(await convert(document, folder.in('nadie'))).toEqual({
      why: 'LibreOffice no pudo convertir el documento',
    })
  })

  it('one that does not end is killed, with what it started', async () => {
    const mark = folder.in('hijo')
    const office = program('lento', `sh -c 'echo $$ > "${mark}"; sleep 60; echo' & wait`)
    expect(await convert(document, office, 1_000)).toEqual({
      why: 'LibreOffice no terminó en 1 segundos',
    })
    expect(existsSync(mark)).toBe(true)
    const child = Number(readFileSync(mark, 'utf8'))
    const isRunning = (): boolean => {
      try {
        return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(child)}/status`, 'utf8'))
      } catch {
        return false
      }
    }
    for (let i = 0; i < 100 && isRunning(); i++) await new Promise((done) => setTimeout(done, 20))
    expect(isRunning()).toBe(false)
  })
})
