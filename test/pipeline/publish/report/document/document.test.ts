import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Publication } from '../../../../../pipeline/publish/publication.js'
import { knownByDay } from '../../../../../pipeline/publish/lay-document.js'
import { publishReport } from '../../../../../pipeline/publish/publish-report.js'
import { reportDocument } from '../../../../../pipeline/publish/report/document/report-document.js'
import type { Template } from '../../../../../pipeline/publish/report/document/template.js'
import { BUILT_IN_TEMPLATE } from '../../../../../pipeline/publish/report/document/template.js'
import { writeDocument } from '../../../../../pipeline/publish/report/document/write-document.js'
import { progressFigures } from '../../../../../pipeline/publish/report/progress/figures.js'
import { temporaryFolder } from '../../../../support/commands.js'
import { workedYear } from '../../../../support/worked-year.js'
import { everyElement, xmlTree } from '../../../../support/xml-tree.js'
import { openDocx } from '../../letters/docx.js'
import { picturesOf } from '../printed.js'

const HEAD = {
  entity: 'Alcaldía de Peñablanca',
  office: 'Oficina de Planeación',
  city: 'Peñablanca',
  signer: { name: 'Amparo Villota', title: 'Jefa de Oficina' },
}

function written(publication: Publication, template: Template = BUILT_IN_TEMPLATE): Promise<Uint8Array> {
  const { formats, directory } = publication
  const figures = progressFigures(publication)!
  return writeDocument(reportDocument({ figures, formats, directory, head: HEAD, template }))
}

describe('the document of the report', () => {
  const december = workedYear('2027-12-31')

  it('has its chapters in order, and each is found from the list of contents', async () => {
    const { paragraphs, part } = openDocx(await written(december))
    const chapters = [
      '1. Introducción',
      '2. Método',
      '3. Resultados',
      '4. Lo que requiere atención',
      '5. Comparación con los cortes anteriores',
      '6. Hechos y conclusiones',
      'Anexo: todas las actividades',
    ]
    for (const chapter of chapters) expect(paragraphs.filter((text) => text === chapter)).toHaveLength(2)
    const elements = everyElement(xmlTree(part('word/document.xml')))
    const named = (name: string, attribute: string) =>
      elements.filter((one) => one.name === name).map(({ attributes }) => attributes[attribute])
    expect(named('w:hyperlink', 'w:anchor')).toHaveLength(chapters.length)
    expect(named('w:bookmarkStart', 'w:name')).toEqual(named('w:hyperlink', 'w:anchor'))
    expect(new Set(named('w:bookmarkStart', 'w:id')).size).toBe(chapters.length)
  })

  it('says on its cover what it is, of when and who issues it', async () => {
    const { paragraphs } = openDocx(await written(december))
    expect(paragraphs.slice(0, 7)).toEqual([
      'Alcaldía de Peñablanca',
      'Informe de monitoreo',
      'Anexo 1 del Plan Anticorrupción y de Atención al Ciudadano',
      'Vigencia 2027',
      'Corte al 31 de diciembre de 2027',
      'Oficina de Planeación',
      'Peñablanca',
    ])
  })

  it('leaves the conclusions to people, with the facts before them and the signature after', async () => {
    const { paragraphs } = openDocx(await written(december))
    const from = paragraphs.indexOf('Hechos para las conclusiones')
    expect(paragraphs.slice(from, paragraphs.indexOf('Conclusiones'))).toEqual([
      'Hechos para las conclusiones',
      'El avance promedio es de 84,8\u00A0%, en la franja «Alto»; al 31 de agosto de 2027 era de 81,9\u00A0%.',
      '5 actividades cumplieron todo lo programado, de 9 actividades con avance calculado.',
      'El componente con mayor avance es «2. Racionalización de trámites», con 100\u00A0%; el de menor, «3. Rendición de cuentas», con 56,7\u00A0%.',
      '1 actividad programada está sin reporte.',
      '1 actividad está vencida.',
      '1 actividad pasó de lo programado.',
      'Desde el 31 de agosto de 2027:',
      expect.stringMatching(/^6 actividades avanzaron: «1\.1 Publicar los informes/),
      '1 actividad sigue igual: «1.2 Hacer la campaña “Sin filas”».',
      expect.stringMatching(/^1 actividad retrocedió: «2\.2 .*» \(−6,7 puntos\)\.$/),
      expect.stringMatching(/^1 actividad dejó de reportarse: «4 .*» \(−100 puntos\)\.$/),
    ])
    const after = paragraphs.slice(paragraphs.indexOf('Conclusiones') + 1)
    expect(after.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => ' | '))
    expect(after.slice(8, 13)).toEqual([
      'Peñablanca y fecha: ______________________________',
      'Amparo Villota',
      'Jefa de Oficina',
      'Oficina de Planeación',
      'Alcaldía de Peñablanca',
    ])
  })

  it('prints the words of the entity', async () => {
    const { paragraphs } = openDocx(
      await written(december, {
        Título: 'Seguimiento de {vigencia}',
        Introducción: '{oficina} entrega el corte al {corte}.',
        Método: 'Se midió.\n\n- Con regla',
        Conclusiones: 'Se cumplió casi todo.',
      }),
    )
    for (const text of [
      'Seguimiento de 2027',
      'Oficina de Planeación entrega el corte al 31 de diciembre de 2027.',
      'Con regla',
      'Se cumplió casi todo.',
    ])
      expect(paragraphs).toContain(text)
    expect(paragraphs).not.toContain(' | ')
  })

  it('every chart is a picture with all its numbers in words', async () => {
    const bytes = await written(december)
    expect(picturesOf(bytes)).toHaveLength(4)
    for (const [, png] of picturesOf(bytes))
      expect(Buffer.from(png.subarray(1, 4)).toString('latin1')).toBe('PNG')
    const properties = everyElement(xmlTree(openDocx(bytes).part('word/document.xml'))).filter(
      ({ name }) => name === 'wp:docPr',
    )
    expect(properties.map(({ attributes }) => attributes['descr'])).toEqual([
      expect.stringContaining(
        '3. Rendición de cuentas. Por debajo de lo programado: 2; Sin reporte: 1; Sin cálculo posible: 1.',
      ),
      expect.stringContaining('1. Gestión del riesgo de corrupción: 98,3 % · Alto.'),
      expect.stringContaining('Secretaría de Educación: 46,7 % · Bajo.'),
      expect.stringContaining(
        '31 de agosto de 2027: promedio simple 81,9 %, promedio de componentes 83,6 %.',
      ),
    ])
    expect(new Set(properties.map(({ attributes }) => attributes['id'])).size).toBe(4)
  })

  it('repeats the heading of every table and keeps its rows whole', async () => {
    for (const { rows } of openDocx(await written(december)).tables) {
      expect(rows[0]!.header).toBe(true)
      expect(rows.slice(1).every(({ header, whole }) => !header && whole)).toBe(true)
    }
  })

  it('is the same bytes each time, and bears the day of the cut-off', async () => {
    const [one, other] = [await written(december), await written(december)]
    expect(Buffer.from(one).equals(other)).toBe(true)
    expect(
      openDocx(one)
        .part('docProps/core.xml')
        .match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g),
    ).toEqual(['2027-12-31T00:00:00Z', '2027-12-31T00:00:00Z'])
  })

  it('where nobody has reported there is no average, and it is said who had to', async () => {
    const { paragraphs, tables } = openDocx(await written(workedYear('2027-04-30', { reported: false })))
    expect(paragraphs).toContain(
      'Ninguna dependencia ha reportado a este corte. Debían hacerlo 4 dependencias, las que tenían algo programado.',
    )
    expect(paragraphs.filter((text) => /promedio es|vencida/.test(text))).toEqual([])
    const cells = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    expect(cells.filter((text) => /^(Promedio|0\u00A0%)/.test(text))).toEqual([])
    expect(cells).not.toContain('Sin reporte: ')
  })

  it('more activities than fit on paper are in the workbook, and it says so', async () => {
    const publication = workedYear('2027-12-31')
    const { formats, directory } = publication
    const figures = progressFigures(publication)!
    const activities = Array.from({ length: 501 }, () => figures.activities[0]!)
    const { annex } = reportDocument({
      figures: { ...figures, activities },
      formats,
      directory,
      head: HEAD,
      template: BUILT_IN_TEMPLATE,
    })
    expect(annex.blocks).toHaveLength(1)
    expect(JSON.stringify(annex.blocks)).toContain('El plan tiene 501 actividades, más de las 500')
  })
})

