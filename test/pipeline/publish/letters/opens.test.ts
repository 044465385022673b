import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { approvalRecord } from '../../../../pipeline/publish/letters/approval-record.js'
import type { Letter } from '../../../../pipeline/publish/letters/letter.js'
import { modificationLetter } from '../../../../pipeline/publish/letters/modification-letter.js'
import { requestCircular } from '../../../../pipeline/publish/letters/request-circular.js'
import { returnLetter } from '../../../../pipeline/publish/letters/return-letter.js'
import { writeLetter } from '../../../../pipeline/publish/letters/write-letter.js'
import { temporaryFolder } from '../../../support/commands.js'
import { APPROVAL, CIRCULAR, found, MODIFICATION, REFUSAL, RETURN } from './fixture.js'

const many = Array.from({ length: 47 }, (_, i) => found({ row: `1.${String(i + 1)} Pintar la torre` }))

const LETTERS: readonly (readonly [name: string, letter: Letter, texts: readonly RegExp[]])[] = [
  ['circular', requestCircular(CIRCULAR), [/Para: +Dependencias/, /\$ 1\.250\.000\.000/]],
  ['devolucion', returnLetter(RETURN), [/Errores: deben corregirse \(2\)/, /Ya se había observado/]],
  ['larga', returnLetter({ ...RETURN, findings: many }), [/1\.47 Pintar/]],
  ['constancia', approvalRecord(APPROVAL), [/01234567 89abcdef/]],
  ['aceptada', modificationLetter(MODIFICATION), [/La modificación se acepta/]],
  ['negada', modificationLetter(REFUSAL), [/no puede aceptarse/]],
]

describe('the letters in LibreOffice', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())

  beforeAll(async () => {
    const files: string[] = []
    for (const [name, letter] of LETTERS) {
      const file = folder.in(`${name}.docx`)
      writeFileSync(file, await writeLetter(letter))
      files.push(file)
    }
    const profile = `-env:UserInstallation=file://${join(folder.path, 'perfil')}`
    const made = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder.path, ...files],
      { encoding: 'utf8' },
    )
    if (made.status !== 0) throw new Error(made.stderr)
  }, 120_000)

  /** What is printed of a letter, page by page. */
  function pagesOf(name: string): string[] {
    const { stdout } = spawnSync('pdftotext', ['-layout', folder.in(`${name}.pdf`), '-'], {
      encoding: 'utf8',
    })
    return stdout.split('\f').slice(0, -1)
  }

  it.each(LETTERS)('%s opens, with its pages numbered and its texts', (name, letter, texts) => {
    const pages = pagesOf(name)
    for (const [i, page] of pages.entries()) {
      expect(page).toContain(`Página ${String(i + 1)} de ${String(pages.length)}`)
      expect(page).toContain(letter.head.office)
    }
    for (const text of texts) expect(pages.join('\n')).toMatch(text)
  })

  it('the heading of a table stands on every page that goes on with it', () => {
    const pages = pagesOf('larga').filter((page) => page.includes('Pintar la torre'))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toMatch(/Qué pasa +Cómo se corrige/)
  })

  it('nobody signs a page that has nothing else', () => {
    const signed = pagesOf('circular').find((page) => page.includes('Cordialmente,'))
    expect(signed).toContain('Esta oficina atiende las inquietudes')
  })
})
