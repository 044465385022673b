import { devoluciones } from '../../../pipeline/publish/devoluciones.js'
import { consolidated, publication } from './invented-plan.js'
import { opened, shown } from './open-workbook.js'

const all = devoluciones(publication)
const texts = async (name: string, sheet = 0): Promise<string[]> => {
  const workbook = await opened(
    devoluciones(publication)
      .find((d) => d.name === name)!
      .spec(),
  )
  return shown(workbook.worksheets[sheet]!).map((r) => r.filter((v) => v !== null).join(' | '))
}

it('goes back to each dependencia that has findings, and for each file of which nobody knows who sent it', () => {
  expect(all.map((d) => d.name)).toEqual([
    'ciudadano.xlsx',
    'control-interno.xlsx',
    'cultura.xlsx',
    'educacion.xlsx',
    'hacienda.xlsx',
    'salud.xlsx',
    'entrega final FINAL (2).xlsx',
    'escaneado.xlsx',
    'presupuesto.xlsx',
  ])
})

it('says where, what is written, what is wrong, why, how to fix it and what to write', async () => {
  const rows = await texts('control-interno.xlsx')
  expect(rows[0]).toBe('Devolución · Oficina de Control Interno')
  expect(rows).toContain('PAAC 2031 - control interno.xlsx | Con errores | Se leyó 1 actividad.')
  expect(rows).toContain(
    'Hay 1 error que debe corregirse. Corrija en el mismo libro, guárdelo y envíelo de nuevo completo. En la hoja «Mejoras menores» hay 1 sugerencia.',
  )
  expect(rows.at(-1)).toBe(
    [
      1,
      'Anexo 1',
      'G12',
      'Fecha Final',
      '5.1 Hacer seguimiento a los controles de los procesos de contratación, recaudo y nómina',
      '31/04/2031',
      'El 31 de abril de 2031 no existe: abril tiene 30 días.',
      'Con una fecha que no existe no se puede saber cuándo vence la actividad ni avisar a tiempo.',
      'Escriba el último día de abril, 30/04/2031, o la fecha que corresponda.',
      '30/04/2031',
    ].join(' | '),
  )
})

it('puts what is only tidying on a second sheet', async () => {
  const rows = await texts('control-interno.xlsx', 1)
  expect(rows[0]).toBe('Mejoras menores')
  expect(rows.at(-1)).toContain('Oficina de Control Interno')
})

it('asks nobody to correct what another version replaces', async () => {
  const rows = (await texts('salud.xlsx')).join('\n')
  expect(rows).toContain('Quedó reemplazado por «PAAC 2031 - salud v2.xlsx»')
  expect(rows).not.toContain('C32')
  expect((await texts('hacienda.xlsx')).join('\n')).toContain(
    'Es copia idéntica de «PAAC 2031 - hacienda.xlsx»',
  )
})

it('lists errors before warnings and numbers them through', async () => {
  const findings = consolidated.findings.map((f) =>
    f.file?.includes('educacion') || f.file?.includes('control') ? { ...f, file: 'PAAC 2031 - tic.xlsm' } : f,
  )
  const [mixed] = devoluciones({ ...publication, consolidated: { ...consolidated, findings } }).filter(
    (d) => d.name === 'tic.xlsx',
  )
  const rows = shown((await opened(mixed!.spec())).worksheets[0]!).map((r) => r[0])
  expect(rows.filter((v) => v !== null)).toEqual([
    'Devolución · Dirección de Tecnologías',
    expect.anything(),
    'PAAC 2031 - tic.xlsm',
    expect.anything(),
    'Errores: deben corregirse (1)',
    'N.º',
    1,
    'Advertencias: revise y confirme (1)',
    'N.º',
    2,
  ])
})

it('never makes a path of a file name', () => {
  const hostile = ['../../fuera.xlsx', 'CON.xlsx', 'a/b.xlsx', 'a b.xlsx']
  const findings = hostile.map((file) => ({ ...consolidated.findings[0]!, file }))
  const files = hostile.map((file) => ({ ...consolidated.files[0]!, file, dependencia: null }))
  const names = devoluciones({ ...publication, consolidated: { ...consolidated, files, findings } }).map(
    (d) => d.name,
  )
  expect(names).toEqual(['fuera.xlsx', 'archivo CON.xlsx', 'a b.xlsx', 'a b (2).xlsx'])
})