describe('the report in its folder', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())
  const publication = workedYear('2027-04-30')
  const why = 'no se encontró LibreOffice en este computador'
  const without = {
    ...{ head: HEAD, template: null, documents: knownByDay('2027-04-30') },
    toPdf: () => Promise.resolve({ why }),
  }
  const pdf = Buffer.from('%PDF-1.7')

  it('has a PDF where one can be made, and never keeps one of an earlier report', async () => {
    const made = await publishReport(publication, folder.path, {
      ...without,
      toPdf: () => Promise.resolve({ pdf }),
    })
    expect(made.files).toEqual([
      'informe-monitoreo.xlsx',
      'informe-monitoreo.html',
      'informe-monitoreo.docx',
      'informe-monitoreo.pdf',
    ])
    expect(made.notes).toEqual([])
    expect(readFileSync(folder.in('informe-monitoreo.pdf')).equals(pdf)).toBe(true)
    const { files, notes } = await publishReport(publication, folder.path, without)
    expect(files).not.toContain('informe-monitoreo.pdf')
    expect(notes).toEqual([
      `Sin PDF: ${why}. Abra informe-monitoreo.docx en Word y guárdelo como PDF. El informe-monitoreo.pdf que había era de un informe anterior y se retiró.`,
    ])
    expect(existsSync(folder.in('informe-monitoreo.pdf'))).toBe(false)
    expect((await publishReport(publication, folder.path, without)).notes).toEqual([
      `Sin PDF: ${why}. Abra informe-monitoreo.docx en Word y guárdelo como PDF.`,
    ])
  }, 60_000)

  it('takes the words of the entity, and tells what is amiss in them', async () => {
    const path = folder.in('plantilla-informe.txt')
    writeFileSync(path, '# Introducción\nPara {quien}.')
    const { notes } = await publishReport(publication, folder.path, {
      ...without,
      template: { path, lay: true },
    })
    expect(notes.slice(0, 2)).toEqual([
      expect.stringMatching(/^plantilla-informe\.txt: línea 2: no se conoce \{quien\}/),
      'plantilla-informe.txt: faltan las partes «Título» y «Método»: se usó el texto de Cotejo.',
    ])
    expect(openDocx(readFileSync(folder.in('informe-monitoreo.docx'))).paragraphs).toContain('Para {quien}.')
  }, 60_000)

  it('what stands in the way of the PDF is told in a sentence', async () => {
    mkdirSync(folder.in('informe-monitoreo.pdf'))
    await expect(publishReport(publication, folder.path, without)).rejects.toThrow(
      'No se pudo quitar informe-monitoreo.pdf, que es de una vez anterior: si está abierto, ciérrelo; si es una carpeta, cámbiele el nombre. Después vuelva a ejecutar.',
    )
  }, 60_000)
})
