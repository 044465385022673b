import { unzipSync } from 'fflate'
import { shownNumber } from '../../../../engine/text/numbers.js'
import { controlLetter } from '../../../../pipeline/publish/control/control-letter.js'
import { controlWorkbook } from '../../../../pipeline/publish/control/control-workbook.js'
import { controlFigures } from '../../../../pipeline/publish/control/figures.js'
import { writeLetter } from '../../../../pipeline/publish/letters/write-letter.js'
import { writeWorkbook } from '../../../../pipeline/publish/workbook/write-workbook.js'
import { progressFigures } from '../../../../pipeline/publish/report/progress/figures.js'
import { tablesUnder } from '../../../engine/progress/worked-page.js'
import { verifiedYear, WRITTEN, type HandedIn } from '../../../support/verified-year.js'
import { opened, shown } from '../open-workbook.js'

const HEAD = {
  entity: 'Alcaldía de Peñablanca',
  office: 'Oficina de Control Interno',
  city: 'Peñablanca',
  signer: { name: null, title: null },
}

async function outputs(...handedIn: readonly HandedIn[]) {
  const { publication, verification } = verifiedYear(...handedIn)
  const figures = controlFigures(publication, verification)
  const letter = controlLetter({
    head: HEAD,
    date: '2027-09-13',
    publication,
    figures,
    workbook: 'seguimiento-control-interno.xlsx',
  })
  const bytes = await writeLetter(letter)
  const text = new TextDecoder()
    .decode(unzipSync(bytes)['word/document.xml'])
    .replace(/<\/w:p>|<w:br\/>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('\u00A0', ' ')
  const book = controlWorkbook(publication, figures)
  const workbook = await opened(book)
  const rows = (name: string) => shown(workbook.getWorksheet(name)!)
  return { publication, figures, letter, bytes, text, book, workbook, rows }
}

describe('the follow-up of Control Interno in August', () => {
  let said: Awaited<ReturnType<typeof outputs>>
  beforeAll(async () => {
    said = await outputs(WRITTEN)
  })

  it('has the columns of its form, with the figures of the report', () => {
    // docs/avance.md, 31/08/2027: component 1 is 76,7, 2 is 97,5, 3 is 76,7 and the whole plan 81,9
    expect(
      said
        .rows('Seguimiento')
        .slice(4, 9)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      ['Componente', 'Actividades programadas', 'Actividades cumplidas', '% de avance'],
      ['1. Gestión del riesgo de corrupción', 3, 1, 76.7],
      ['2. Racionalización de trámites', 2, 1, 97.5],
      ['3. Rendición de cuentas', 4, 1, 76.7],
      ['Todo el plan', 9, 3, 81.9],
    ])
    const [, page] = tablesUnder('Todo el plan')[0]!
    expect(page!['Promedio simple']).toBe('81,9')
    expect(said.figures.whole.percent).toBe(progressFigures(said.publication)!.whole.simple)
    expect(said.text).toContain('76,7 %')
    expect(said.text).toContain('81,9 %')
  })

  it('tells of each component what was looked at', () => {
    expect(said.figures.components.map(({ observations }) => observations)).toEqual([
      'De 4 actividades: 1 no programada todavía; 1 sin decir dónde está la evidencia. Muestra: 1; 1 verificada, 1 difiere.',
      'De 4 actividades: 2 no programadas todavía. Muestra: 1; 1 verificada, 1 difiere.',
      'De 4 actividades: 1 sin cálculo posible; 1 con más de lo programado. Muestra: 3; 1 verificada, 1 difiere.',
    ])
  })

  it('sets what was verified beside what was reported', () => {
    const [header, ...rows] = said.rows('Verificado')
    const at = (name: string): number => header!.indexOf(name)
    expect(
      rows.map((row) =>
        ['Reportado', '% reportado', 'Verificado', '% verificado', 'Diferencia en puntos', 'Resultado'].map(
          (name) => row[at(name)],
        ),
      ),
    ).toEqual([
      ['1 informe', 50, 'Nada probado', 0, -50, 'Difiere'],
      ['9 jornadas\n2 informes', 95, '7 jornadas\n2 informes', 85, -10, 'Difiere'],
      ['1 campaña', 100, '1 campaña', 100, 0, 'Coincide'],
      ['34 puntos', 70, '—', '—', '—', 'Sin verificar'],
      ['34 quejas', 60, '—', '—', '—', 'Sin verificar'],
      ['$ 250.000.000', 100, '$ 150.000.000', 75, -25, 'Difiere'],
    ])
    expect(said.rows('Diferencias')).toHaveLength(1 + 3)
    expect(said.rows('Sin verificar')).toHaveLength(1 + 2)
  })

  it('says the same numbers in the document', () => {
    const averages = { reported: 81.7, verified: 53.3, activities: 3 }
    expect(said.figures.averages).toEqual(averages)
    expect(said.text).toContain(
      'El avance promedio de lo verificado es 53,3 %; el de las mismas actividades según lo reportado, 81,7 %',
    )
    const sheet = said.rows('Seguimiento')
    expect(sheet.find(([first]) => first === 'Promedio simple del avance (%)')!.slice(1, 4)).toEqual([
      81.7, 53.3, 3,
    ])
    for (const { reportedPercent, verifiedPercent, points } of said.figures.checked) {
      for (const percent of [reportedPercent, verifiedPercent])
        if (percent !== null) expect(said.text).toContain(`${shownNumber(percent)} %`)
      if (points !== null && points !== 0)
        expect(said.text).toContain(`${points < 0 ? '−' : '+'}${shownNumber(Math.abs(points))} puntos`)
    }
    for (const sentence of [
      'Se verificaron 3 de 5 actividades de la muestra, y 1 más: 3 difieren de lo reportado.',
      'En 3 actividades el avance verificado es menor que el reportado; donde más, en «1.1 Publicar los informes de riesgos del semillero»: −50 puntos.',
      '1 actividad no tiene evidencia que pruebe lo reportado.',
      '2 actividades de la muestra quedaron sin verificar.',
    ]) {
      expect(said.text).toContain(sentence)
      expect(sheet.flat()).toContain(sentence)
    }
  })

  it('says how the sample was drawn, and what is a default of ours and no law', () => {
    const told = [...said.rows('Muestra'), ...said.rows('Seguimiento')].flat().join('\n')
    for (const text of [told, said.text]) {
      expect(text).toContain('Semilla: 2027/2027-08-31.')
      expect(text).toContain('De 10 actividades con reporte al corte se escogieron 5: el 50 %')
      expect(text).toContain('no salen de ninguna norma')
      expect(text).toContain('14/09/2027')
      expect(text).toContain('es la práctica acostumbrada, sin verificar en una norma')
    }
  })

  it('leaves the signature, and the conclusions, to Control Interno', () => {
    expect(said.text).toContain('Informe N.º ____________')
    expect(said.text).toContain('Las escribe la oficina de control interno.')
    expect(said.text).toContain('Cargo: ____________')
  })

  it('is the same bytes for the same figures', async () => {
    const again = await outputs(WRITTEN)
    expect(Buffer.from(again.bytes).equals(Buffer.from(said.bytes))).toBe(true)
    const [first, second] = await Promise.all([writeWorkbook(said.book), writeWorkbook(again.book)])
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  it('carries no formula and no link of what was written', async () => {
    const hostile = await outputs({
      rows: [
        {
          code: 'A1',
          concept: 'Sin evidencia',
          evidence: '=HYPERLINK("http://malo.example","ver")',
          observations: '@SUM(1+1)',
        },
      ],
    })
    const cells = hostile.rows('Diferencias').flat()
    expect(cells).toContain('=HYPERLINK("http://malo.example","ver")')
    hostile.workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined()
          expect(cell.hyperlink).toBeUndefined()
        }),
      ),
    )
  })

  it('says that nothing was handed in yet', async () => {
    const early = await outputs()
    expect(early.text).toContain('Control Interno todavía no ha entregado su verificación')
    expect(early.rows('Diferencias').flat()).toContain(
      'Control Interno todavía no ha entregado su verificación.',
    )
    expect(early.rows('Sin verificar')).toHaveLength(1 + 5)
  })
})
