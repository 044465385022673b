import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Validation } from '../../../pipeline/command/work/validation.js'
import { cotejo, SAMPLE_INBOX, temporaryFolder } from '../../support/commands.js'

describe('cotejo validar', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())

  it('prints one JSON document by the contract', async () => {
    const { status, out, err } = await cotejo('validar', SAMPLE_INBOX, '--json')
    const validation = JSON.parse(out) as Validation
    expect({ status, err }).toEqual({ status: 1, err: '' })
    expect(validation.schema).toBe('cotejo/validation@1')
    expect(validation.vigencia).toBe(2023)
    const findings = validation.files.flatMap((file) => file.findings)
    const count = (severity: string): number => findings.filter((found) => found.severity === severity).length
    expect(validation.summary).toEqual({
      files: validation.files.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
    })
    for (const found of findings) {
      expect(Object.keys(found)).toEqual([
        'rule',
        'severity',
        'sheet',
        'cell',
        'column',
        'row',
        'value',
        'message',
        'why',
        'how',
        'fix',
        'exception',
      ])
      expect(found.message + found.why + found.how).not.toMatch(/undefined|null|NaN|\[object/)
    }
  })

  it('reads as a list for a person, without JSON', async () => {
    const { out } = await cotejo('validar', SAMPLE_INBOX)
    expect(out).toMatch(/con errores por corregir/)
    expect(out).toMatch(/\d+ archivos · \d+ errores · \d+ advertencias? · \d+ sugerencias?\n$/)
    expect(out).not.toMatch(/undefined|\u001b/)
  })

  it('ends with 2 and one sentence where the only file cannot be read, and still prints the document', async () => {
    const path = folder.in('plan.xlsx')
    writeFileSync(path, '')
    const { status, out, err } = await cotejo('validar', path, '--json')
    expect(status).toBe(2)
    expect(err).toBe(
      `${path}: El archivo está vacío (0 bytes). Vuelva a guardarlo en Excel y a copiarlo completo.\n`,
    )
    expect((JSON.parse(out) as Validation).files[0]).toMatchObject({
      file: path,
      status: 'unreadable',
      format: null,
    })
  })

  it('goes on after a file that cannot be read', async () => {
    const path = folder.in('roto.xlsx')
    writeFileSync(path, 'PK\u0003\u0004 cortado')
    const { status, out } = await cotejo('validar', path, SAMPLE_INBOX, '--json')
    const { files } = JSON.parse(out) as Validation
    expect(status).toBe(1)
    expect(files[0]).toMatchObject({ status: 'unreadable', findings: [{ rule: 'workbook-unreadable' }] })
    expect(files.length).toBeGreaterThan(8)
  })

  it('checks a blank official workbook as the format it is', async () => {
    const path = folder.in('formato.xlsx')
    const made = await cotejo(
      'plantilla',
      'paac-anexo-1',
      '--salida',
      path,
      '--dependencia',
      'ssi',
      '--vigencia',
      '2024',
    )
    expect(made).toEqual({
      status: 0,
      out: `${path}: Anexo 1 del Plan Anticorrupción y de Atención al Ciudadano, para ssi\n`,
      err: '',
    })
    const { status, out } = await cotejo('validar', path, '--json')
    expect(status).toBe(0)
    expect((JSON.parse(out) as Validation).files).toMatchObject([
      { status: 'valid', format: 'paac-anexo-1', dependencia: 'ssi', vigencia: 2024, findings: [] },
    ])
  })

  it.each([
    [['validar'], 'Diga qué archivo o carpeta quiere validar.'],
    [['validar', '/no/existe.xlsx'], 'No existe «/no/existe.xlsx».'],
    [['validar', SAMPLE_INBOX, '--formato', 'otro'], 'No existe el formato «otro»; los que hay son: '],
    [['plantilla'], 'Diga de qué formato quiere el libro: '],
    [['plantilla', 'paac-anexo-1'], 'Diga dónde escribir el libro con --salida F.xlsx.'],
    [
      ['plantilla', 'paac-anexo-1', '--salida', join('x', 'y.xlsx'), '--dependencia', 'nadie'],
      'La dependencia «nadie» no está en el directorio; las que hay son: ',
    ],
    [['inventar'], 'No existe la orden «inventar». Vea las que hay con: cotejo --ayuda'],
  ])('says in one sentence what is wrong with %j', async (args, sentence) => {
    const { status, out, err } = await cotejo(...args)
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err.startsWith(sentence)).toBe(true)
    expect(err.trimEnd()).not.toContain('\n')
  })

  it('lists the formats, and helps in Spanish', async () => {
    expect((await cotejo('formatos')).out).toMatch(/^paac-anexo-1 +Anexo 1 del Plan Anticorrupción/m)
    expect(JSON.parse((await cotejo('formatos', '--json')).out)).toMatchObject({
      formats: expect.arrayContaining([expect.objectContaining({ id: 'paac-anexo-1', version: '1' })]),
    })
    expect((await cotejo('--ayuda')).out).toContain('Uso: cotejo <orden>')
    expect((await cotejo('consolidar', '--ayuda')).out).toContain('--corte AAAA-MM-DD')
    expect((await cotejo()).status).toBe(2)
  })
})
