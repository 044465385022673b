import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cotejo, SAMPLE_INBOX, temporaryFolder } from '../support/commands.js'

/** What LibreOffice prints of a workbook, as text. */
function printed(workbook: string, folder: string): string {
  mkdirSync(folder, { recursive: true })
  const profile = `-env:UserInstallation=file://${join(folder, 'perfil')}`
  const made = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, workbook],
    { encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(made.stderr)
  const pdf = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.pdf'))!,
  )
  return spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout
}

describe('the outputs in LibreOffice', () => {
  const folder = temporaryFolder()
  const salida = folder.in('resultados')

  beforeAll(async () => {
    await cotejo('consolidar', SAMPLE_INBOX, '--salida', salida, '--corte', '2023-08-31')
  }, 60_000)
  afterAll(() => folder.remove())

  it.each([
    [
      'anexo-1.xlsx',
      [
        /Plan Anticorrupción y de Atención al Ciudadano/,
        /Componente 3: Rendición de cuentas/,
        /Página 1 de \d/,
      ],
    ],
    ['plan-maestro.xlsx', [/Página 1 de \d/]],
    ['informe-monitoreo.xlsx', [/31\/08\/2023|31 de agosto de 2023/]],
    ['hallazgos.xlsx', [/Fecha que no existe/]],
  ])(
    '%s opens and prints',
    (name, texts) => {
      const text = printed(join(salida, name), folder.in(name.replace('.xlsx', '')))
      for (const pattern of texts) expect(text).toMatch(pattern)
      expect(text).not.toMatch(/#NAME\?|#VALUE!|Err:\d/)
    },
    120_000,
  )
})
