import { requestCircular } from '../../../../pipeline/publish/letters/request-circular.js'
import { writeLetter } from '../../../../pipeline/publish/letters/write-letter.js'
import { openDocx } from './docx.js'
import { CIRCULAR, PAAC, PLAN } from './fixture.js'

const opened = async (facts = CIRCULAR) => openDocx(await writeLetter(requestCircular(facts)))

describe('the circular that asks for the plans', () => {
  it('says who owes what, by when and in which workbook', async () => {
    const { tables, paragraphs } = await opened()
    expect(tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['Dependencia', 'Formato', 'Fecha límite', 'Libro anexo'],
      [
        'Secretaría de Faros y Muelles',
        'Plan de acción (PE-F-012)',
        '30/01/2026',
        'plan-accion-faros-2026.xlsx',
      ],
      ['Secretaría de Faros y Muelles', 'PAAC, Anexo 1', '26/01/2026', 'paac-anexo-1-faros-2026.xlsx'],
      ['Oficina de Mapas', 'Plan de acción (PE-F-012)', '30/01/2026', 'plan-accion-mapas-2026.xlsx'],
    ])
    expect(paragraphs).toContain('Circular N.º OPGI-2026-0003')
    expect(paragraphs).toContain('Asunto: | Solicitud de elaboración de los planes de la vigencia 2026')
    expect(paragraphs).toContain(
      'Cada plan se presenta a más tardar en la fecha que le señala la tabla; la primera es el lunes 26 de enero de 2026.',
    )
    expect(paragraphs).toContain(
      'Envíe el libro en Excel (no en PDF ni en foto) a planeacion@puertoclaro.example.',
    )
    expect(paragraphs.join('\n')).toContain('como lo dispone la tarea 1 del procedimiento PE-P-002')
  })

  it('annexes the ceilings, those of a dependencia and those of all', async () => {
    const { tables, paragraphs } = await opened()
    expect(tables[1]!.rows.map(({ cells }) => cells)).toEqual([
      ['Dependencia', 'Programa', 'Fuente', 'Techo'],
      [
        'Secretaría de Faros y Muelles',
        '2409 Seguridad de los muelles',
        'Recursos propios',
        '$ 1.250.000.000',
      ],
      ['Toda la entidad', '4502 Fortalecimiento del buen gobierno', 'Todas las fuentes', '$ 80.000.001'],
    ])
    expect(paragraphs).toContain('Anexos: | 3 libros de Excel / Techos presupuestales por programa y fuente')
    expect(paragraphs.indexOf('Anexo. Techos presupuestales por programa y fuente')).toBeGreaterThan(
      paragraphs.indexOf('Cordialmente,'),
    )
  })

  it('one day for all is said once, in words', async () => {
    const owing = [{ dependencia: 'Oficina de Mapas', formats: CIRCULAR.owing[1]!.formats }]
    const { paragraphs } = await opened({ ...CIRCULAR, owing })
    expect(paragraphs).toContain('Todos los planes se presentan a más tardar el viernes 30 de enero de 2026.')
    expect(paragraphs).toContain('Para: | Oficina de Mapas')
  })

  it('names no ceilings, annexes, procedure or page where there are none, and leaves the day and the place blank', async () => {
    const { paragraphs, tables } = await opened({
      ...CIRCULAR,
      ceilings: [],
      sendTo: null,
      owing: [{ dependencia: 'Oficina de Mapas', formats: [{ format: PAAC, due: null, workbook: null }] }],
    })
    const text = paragraphs.join('\n')
    expect(text).not.toMatch(/techo|anex[oa]s|libro anexo|PE-P-002|página/i)
    expect(text).toContain('Todos los planes se presentan a más tardar el ____________.')
    expect(text).toContain('(no en PDF ni en foto) a ____________.')
    expect(tables.map(({ rows }) => rows.map(({ cells }) => cells))).toEqual([
      [
        ['Dependencia', 'Formato', 'Fecha límite'],
        ['Oficina de Mapas', 'PAAC, Anexo 1', '________'],
      ],
    ])
  })

  it('says where the page is that checks a workbook', async () => {
    const { paragraphs } = await opened({ ...CIRCULAR, page: 'https://revisar.puertoclaro.example' })
    expect(paragraphs.join('\n')).toContain('o en la página https://revisar.puertoclaro.example, donde')
  })

  it('counts one workbook as one', async () => {
    const formats = [{ format: PLAN, due: '2026-01-30', workbook: 'plan.xlsx' }]
    const owing = [{ dependencia: 'Oficina de Mapas', formats }]
    const { paragraphs } = await opened({ ...CIRCULAR, owing, ceilings: [] })
    expect(paragraphs).toContain('Anexos: | 1 libro de Excel')
  })

  it('a long list of what is owed is an annex: the signature stands below the text', async () => {
    const owing = Array.from({ length: 9 }, (_, i) => ({
      dependencia: `Secretaría ${String(i + 1)}`,
      formats: [{ format: PLAN, due: `2026-02-0${String(i + 1)}`, workbook: null }],
    }))
    const { paragraphs, tables } = await opened({ ...CIRCULAR, owing })
    const at = paragraphs.indexOf('Cordialmente,')
    expect(paragraphs.indexOf('Anexo 1. Qué entrega cada dependencia')).toBeGreaterThan(at)
    expect(paragraphs.indexOf('Anexo 2. Techos presupuestales por programa y fuente')).toBeGreaterThan(at)
    expect(tables[0]!.rows.slice(1).map(({ cells }) => cells[0])).toEqual(owing.map((o) => o.dependencia))
    expect(paragraphs).toContain(
      'Cada plan se presenta a más tardar en la fecha que le señala la tabla anexa; la primera es el domingo 1 de febrero de 2026.',
    )
    expect(paragraphs).toContain(
      'Anexos: | Qué entrega cada dependencia / Techos presupuestales por programa y fuente',
    )
  })
})
