import { anexo, line } from '../../support/sheet.js'
import type { Grid } from '../../../engine/grid/grid.js'
import { fates, ids, received, together, unreadable } from './inbox.js'

const mural = (goal = '1 mural pintado'): Grid => anexo(line({ goal }))
const ronda = (): Grid =>
  anexo(line({ activity: '1.2 Cantar la ronda', product: 'Ronda cantada', goal: '1 ronda' }))

describe('the same workbook twice', () => {
  it('with the same bytes under two names is a duplicate of the first by name that is no copy', () => {
    const result = together([
      received('b/PAAC 2023 - salud.xlsx', mural(), { bytes: 'uno' }),
      received('a/copia.xlsx', mural(), { bytes: 'uno' }),
    ])
    expect(fates(result)).toEqual(['a/copia.xlsx = b/PAAC 2023 - salud.xlsx'])
    expect(result.activities).toHaveLength(1)
    expect(result.conflicts).toEqual([])
  })

  it('is a duplicate of the first by name where neither is called a copy', () => {
    const result = together([
      received('b/plan.xlsx', mural(), { bytes: 'uno' }),
      received('a/plan.xlsx', mural(), { bytes: 'uno' }),
      received('c/copias.xlsx', mural(), { bytes: 'uno' }),
    ])
    expect(fates(result)).toEqual(['b/plan.xlsx = a/plan.xlsx', 'c/copias.xlsx = a/plan.xlsx'])
  })

  it('saved again, with other bytes and the same content, is a duplicate too', () => {
    const result = together([
      received('PAAC 2023 - salud.xlsx', mural()),
      received(
        'PAAC 2023 - salud (copia).xlsx',
        anexo(line({ product: 'MURAL PINTADO.', start: '1/03/2023' })),
      ),
    ])
    expect(fates(result)).toEqual(['PAAC 2023 - salud (copia).xlsx = PAAC 2023 - salud.xlsx'])
    expect(ids(result)).toEqual(['1/1.1 ← PAAC 2023 - salud.xlsx'])
  })

  it('that nobody can read is a duplicate by its bytes', () => {
    const one = unreadable('a.xlsx')
    expect(fates(together([one, { ...unreadable('b.xlsx'), sha256: one.sha256 }]))).toEqual([
      'b.xlsx = a.xlsx',
    ])
    expect(fates(together([one, unreadable('b.xlsx')]))).toEqual([])
  })

  it('keeps its count of rows, and says its findings once', () => {
    const bad = anexo(line({ end: '31/04/2023' }))
    const result = together([
      received('a.xlsx', bad, { bytes: 'x' }),
      received('b.xlsx', bad, { bytes: 'x' }),
    ])
    expect(result.files.map(({ activities }) => activities)).toEqual([1, 1])
    expect(result.findings.filter(({ rule }) => rule === 'date-nonexistent').map(({ file }) => file)).toEqual(
      ['a.xlsx'],
    )
  })

  it('is not seen where two dependencias sent the same words: both claim the activity', () => {
    const result = together([
      received('PAAC 2023 - salud.xlsx', mural()),
      received('PAAC 2023 - educacion.xlsx', mural()),
    ])
    expect(fates(result)).toEqual([])
    expect(ids(result)).toEqual(['1/1.1 ← PAAC 2023 - educacion.xlsx', '1/1.1~2 ← PAAC 2023 - salud.xlsx'])
  })

  it('is not seen where one says more than the other, be it only a reference', () => {
    const banner = 'Componente 2: Racionalización de trámites'
    const empty = anexo('|', banner)
    const reference = anexo('| Ver documento anexo «Trámites sin vueltas» | < | < | < | < | < | < |', banner)
    const result = together([received('a.xlsx', empty), received('b.xlsx', reference)])
    expect(fates(result)).toEqual([])
    const missing = result.findings
      .filter(({ rule }) => rule === 'section-missing')
      .map(({ column }) => column)
    expect(missing).not.toContain('Componente 2: Racionalización de trámites')
  })

  it('is not seen in two blank forms of two dependencias', () => {
    const result = together([
      received('PAAC 2023 - salud.xlsx', anexo('|')),
      received('PAAC 2023 - educacion.xlsx', anexo('|')),
    ])
    expect(fates(result)).toEqual([])
  })
})

