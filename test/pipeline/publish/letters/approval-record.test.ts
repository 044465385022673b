import { approvalRecord } from '../../../../pipeline/publish/letters/approval-record.js'
import { writeLetter } from '../../../../pipeline/publish/letters/write-letter.js'
import { openDocx } from './docx.js'
import { APPROVAL } from './fixture.js'

describe('the record of an approval', () => {
  it('names the act and lists the plans with the bytes that were approved', async () => {
    const { paragraphs, tables } = openDocx(await writeLetter(approvalRecord(APPROVAL)))
    expect(paragraphs).toContain('Constancia N.º OPGI-2026-0020')
    expect(paragraphs).toContain(
      'Se hace constar que, según el Acta N.º 004 de 2026 del 26 de febrero de 2026, el Consejo de Gobierno aprobó 2 planes de la vigencia 2026, como lo dispone la tarea 5 del procedimiento PE-P-002. Son los que se relacionan a continuación, con 1.020 actividades en total.',
    )
    expect(tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['N.º', 'Dependencia', 'Plan', 'Versión', 'Actividades', 'Archivo y huella SHA-256'],
      [
        '1',
        'Secretaría de Faros y Muelles',
        'Plan de acción (PE-F-012)',
        '3',
        '1.012',
        'Plan faros final.xlsx / 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
      ],
      [
        '2',
        'Oficina de Mapas',
        'Plan de acción (PE-F-012)',
        '1',
        '8',
        'plan mapas.xlsx / ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff ffffffff',
      ],
    ])
    expect(paragraphs).toContain('Se expide en Puerto Claro, el 27 de febrero de 2026.')
  })

  it('speaks of one plan as of one', async () => {
    const one = { ...APPROVAL, plans: APPROVAL.plans.slice(1) }
    const text = openDocx(await writeLetter(approvalRecord(one))).paragraphs.join('\n')
    expect(text).toContain('aprobó 1 plan de la vigencia 2026')
    expect(text).toContain('Es el que se relaciona a continuación, con 8 actividades en total.')
    expect(text).toContain('El archivo aprobado se conserva')
  })
})
