import { checkWorkbook, type Verdict } from '../../../engine/check.js'
import type { Format } from '../../../engine/format/format.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { mapped, mappingSchema } from '../../../pipeline/workspace/column-mapping.js'
import { directoryFaults } from '../../../pipeline/workspace/directory-faults.js'
import { formatFaults } from '../../../pipeline/workspace/format-faults.js'
import { mappingFaults } from '../../../pipeline/workspace/mapping-faults.js'
import { book, formats, directory, paac, resolver, sheet, texts, who, windows } from '../../support/sheet.js'

const MAPPING = mappingSchema.parse({
  formato: 'paac-anexo-1',
  columnas: {
    actividades: 'Qué se va a hacer',
    goal: ['Compromiso del año', 'Compromiso'],
    Responsable: 'Líder',
    'Fecha Inicio': 'Arranca',
    'Fecha Final': 'Cierra',
  },
  ausentes: ['Producto'],
  adicionales: ['Barrio o vereda'],
})

const OURS =
  '| Subcomponente / Proceso | Qué se va a hacer | Compromiso | Barrio o vereda | Líder | Arranca | Cierra |'

function verdictOn(drawing: string, format: Format): Extract<Verdict, { kind: 'plan' }> {
  const context = { formats: [format], directory, resolver, vigencia: 2023, format: null }
  const verdict = checkWorkbook(book(sheet('Plan', drawing)), 'plan.xlsx', context)
  if (verdict.kind !== 'plan') throw new Error(`read as ${verdict.kind}`)
  return verdict
}

describe('a column mapping', () => {
  const format = mapped(paac, MAPPING)
  const drawing = `
    | Componente 1. Gestión del riesgo de corrupción | < | < | < | < | < | < |
    ${OURS}
    | Subcomponente 5. Seguimiento | 5.1 Pintar el mural de los riesgos | 1 mural pintado | Barrio Las Palmas | OPGI | 1/03/2023 | 31/02/2023 |`

  it("lets a plan in the entity's own template be read", () => {
    const { plan } = verdictOn(drawing, format)
    const [activity] = plan.activities
    expect(texts(activity)).toMatchObject({
      activity: 'Pintar el mural de los riesgos',
      goal: '1 mural pintado',
      barrioOVereda: 'Barrio Las Palmas',
    })
    expect(who(activity)).toEqual(['opgi'])
    expect(windows(activity)).toEqual(['2023-03-01…?'])
  })

  it('makes findings name the header of their sheet, with or without the names it had before', () => {
    const { findings } = verdictOn(drawing, format)
    const found = findings.find(({ rule }) => rule === 'date-nonexistent')
    expect(found?.place).toMatchObject({ cell: 'G3', column: 'Cierra' })
  })

  it('asks for no column that the template lacks, and says which rules that leaves unasked', () => {
    const { findings, plan } = verdictOn(drawing, format)
    expect(findings.filter(({ rule }) => rule === 'header-missing' || rule === 'required-empty')).toEqual([])
    expect(plan.headers.has('product')).toBe(false)
  })

  it('says which rules a lacking column leaves unasked', () => {
    const noGoal = mapped(paac, mappingSchema.parse({ formato: 'paac-anexo-1', ausentes: ['Meta'] }))
    const { notEvaluated } = verdictOn(
      `| Subcomponente / Proceso | Actividades | Producto | Responsable | Fecha Inicio | Fecha Final |
       | Subcomponente 5. Seguimiento | 5.1 Pintar el mural | Mural | OPGI | 1/03/2023 | 31/03/2023 |`,
      noGoal,
    )
    expect(notEvaluated).toContainEqual({
      rule: 'goal-not-measurable',
      reason: { kind: 'column-missing', column: 'Meta' },
    })
  })

  it('does not take a column that nobody mapped for one that the template lacks', () => {
    const unmapped = mapped(paac, { ...MAPPING, adicionales: [], ausentes: ['Producto'] })
    const { plan } = verdictOn(
      drawing.replace('Compromiso | Barrio o vereda', 'Barrio o vereda | Compromiso'),
      unmapped,
    )
    expect(plan.headers.has('product')).toBe(false)
  })

  it('still understands the official template', () => {
    const { plan, findings } = verdictOn(
      `| Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
       | Subcomponente 5. Seguimiento | 5.1 Pintar el mural | Mural pintado | 1 mural pintado | OPGI | 1/03/2023 | 31/03/2023 |`,
      format,
    )
    expect(texts(plan.activities[0])).toMatchObject({ activity: 'Pintar el mural', goal: '1 mural pintado' })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it("may give one column the name that was another's", () => {
    const swapped = mappingSchema.parse({
      formato: 'paac-anexo-1',
      columnas: { Producto: 'Meta', Meta: 'Cantidad' },
    })
    expect(mappingFaults(swapped, paac)).toEqual([])
    const { plan } = verdictOn(
      `| Subcomponente / Proceso | Actividades | Meta | Cantidad | Responsable | Fecha Inicio | Fecha Final |
       | Subcomponente 5. Seguimiento | 5.1 Pintar el mural | Mural pintado | 1 mural pintado | OPGI | 1/03/2023 | 31/03/2023 |`,
      mapped(paac, swapped),
    )
    expect(texts(plan.activities[0])).toMatchObject({ product: 'Mural pintado', goal: '1 mural pintado' })
  })
})

describe('a column mapping of an annex', () => {
  const plan = formats.find(({ id }) => id === 'plan-accion')!
  const mapping = mappingSchema.parse({
    formato: 'plan-accion',
    anexos: { 'techos presupuestales': { columnas: { Valor: 'Tope asignado' }, adicionales: ['Nota'] } },
  })

  it('changes that table only', () => {
    expect(mappingFaults(mapping, plan)).toEqual([])
    const { annexes, columns } = mapped(plan, mapping)
    expect(annexes[0]!.columns.map(({ header }) => header)).toEqual([
      'Código programa',
      'Fuente',
      'Tope asignado',
      'Nota',
    ])
    expect(annexes[0]!.columns[2]!.synonyms).toContain('Valor')
    expect(annexes[1]).toEqual(plan.annexes[1])
    expect(columns).toEqual(plan.columns)
  })

  it('names an annex, and columns, that are there', () => {
    const wrong = mappingSchema.parse({
      formato: 'plan-accion',
      anexos: { Techo: {}, Modificaciones: { ausentes: ['Oficios'] } },
    })
    expect(mappingFaults(wrong, plan).map(({ says }) => says)).toEqual([
      '«anexos.Techo» nombra el anexo «Techo», que el formato «plan-accion» no tiene: ¿quiso decir «Techos presupuestales»?',
      '«anexos.Modificaciones.ausentes[0]» nombra la columna «Oficios», que el anexo «Modificaciones» no tiene: ¿quiso decir «Oficio»?',
    ])
  })
})

describe('the definitions that come with Cotejo', () => {
  it.each(formats.map((format) => [format.id, format] as const))(
    "obey what is asked of an entity's own: %s",
    (_, format) => {
      expect(formatFaults(format)).toEqual([])
    },
  )

  it('have a directory without doubts', () => {
    expect(directoryFaults(builtInCatalogue().directory)).toEqual([])
  })
})