describe('two versions of one dependencia', () => {
  it.each([
    ['PAAC 2023 - salud v1.xlsx', 'PAAC 2023 - salud v2.xlsx'],
    ['PAAC 2023 - salud.xlsx', 'PAAC 2023 - salud v2.xlsx'],
    ['PAAC 2023 - salud v2.xlsx', 'PAAC 2023 - salud v10.xlsx'],
    ['PAAC_2023_salud_v1.xlsx', 'PAAC_2023_salud_v2.xlsx'],
    ['PAAC 2023 - salud versión 1.xlsx', 'PAAC 2023 - salud versión 2.xlsx'],
    ['PAAC 2023 - salud.xlsx', 'PAAC 2023 - salud (2).xlsx'],
    ['PAAC 2023 - salud.xlsx', 'PAAC 2023 - salud final.xlsx'],
    ['PAAC 2023 - salud.xlsx', 'PAAC 2023 - salud corregido.xlsx'],
  ])('%s gives way to %s', (old, later) => {
    const files = [
      received(old, mural('1 mural'), { modified: '2023-02-02T10:00:00Z' }),
      received(later, mural('2 murales'), { modified: '2023-01-01T10:00:00Z' }),
    ]
    const result = together(files)
    expect(fates(result)).toEqual([`${old} < ${later}`])
    const [said] = result.findings.filter(({ rule }) => rule === 'submission-superseded')
    expect(said).toMatchObject({ file: old, severity: 'warning', cell: null })
    expect(said!.message).toContain(later)
    expect(said!.message).toContain('versión')
  })

  it('are known by a version in decomposed accents too', () => {
    const names = ['PAAC 2023 - salud versión 1.xlsx', 'PAAC 2023 - salud versión 2.xlsx'].map((name) =>
      name.normalize('NFD'),
    )
    const result = together([
      received(names[0]!, mural('1 mural'), { modified: '2023-02-02T10:00:00Z' }),
      received(names[1]!, mural('2 murales'), { modified: '2023-01-01T10:00:00Z' }),
    ])
    expect(fates(result)).toEqual([`${names[0]!} < ${names[1]!}`])
  })

  it('without a version in the name: the one saved later counts', () => {
    const result = together([
      received('entrega A/PAAC 2023 - salud.xlsx', mural('2 murales'), { modified: '2023-02-02T10:00:00Z' }),
      received('entrega B/PAAC 2023 - salud.xlsx', mural('1 mural'), { modified: '2023-01-20T10:00:00Z' }),
    ])
    expect(fates(result)).toEqual(['entrega B/PAAC 2023 - salud.xlsx < entrega A/PAAC 2023 - salud.xlsx'])
    const [said] = result.findings.filter(({ rule }) => rule === 'submission-superseded')
    expect(said!.message).toContain('guardada más tarde')
  })

  it('without a date either: the later name counts, and it is said', () => {
    const result = together([
      received('a/PAAC 2023 - salud.xlsx', mural('1 mural')),
      received('b/PAAC 2023 - salud.xlsx', mural('2 murales')),
    ])
    expect(fates(result)).toEqual(['a/PAAC 2023 - salud.xlsx < b/PAAC 2023 - salud.xlsx'])
    expect(result.findings.find(({ rule }) => rule === 'submission-superseded')!.message).toContain(
      'por su nombre',
    )
  })

  it('of three, the last counts', () => {
    const name = (n: number): string => `PAAC 2023 - salud v${String(n)}.xlsx`
    const result = together([3, 1, 2].map((n) => received(name(n), mural(`${String(n)} murales`))))
    expect(fates(result)).toEqual([`${name(1)} < ${name(3)}`, `${name(2)} < ${name(3)}`])
  })

  it('both stay, flagged: the current one with the plain id', () => {
    const result = together([
      received('PAAC 2023 - salud v1.xlsx', mural('1 mural')),
      received('PAAC 2023 - salud v2.xlsx', mural('2 murales')),
    ])
    expect(ids(result)).toEqual(['1/1.1 ← PAAC 2023 - salud v2.xlsx', '1/1.1~2 ← PAAC 2023 - salud v1.xlsx'])
    expect(result.activities.map(({ findings }) => findings.includes('submission-superseded'))).toEqual([
      false,
      true,
    ])
    expect(result.conflicts).toEqual([
      {
        kind: 'superseded',
        id: 'paac-anexo-1/2023/1/1.1',
        ids: ['paac-anexo-1/2023/1/1.1', 'paac-anexo-1/2023/1/1.1~2'],
        files: ['PAAC 2023 - salud v2.xlsx', 'PAAC 2023 - salud v1.xlsx'],
        fields: ['Meta'],
      },
    ])
  })

  it('the old one leaves no error of conflict behind', () => {
    const result = together([
      received('PAAC 2023 - salud v1.xlsx', mural('1 mural')),
      received('PAAC 2023 - salud v2.xlsx', mural('2 murales')),
    ])
    expect(result.findings.map(({ rule }) => rule)).not.toContain('activity-conflict')
  })

  it('are none where the parts have nothing in common', () => {
    const result = together([
      received('PAAC 2023 - salud v1.xlsx', mural()),
      received('PAAC 2023 - salud v2.xlsx', ronda()),
    ])
    expect(fates(result)).toEqual([])
    expect(ids(result)).toEqual(['1/1.1 ← PAAC 2023 - salud v1.xlsx', '1/1.2 ← PAAC 2023 - salud v2.xlsx'])
  })

  it('are none where nothing says whose they are: null supersedes nothing', () => {
    const result = together([
      received('v1/plan.xlsx', mural('1 mural')),
      received('v2/plan.xlsx', mural('2 murales')),
    ])
    expect(result.files.map(({ dependencia }) => dependencia)).toEqual([null, null])
    expect(fates(result)).toEqual([])
    expect(result.conflicts.map(({ kind }) => kind)).toEqual(['different-content'])
  })

  it('are none of two vigencias', () => {
    const result = together([
      received('PAAC 2023 - salud v1.xlsx', mural('1 mural')),
      received('PAAC 2024 - salud v2.xlsx', mural('2 murales')),
    ])
    expect(fates(result)).toEqual([])
  })

  it('are none of two dependencias', () => {
    const result = together([
      received('PAAC 2023 - salud v1.xlsx', mural('1 mural')),
      received('PAAC 2023 - ssi v2.xlsx', mural('2 murales')),
    ])
    expect(fates(result)).toEqual([])
  })

  it('are told by the version, not by the year, the format or the number of the annex', () => {
    const result = together([
      received('Anexo 1 PAAC 2023 - salud.xlsx', mural('1 mural'), { modified: '2023-03-03T10:00:00Z' }),
      received('PAAC 2023 - salud.xlsx', mural('2 murales'), { modified: '2023-01-01T10:00:00Z' }),
    ])
    expect(fates(result)).toEqual(['PAAC 2023 - salud.xlsx < Anexo 1 PAAC 2023 - salud.xlsx'])
  })
})
