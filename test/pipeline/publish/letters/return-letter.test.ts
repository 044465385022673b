import { type ReturnFacts, returnLetter } from '../../../../pipeline/publish/letters/return-letter.js'
import { writeLetter } from '../../../../pipeline/publish/letters/write-letter.js'
import { openDocx } from './docx.js'
import { found, PAAC, RETURN, WARNING } from './fixture.js'

const opened = async (differs: Partial<ReturnFacts> = {}) =>
  openDocx(await writeLetter(returnLetter({ ...RETURN, ...differs })))
const times = <T>(n: number, make: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => make(i))

describe('the letter of a return', () => {
  it('lists the errors first, then the warnings, in the order they came and numbered through', async () => {
    const { tables } = await opened()
    expect(tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
      [
        ['N.º', 'Hoja y celda', 'Actividad o fila', 'Qué pasa', 'Cómo se corrige'],
        [
          '1',
          'Plan, G7 / Fecha final',
          '1.1 Pintar la torre del faro mayor',
          'La fecha 31/04/2026 no existe: abril tiene 30 días.',
          'Escriba una fecha que exista, como 30/04/2026.',
        ],
        [
          '2',
          'Plan, F8 / Responsable',
          '1.2 Revisar las boyas del canal norte',
          'La actividad no tiene responsable. / Ya se había observado.',
          'Escriba la dependencia que responde por ella, como está en el directorio.',
        ],
      ],
      [
        ['N.º', 'Hoja y celda', 'Actividad o fila', 'Qué se observa'],
        ['3', 'Plan, E9 / Meta', '1.3 Limpiar las lámparas', 'La meta «mejorar el servicio» no dice cuánto.'],
      ],
    ])
  })

  it('says which plan, what was found, on what it insists and by when it is due', async () => {
    const { paragraphs } = await opened()
    for (const said of [
      'Oficio N.º OPGI-2026-0012',
      'Secretaría de Faros y Muelles',
      'Asunto: | Devolución del plan presentado: Plan de acción (PE-F-012), vigencia 2026, versión 2',
      'Referencia: | Oficio de devolución N.º OPGI-2026-0007 del 28 de enero de 2026',
      'Archivo: | Plan faros corregido.xlsx',
      'Recibido: | 30 de enero de 2026, 9:15 p.\u00a0m.',
      'Huella: | 0123456789abcdef… (SHA-256, como está en el recibo)',
      'Se encontraron 2 errores que deben corregirse y 1 advertencia por revisar. Hay además 2 sugerencias, que no obligan: están en la hoja «Observaciones» del libro anexo. Aparte, 1 hallazgo tiene excepción justificada y no hay que corregirlo.',
      'De lo encontrado, 1 observación ya se había hecho en el oficio N.º OPGI-2026-0007 del 28 de enero de 2026 y sigue sin corregir: está señalada como «Ya se había observado». Se insiste en que se atienda.',
      'El plan corregido se presenta a más tardar el martes 10 de febrero de 2026.',
      'Errores: deben corregirse (2)',
      'Advertencias: revise y confirme (1)',
      'Anexos: | Libro de la dependencia, con las celdas por corregir marcadas: Plan faros corregido (devuelto).xlsx',
      'Copia: | Archivo de la oficina',
    ]) {
      expect(paragraphs).toContain(said)
    }
    expect(paragraphs.join('\n')).toContain('como lo dispone la tarea 4 del procedimiento PE-P-002')
    expect(paragraphs.join('\n')).not.toMatch(/Sobran espacios|Obra de dos años/)
  })

  it('leaves no error out, however many there are, and says where the warnings are', async () => {
    const findings = [
      ...times(3, () => WARNING),
      ...times(57, (i) => found({ cell: `G${String(i)}`, message: `Error ${String(i + 1)}.` })),
    ]
    const { tables, paragraphs } = await opened({ findings })
    expect(tables).toHaveLength(1)
    expect(tables[0]!.rows.slice(1).map(({ cells }) => cells[3])).toEqual(
      times(57, (i) => `Error ${String(i + 1)}.`),
    )
    expect(paragraphs).toContain(
      '3 advertencias no se listan aquí para no alargar este oficio: están completas, con su celda, en la hoja «Observaciones» del libro anexo.',
    )
  })

  it('lists warnings up to forty rows in all', async () => {
    const { tables, paragraphs } = await opened({ findings: [found(), ...times(40, () => WARNING)] })
    expect(tables[1]!.rows).toHaveLength(1 + 39)
    expect(tables[1]!.rows.at(-1)!.cells[0]).toBe('40')
    expect(paragraphs.filter((text) => text.includes('para no alargar'))).toEqual([
      '1 advertencia más no se lista aquí para no alargar este oficio: está completa, con su celda, en la hoja «Observaciones» del libro anexo.',
    ])
  })

  it('cites no procedure, insists on nothing and leaves the deadline blank where there is none', async () => {
    const { paragraphs } = await opened({
      plan: { ...RETURN.plan, format: PAAC },
      insistsOn: [],
      deadline: null,
      findings: [found({ sheet: null, cell: null, column: null, row: null })],
    })
    const text = paragraphs.join('\n')
    expect(text).not.toMatch(/PE-P-002|Referencia|insiste/)
    expect(text).toContain('Se encontró 1 error que debe corregirse.')
    expect(text).toContain('a más tardar el ____________.')
    expect(paragraphs).toContain('Todo el libro')
  })

  it('sends them to their own file where that could not be marked', async () => {
    const { paragraphs } = await opened({ annex: { name: 'plan - observaciones.xlsx', annotated: false } })
    expect(paragraphs).toContain(
      'Anexos: | Lista de lo que se encontró, con su hoja y su celda: plan - observaciones.xlsx',
    )
    expect(paragraphs).toContain(
      'Corrija en el libro que presentó su dependencia, «Plan faros corregido.xlsx», guárdelo y revíselo de nuevo antes de enviarlo.',
    )
    expect(paragraphs.join('\n')).not.toMatch(/Es el mismo|marcada y comentada/)
  })

  it('addresses the person where it is known', async () => {
    const { paragraphs } = await opened({
      addressee: { dependencia: 'Oficina de Mapas', name: 'Rosa Elvira Burbano', title: 'Directora' },
    })
    const at = paragraphs.indexOf('Rosa Elvira Burbano')
    expect(paragraphs.slice(at, at + 4)).toEqual([
      'Rosa Elvira Burbano',
      'Directora',
      'Oficina de Mapas',
      'Ciudad',
    ])
    expect(paragraphs).not.toContain('Señores')
  })

  it('tells a finding of half a page by its beginning', async () => {
    const { tables } = await opened({ findings: [found({ message: 'm'.repeat(32_000) })] })
    const told = tables[0]!.rows[1]!.cells[3]!
    expect(told).toHaveLength(700)
    expect(told.endsWith('m…')).toBe(true)
  })
})
