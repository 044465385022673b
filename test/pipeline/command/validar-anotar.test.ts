import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Validation } from '../../../pipeline/command/work/validation.js'
import { cotejo, temporaryFolder } from '../../support/commands.js'
import { planBook } from '../../support/plan-book.js'

describe('cotejo validar --anotar', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())
  const inbox = folder.in('entregas')
  const copies = join(inbox, 'anotados')
  let originals: Record<string, Buffer>

  beforeAll(async () => {
    mkdirSync(join(inbox, 'otra'), { recursive: true })
    const book = await planBook()
    writeFileSync(join(inbox, 'Plan de cultura.xlsx'), book)
    writeFileSync(join(inbox, 'otra', 'plan de CULTURA.xlsx'), await planBook({ wrongRows: 2 }))
    writeFileSync(join(inbox, 'Plan.pdf'), '%PDF-1.7')
    await cotejo(
      'plantilla',
      'paac-anexo-1',
      '--salida',
      join(inbox, 'limpio.xlsx'),
      '--dependencia',
      'ssi',
      '--vigencia',
      '2023',
    )
    originals = Object.fromEntries(
      ['Plan de cultura.xlsx', 'Plan.pdf', 'limpio.xlsx'].map((name) => [
        name,
        readFileSync(join(inbox, name)),
      ]),
    )
  })

  it('writes a copy of each workbook of which something is to be said, and the list of what is no workbook', async () => {
    const { status, out, err } = await cotejo('validar', inbox, '--anotar', copies)
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(readdirSync(copies).sort()).toEqual([
      'Plan - observaciones.xlsx',
      'Plan de cultura.xlsx',
      'plan de CULTURA (2).xlsx',
    ])
    expect(out).toContain(
      'Plan.pdf: no se pudo anotar, y sus observaciones quedaron en «Plan - observaciones.xlsx». El archivo es un PDF, no un libro de Excel.\n',
    )
    expect(out.endsWith(`2 copias anotadas y 1 lista de observaciones en ${copies}\n`)).toBe(true)
    for (const [name, bytes] of Object.entries(originals))
      expect(readFileSync(join(inbox, name))).toEqual(bytes)
  })

  it('looks past its copies the next time, and writes the same again', async () => {
    const before = readdirSync(copies).map((name) => readFileSync(join(copies, name)))
    const { out, err } = await cotejo('validar', inbox, '--anotar', copies, '--json')
    const { files } = JSON.parse(out) as Validation
    expect(files.map(({ file }) => file).sort()).toEqual([
      'Plan de cultura.xlsx',
      'Plan.pdf',
      'limpio.xlsx',
      'otra/plan de CULTURA.xlsx',
    ])
    expect(err).toContain(`2 copias anotadas y 1 lista de observaciones en ${copies}\n`)
    expect(readdirSync(copies).map((name) => readFileSync(join(copies, name)))).toEqual(before)
  })

  it('says of a copy what it says of its original', async () => {
    const found = async (path: string): Promise<unknown> => {
      const [file] = (JSON.parse((await cotejo('validar', path, '--json')).out) as Validation).files
      return { findings: file!.findings, activities: file!.activities, notes: file!.notes }
    }
    expect(await found(join(copies, 'Plan de cultura.xlsx'))).toEqual(
      await found(join(inbox, 'Plan de cultura.xlsx')),
    )
  })

  it('writes nothing where nothing is to be said', async () => {
    const to = folder.in('nada')
    const { out } = await cotejo('validar', join(inbox, 'limpio.xlsx'), '--anotar', to)
    expect(out).toMatch(/No hay nada que anotar: no se escribió ninguna copia\.\n$/)
    expect(readdirSync(folder.path)).not.toContain('nada')
  })

  it('never writes among the workbooks themselves', async () => {
    copyFileSync(join(inbox, 'Plan de cultura.xlsx'), folder.in('Plan.xlsx'))
    const before = readFileSync(folder.in('Plan.xlsx'))
    const { status, err } = await cotejo('validar', folder.in('Plan.xlsx'), '--anotar', folder.path)
    expect(status).toBe(2)
    expect(err).toBe('La carpeta de las copias anotadas debe ser otra que la de los libros que se validan.\n')
    expect(readFileSync(folder.in('Plan.xlsx'))).toEqual(before)
  })
})
