import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { DifferenceDocument } from '../../../pipeline/publish/difference/difference-json.js'
import { cotejo, SAMPLE_INBOX, temporaryFolder } from '../../support/commands.js'
import { planBook } from '../../support/plan-book.js'

const education = (version: string): string => join(SAMPLE_INBOX, `PAAC 2023 - Educación v${version}.xlsx`)

describe('cotejo diferencias', () => {
  const temporary = temporaryFolder()
  afterAll(() => temporary.remove())

  async function edited(name: string, edit: (book: ExcelJS.Workbook) => void): Promise<string> {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await planBook()) as unknown as ExcelJS.Buffer)
    edit(book)
    const path = temporary.in(name)
    writeFileSync(path, new Uint8Array(await book.xlsx.writeBuffer()))
    return path
  }

  it('says what is new and what changed, with the cells, and ends with 0', async () => {
    const { status, out } = await cotejo('diferencias', education('1'), education('2'))
    expect(status).toBe(0)
    expect(out).toContain('En resumen: 1 actividad nueva y 1 actividad cambiada.')
    expect(out).toContain('Meta: «Cobertura y permanencia informadas.» → «1 informe publicado.» (D6)')
    expect(out).not.toContain('Otras celdas')
  })

  it('says that nothing changed, also of a workbook saved anew', async () => {
    const [one, other] = [
      await edited('uno.xlsx', () => undefined),
      await edited('dos.xlsx', (book) => (book.creator = 'Ana')),
    ]
    const same = await cotejo('diferencias', one, one)
    expect([same.status, same.out.split('\n').at(-2)]).toEqual([
      0,
      'No cambió nada: los dos archivos son idénticos, byte por byte.',
    ])
    expect((await cotejo('diferencias', one, other)).out).toContain('No cambió nada de lo escrito')
  })

  it('says the other cells by sheet, also of sheets that are not the plan', async () => {
    const one = await edited('uno.xlsx', () => undefined)
    const other = await edited('dos.xlsx', (book) => {
      book.getWorksheet('Notas viejas')!.getCell('A1').value = 'Reunión de marzo'
      book.getWorksheet('Anexo 1')!.getCell('D6').value = '2 murales pintados'
    })
    const { out } = await cotejo('diferencias', one, other)
    expect(out).toContain('    Meta: «1 mural pintado» → «2 murales pintados» (D6)')
    expect(out).toContain(
      'Otras celdas que cambiaron\n  Hoja «Notas viejas»\n    A1: «Reunión de febrero» → «Reunión de marzo»\n',
    )
  })

  it('says first that they are not the same plan, and compares anyway', async () => {
    const { status, out } = await cotejo(
      'diferencias',
      join(SAMPLE_INBOX, 'PAAC 2023 - Juventud.xlsx'),
      education('2'),
    )
    expect(status).toBe(0)
    expect(out).toContain(
      'No son el mismo plan: uno es de Dirección Administrativa de Juventud y el otro de Secretaría de Educación Municipal.',
    )
    expect(out).toContain('Actividades nuevas (2)')
  })

  it('writes the document of the contract with --json', async () => {
    const { status, out } = await cotejo('diferencias', education('1'), education('2'), '--json')
    const document = JSON.parse(out) as DifferenceDocument
    expect(status).toBe(0)
    expect(document).toMatchObject({
      schema: 'cotejo/difference@1',
      before: { format: 'paac-anexo-1', vigencia: 2023, activities: 1 },
      after: { format: 'paac-anexo-1', activities: 2 },
      changed: true,
      identicalBytes: false,
      otherPlan: [],
    })
    expect(document.plan!.added.map(({ number, cells }) => [number, cells['activity']])).toEqual([
      ['2.2', 'B7'],
    ])
    expect(document.plan!.changed[0]!.columns.map(({ key, after }) => [key, after.cell])).toEqual([
      ['goal', 'D6'],
    ])
    expect(document.sheets[0]!.cells.map(({ after }) => after?.cell)).toContain('D6')
  })

  it.each<[string, readonly string[], string]>([
    ['one file only', [education('1')], 'Diga qué quiere comparar: dos libros'],
    ['a file that is not there', [education('1'), 'no-hay.xlsx'], 'No existe «no-hay.xlsx».'],
    ['a folder', [SAMPLE_INBOX, education('1')], 'es una carpeta'],
    ['what is no workbook', [education('1'), 'package.json'], 'no es un libro de Excel'],
  ])('ends with 2 and one sentence for %s', async (_, args, said) => {
    const { status, out, err } = await cotejo('diferencias', ...args)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(said)
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})
