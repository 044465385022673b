import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { documentTemplate } from '../../../../../pipeline/publish/report/document/template-file.js'
import { templateFile } from '../../../../../pipeline/publish/report/document/template-text.js'
import {
  BUILT_IN_TEMPLATE,
  filledIn,
  readTemplate,
} from '../../../../../pipeline/publish/report/document/template.js'
import { templateBlocks } from '../../../../../pipeline/publish/report/document/template-blocks.js'
import { temporaryFolder } from '../../../../support/commands.js'

const OWN = `// nada de esto sale
# Título
Informe de la {entidad}

# introduccion
Uno
sigue.

- punto a
- punto b

# Método
Se midió.
# Conclusiones
Se cumplió.
`

describe('a template', () => {
  it('the file that is written reads as the built-in words, without anything amiss', () => {
    expect(readTemplate(templateFile())).toEqual({ template: BUILT_IN_TEMPLATE, problems: [] })
  })

  it('has the text of each part, whatever the accents of its title; comments are left out', () => {
    expect(readTemplate(OWN)).toEqual({
      template: {
        Título: 'Informe de la {entidad}',
        Introducción: 'Uno\nsigue.\n\n- punto a\n- punto b',
        Método: 'Se midió.',
        Conclusiones: 'Se cumplió.',
      },
      problems: [],
    })
  })

  it('lacking a part, has the built-in one, and says so', () => {
    const { template, problems } = readTemplate('# Método\nAsí.')
    expect(template).toEqual({ ...BUILT_IN_TEMPLATE, Método: 'Así.' })
    expect(problems).toEqual(['faltan las partes «Título» e «Introducción»: se usó el texto de Cotejo.'])
  })

  it('tells with its line what nobody knows', () => {
    const { template, problems } = readTemplate(
      'hola\n# Título\nT\n# Introducción\nDe {vijencia} y {alcalde}.\n# Método\nM\n# Anexos\nx\n# Método\nN',
    )
    expect(problems).toEqual([
      'línea 1: hay texto antes del primer título (los títulos empiezan por #); no salió.',
      'línea 5: no se conoce {vijencia}, y quedó escrito así; ¿quiso decir {vigencia}?',
      'línea 5: no se conoce {alcalde}, y quedó escrito así; se conocen {entidad}, {oficina}, {plan}, {vigencia}, {corte}, {plazo_reporte} y {plazo_publicacion}.',
      'línea 8: no hay una parte «Anexos», y lo que dice debajo no salió; las partes son Título, Introducción, Método y Conclusiones.',
      'línea 10: la parte «Método» está dos veces; vale la última.',
    ])
    expect(template.Método).toBe('N')
  })

  it('is filled in; what nobody knows stays', () => {
    const values = { entidad: 'Alcaldía de Peñablanca', plazo_reporte: '7 de mayo de 2027' }
    expect(filledIn('{Entidad}, {plazo reporte}, {alcalde} y $&', values)).toBe(
      'Alcaldía de Peñablanca, 7 de mayo de 2027, {alcalde} y $&',
    )
  })

  it('has paragraphs and points', () => {
    expect(templateBlocks('Uno\nsigue.\n\n- a\n- b\nDos')).toEqual([
      { kind: 'paragraph', text: 'Uno sigue.' },
      { kind: 'bullets', items: ['a', 'b'] },
      { kind: 'paragraph', text: 'Dos' },
    ])
    expect(templateBlocks('')).toEqual([])
  })
})

describe('the file of the template', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())
  const name = 'plantilla-informe.txt'

  it('is written where there is none, once, and only where asked', async () => {
    const place = { path: folder.in(name), lay: false }
    expect(await documentTemplate(place)).toEqual({ template: BUILT_IN_TEMPLATE, notes: [] })
    const { notes } = await documentTemplate({ ...place, lay: true })
    expect(notes).toEqual([
      `Se escribió ${name}: cambie ahí la introducción, el método y las conclusiones del informe.`,
    ])
    writeFileSync(place.path, OWN)
    const read = await documentTemplate({ ...place, lay: true })
    expect([read.template.Método, read.notes]).toEqual(['Se midió.', []])
    expect(readFileSync(place.path, 'utf8')).toBe(OWN)
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${OWN}`, 'utf8')],
    ['«Unicode»', Buffer.from(`\uFEFF${OWN}`, 'utf16le')],
    ['«ANSI»', Buffer.from(OWN, 'latin1')],
  ])('is read as Notepad saves it: %s', async (_, bytes) => {
    writeFileSync(folder.in('otra.txt'), bytes)
    const { template, notes } = await documentTemplate({ path: folder.in('otra.txt'), lay: true })
    expect([template.Título, template.Método, notes]).toEqual(['Informe de la {entidad}', 'Se midió.', []])
  })

  it('what is no text, or cannot be read, is told', async () => {
    writeFileSync(folder.in('libro.txt'), Buffer.from('PK\u0003\u0004\u0000\u0000'))
    mkdirSync(folder.in('carpeta.txt'))
    const notes = await Promise.all(
      ['libro.txt', 'carpeta.txt'].map(
        async (file) => (await documentTemplate({ path: folder.in(file), lay: true })).notes,
      ),
    )
    expect(notes.flat()).toEqual([
      'libro.txt: no es un archivo de texto, o es demasiado grande; se usó el texto de Cotejo.',
      'carpeta.txt: no se pudo leer; se usó el texto de Cotejo.',
    ])
  })
})
