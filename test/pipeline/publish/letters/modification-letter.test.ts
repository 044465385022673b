import {
  type ModificationFacts,
  modificationLetter,
} from '../../../../pipeline/publish/letters/modification-letter.js'
import { writeLetter } from '../../../../pipeline/publish/letters/write-letter.js'
import { openDocx } from './docx.js'
import { found, MODIFICATION, PAAC, REFUSAL } from './fixture.js'

const opened = async (facts: ModificationFacts) => openDocx(await writeLetter(modificationLetter(facts)))

describe('the answer to a modification', () => {
  it('accepted: what changes, cell by cell, and which version holds', async () => {
    const { paragraphs, tables } = await opened(MODIFICATION)
    expect(paragraphs).toContain('Asunto: | Modificación aceptada: Plan de acción (PE-F-012), vigencia 2026')
    expect(paragraphs).toContain('Referencia: | Su oficio N.º SFM-088 del 5 de mayo de 2026')
    expect(paragraphs).toContain(
      'La modificación se acepta y queda registrada. Desde hoy el plan vigente es la versión 4, con 3 cambios frente a la anterior. Lo demás queda como estaba.',
    )
    expect(tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['N.º', 'Actividad', 'Columna', 'Antes', 'Después'],
      ['1', '1.1 Pintar la torre del faro mayor', 'Fecha final', '30/04/2026', '30/06/2026'],
      ['2', '1.2 Revisar las boyas del canal norte', 'Observaciones', '(vacía)', 'Con lancha propia'],
      ['3', '1.9 Contar las gaviotas', 'Toda la fila', 'Contar las gaviotas · 12 conteos', '(se retira)'],
    ])
    expect(tables[0]!.rows[0]!.header).toBe(true)
  })

  it('a row that was not there says so', async () => {
    const changes = [{ activity: '1.10 Medir la marea', column: null, before: null, after: 'Medir' }]
    const { tables, paragraphs } = await opened({
      ...MODIFICATION,
      outcome: { accepted: true, version: 2, changes },
    })
    expect(tables[0]!.rows[1]!.cells.slice(2)).toEqual(['Toda la fila', '(no estaba)', 'Medir'])
    expect(paragraphs.join('\n')).toContain('con 1 cambio frente a la anterior')
  })

  it('refused: why, by which task of the procedure, and what goes on holding', async () => {
    const { paragraphs, tables } = await opened(REFUSAL)
    expect(paragraphs).toContain(
      'La modificación no puede aceptarse, por el motivo que se relaciona. El procedimiento PE-P-002, en su tarea 8, señala que no se pueden programar metas después de aprobado el plan de acción en Consejo de Gobierno.',
    )
    expect(tables[0]!.rows.map(({ cells }) => cells)).toEqual([
      ['N.º', 'Hoja y celda', 'Actividad o fila', 'Por qué no se acepta', 'Qué puede hacer'],
      [
        '1',
        'Plan, D14 / Meta de producto',
        '2.4 Construir un muelle flotante',
        'La meta «1 muelle flotante» no está en el plan aprobado.',
        'Retírela del plan de esta vigencia; puede programarse en la siguiente.',
      ],
    ])
    expect(paragraphs.join('\n')).toContain('Sigue vigente la versión 3 del plan, sin cambios.')
  })

  it('refused for other reasons, or for a form of which the procedure does not speak: it is not cited', async () => {
    const reasons = [found({ rule: 'budget-over-ceiling' }), found({ rule: 'budget-over-ceiling' })]
    const other = await opened({ ...MODIFICATION, outcome: { accepted: false, version: 3, reasons } })
    expect(other.paragraphs).toContain(
      'La modificación no puede aceptarse, por los 2 motivos que se relacionan.',
    )
    const paac = await opened({ ...REFUSAL, plan: { format: PAAC, vigencia: 2026 } })
    expect(paac.paragraphs.join('\n')).not.toContain('PE-P-002')
  })
})
