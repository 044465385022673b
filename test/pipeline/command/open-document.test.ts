import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cotejo, cotejoIn, temporaryFolder } from '../../support/commands.js'
import { oddWorkbook } from '../../support/odd-workbooks/oddities.js'
import { savedByOffice } from '../../support/saved-by-office.js'

const NAME = 'PAAC 2023 - Secretaría General.ods'

/** What `validar --json` says of one file, as far as it is the same for the same plan. */
function saidOf(json: string): unknown {
  const { files } = JSON.parse(json) as { files: Record<string, unknown>[] }
  const { status, format, dependencia, findings } = files[0]!
  return { status, format, dependencia, findings }
}

describe('an .ods handed in', () => {
  const folder = temporaryFolder()
  let bytes: Uint8Array

  beforeAll(() => {
    const plain = oddWorkbook()!
    ;[bytes] = savedByOffice([{ name: 'plan.xlsx', bytes: plain }], 'ods', folder.path) as [Uint8Array]
    for (const place of ['entregas', 'como-xlsx', 'espacio']) mkdirSync(folder.in(place))
    writeFileSync(folder.in('entregas', NAME), bytes)
    writeFileSync(folder.in('como-xlsx', NAME.replace('.ods', '.xlsx')), plain)
  }, 120_000)
  afterAll(() => folder.remove())

  it('is validated like the .xlsx that it was', async () => {
    const ods = await cotejo('validar', folder.in('entregas'), '--json')
    const xlsx = await cotejo('validar', folder.in('como-xlsx'), '--json')
    expect([ods.status, ods.err]).toEqual([1, ''])
    expect(saidOf(ods.out)).toEqual(saidOf(xlsx.out))
    const { out } = await cotejo('validar', folder.in('entregas'))
    expect(out).toContain(
      'El libro es de LibreOffice u OpenOffice (.ods): se lee como uno de Excel, pero no se escribe en él.',
    )
  }, 60_000)

  it('comes back as a list of what was found, and stays as it came', async () => {
    const { err, out } = await cotejo('validar', folder.in('entregas'), '--anotar', folder.in('anotadas'))
    expect(out + err).toContain(
      'sus observaciones quedaron en «PAAC 2023 - Secretaría General - observaciones.xlsx». El libro es de LibreOffice u OpenOffice (.ods), y Cotejo solo anota libros de Excel.',
    )
    expect(readdirSync(folder.in('anotadas'))).toEqual([
      'PAAC 2023 - Secretaría General - observaciones.xlsx',
    ])
    expect(readFileSync(folder.in('entregas', NAME)).equals(bytes)).toBe(true)
  }, 60_000)

  it('is consolidated with all its activities', async () => {
    const { err } = await cotejo('consolidar', folder.in('entregas'), '--salida', folder.in('resultados'))
    expect(err).toBe('')
    const { files, activities } = JSON.parse(
      readFileSync(folder.in('resultados', 'consolidado.json'), 'utf8'),
    ) as {
      files: { file: string; activities: number }[]
      activities: { number: string }[]
    }
    expect(files.map(({ file, activities: read }) => [file, read])).toEqual([[NAME, 5]])
    expect(activities.map(({ number }) => number)).toEqual(['1.1', '1.2', '1.3', '2.1', '2.2'])
  }, 120_000)

  it('is received, and kept byte for byte', async () => {
    const here = folder.in('espacio')
    await cotejoIn(here, 'iniciar', here)
    const { out, err } = await cotejoIn(here, 'recibir', folder.in('entregas', NAME))
    expect(out + err).toContain(NAME)
    const kept = readdirSync(here, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .some((entry) => readFileSync(`${entry.parentPath}/${entry.name}`).equals(bytes))
    expect(kept).toBe(true)
  }, 120_000)
})
