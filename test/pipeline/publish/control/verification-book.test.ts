import { checkWorkbook } from '../../../../engine/check.js'
import { cutoffOf } from '../../../../engine/plan/cutoff.js'
import { readWorkbook } from '../../../../engine/workbook/read-workbook.js'
import { builtInCatalogue } from '../../../../pipeline/catalogue.js'
import { verificationBook } from '../../../../pipeline/publish/control/verification-book.js'
import { writeWorkbook } from '../../../../pipeline/publish/workbook/write-workbook.js'
import { AUGUST, SAMPLE, verificationFormat, verifiedYear } from '../../../support/verified-year.js'
import { opened, shown } from '../open-workbook.js'

const { formats, directory, resolver } = builtInCatalogue()
const { publication } = verifiedYear()
const spec = verificationBook({
  format: verificationFormat,
  formats: publication.formats,
  directory: publication.directory,
  monitoring: publication.monitoring!,
  sample: SAMPLE,
  unit: { id: 'control-interno', name: 'Oficina de Control Interno de Gestión' },
  vigencia: 2027,
})
const HEADER = 7

describe('the workbook of Control Interno', () => {
  it('has the sample, one row for each goal, with what was reported', async () => {
    const sheet = (await opened(spec)).getWorksheet('Verificación')!
    const [header, ...rows] = shown(sheet).slice(HEADER)
    const cells = (name: string) => rows.map((row) => row[header!.indexOf(name)])
    expect(cells('Actividad de la muestra')).toEqual([
      '1.1 Publicar los informes de riesgos del semillero',
      '1.1 Hacer jornadas de trámites en el parque y contar cómo les fue',
      '1.1 Hacer jornadas de trámites en el parque y contar cómo les fue',
      '1 Abrir puntos de atención de impuestos',
      '2 Reducir las quejas por cobros',
      '4 Gestionar recursos para los laboratorios escolares',
    ])
    expect(cells('Reportado al corte')).toEqual([1, 9, 2, 34, 34, 250_000_000])
    expect(cells('% según lo reportado')).toEqual([50, 90, 100, 70, 60, 100])
    expect(cells('Programado al corte')).toEqual([
      '2 informes',
      '10 jornadas',
      '2 informes',
      '40 puntos',
      '30 quejas',
      '$ 200.000.000',
    ])
    expect(cells('Cómo se mide')).toEqual([
      'Se suma: todo lo hecho desde el 1 de enero',
      'Se suma: todo lo hecho desde el 1 de enero',
      'Se suma: todo lo hecho desde el 1 de enero',
      'Se mide: el valor a la fecha del corte; se partió de 20',
      'Se mide: el valor a la fecha del corte; se partió de 40',
      'Se suma: todo lo hecho desde el 1 de enero, en pesos',
    ])
    expect(cells('Código de la actividad').slice(1, 3)).toEqual([
      'paac-anexo-1/2027/2/1.1#1',
      'paac-anexo-1/2027/2/1.1#2',
    ])
  })

  it('is locked but for what Control Interno writes, with a drop-down of concepts', async () => {
    const sheet = (await opened(spec)).getWorksheet('Verificación')!
    const open = shown(sheet)[HEADER]!.filter(
      (_, i) => sheet.getCell(HEADER + 2, i + 1).protection?.locked === false,
    )
    expect(open).toEqual([
      'Verificado al corte',
      'Concepto',
      'Evidencia revisada',
      'Observaciones de Control Interno',
    ])
    const concept = shown(sheet)[HEADER]!.indexOf('Concepto')
    expect(sheet.getCell(HEADER + 2, concept + 1).dataValidation.type).toBe('list')
  })

  it('is read back as what it is, of whom it is and up to when, and lacks but the concepts', async () => {
    const read = readWorkbook(await writeWorkbook(spec))
    if (!read.ok) throw new Error('cannot be read')
    const verdict = checkWorkbook(read.workbook, 'c.xlsx', {
      formats,
      directory,
      resolver,
      vigencia: null,
      format: null,
    })
    if (verdict.kind !== 'plan') throw new Error(verdict.kind)
    expect([verdict.format.id, verdict.plan.dependencia, verdict.plan.vigencia]).toEqual([
      'verificacion',
      'control-interno',
      2027,
    ])
    expect(cutoffOf(verdict.plan, verdict.format, 'c.xlsx')).toBe(AUGUST)
    expect(verdict.plan.activities).toHaveLength(6)
    expect(new Set(verdict.findings.map(({ rule }) => rule))).toEqual(new Set(['required-empty']))
    expect(verdict.findings).toHaveLength(6)
  })
})
