import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import type { Letter } from '../../../../pipeline/publish/letters/letter.js'
import { writeLetter } from '../../../../pipeline/publish/letters/write-letter.js'
import type { Text } from '../../../../pipeline/publish/word/block.js'
import { everyElement, xmlTree } from '../../../support/xml-tree.js'
import { openDocx } from './docx.js'
import { BARE_HEAD, HEAD } from './fixture.js'

const HOSTILE = '=HYPERLINK("http://x.example","clic") <script>alert(1)</script> &amp; {{x}} ]]>'

const LETTER: Letter = {
  kind: 'oficio',
  head: HEAD,
  number: '7',
  date: '2026-01-15',
  addressee: ['Señores', 'Oficina de Mapas', 'Ciudad'],
  subject: 'Mapas del puerto',
  reference: null,
  body: [{ kind: 'paragraph', text: 'Se piden los mapas.' }],
  enclosures: [],
  copies: [],
  annex: [],
}

const withText = (text: Text): Letter => ({ ...LETTER, body: [{ kind: 'paragraph', text }] })

describe('a letter', () => {
  it('reads from top to bottom as it would on paper', async () => {
    const { paragraphs } = openDocx(
      await writeLetter({
        ...LETTER,
        reference: 'Su oficio N.º 3',
        body: [
          { kind: 'paragraph', text: ['Se piden ', { strong: 'dos' }, ' mapas.'] },
          { kind: 'facts', facts: [['Plazo', 'mañana']] },
          { kind: 'list', items: ['Buscarlos', 'Enviarlos'] },
        ],
        enclosures: ['Un plano', 'Una carta'],
        copies: ['Archivo'],
        annex: [{ kind: 'heading', text: 'Anexo' }],
      }),
    )
    expect(paragraphs.filter((text) => text !== '')).toEqual([
      'Oficio N.º 7',
      'Puerto Claro, 15 de enero de 2026',
      'Señores',
      'Oficina de Mapas',
      'Ciudad',
      'Asunto: | Mapas del puerto',
      'Referencia: | Su oficio N.º 3',
      'Cordial saludo:',
      'Se piden dos mapas.',
      'Plazo: | mañana',
      'Buscarlos',
      'Enviarlos',
      'Cordialmente,',
      'Amparo Lucía Villota Rincón',
      'Jefa de Oficina',
      'Oficina de Planeación de Gestión Institucional',
      'Alcaldía de Puerto Claro',
      'Anexos: | Un plano / Una carta',
      'Copia: | Archivo',
      'Anexo',
    ])
  })

  it('leaves blank what nobody configured', async () => {
    const { paragraphs } = openDocx(await writeLetter({ ...LETTER, head: BARE_HEAD, number: null }))
    expect(paragraphs).toContain('Oficio N.º ____________')
    expect(paragraphs).toContain('____________, 15 de enero de 2026')
    expect(paragraphs).toContain('______________________________')
    expect(paragraphs).toContain('Cargo: ____________')
  })

  it('a circular says for whom and from whom, a record where it was issued', async () => {
    const circular = openDocx(await writeLetter({ ...LETTER, kind: 'circular' })).paragraphs
    expect(circular).toContain('Circular N.º 7')
    expect(circular).toContain('Para: | Señores / Oficina de Mapas / Ciudad')
    expect(circular).toContain('De: | Oficina de Planeación de Gestión Institucional')
    const record = openDocx(await writeLetter({ ...LETTER, kind: 'constancia' })).paragraphs
    expect(record).toContain('Constancia N.º 7')
    expect(record).toContain('Se expide en Puerto Claro, el 15 de enero de 2026.')
    expect(record).not.toContain('Cordialmente,')
  })

  it('repeats the heading of a table, keeps its rows whole and lets only a very long one break', async () => {
    const { tables, paragraphs } = openDocx(
      await writeLetter({
        ...LETTER,
        body: [
          {
            kind: 'table',
            caption: 'Mapas',
            columns: [
              { header: 'N.º', width: 1, align: 'center' },
              { header: 'Mapa', width: 5 },
            ],
            rows: [
              ['1', 'El canal\nnorte'],
              ['2', 'x'.repeat(5_000)],
            ],
          },
        ],
      }),
    )
    expect(paragraphs).toContain('Mapas')
    expect(tables).toEqual([
      {
        rows: [
          { cells: ['N.º', 'Mapa'], header: true, whole: true },
          { cells: ['1', 'El canal / norte'], header: false, whole: true },
          { cells: ['2', 'x'.repeat(5_000)], header: false, whole: false },
        ],
      },
    ])
  })

  it('numbers every list from one', async () => {
    const list = (...items: string[]) => ({ kind: 'list', items }) as const
    const { part } = openDocx(await writeLetter({ ...LETTER, body: [list('a', 'b'), list('c')] }))
    const used = everyElement(xmlTree(part('word/document.xml')))
      .filter(({ name }) => name === 'w:numId')
      .map(({ attributes }) => attributes['w:val'])
    expect(used[0]).toBe(used[1])
    expect(used[2]).not.toBe(used[0])
  })

  it('is in Colombian Spanish, has a title, and numbers its pages', async () => {
    const { part, names } = openDocx(await writeLetter(LETTER))
    expect(part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="es-CO"/)
    expect(part('docProps/core.xml')).toContain('<dc:title>Oficio N.º 7. Mapas del puerto</dc:title>')
    const footers = names.filter((name) => name.startsWith('word/footer'))
    expect(footers.length).toBeGreaterThan(0)
    for (const footer of footers) {
      expect(part(footer)).toContain('Alcaldía de Puerto Claro · Oficina de Planeación')
      expect(part(footer)).toMatch(/NUMPAGES/)
    }
    expect(part('word/document.xml')).toContain('w:w="12240" w:h="15840"')
  })

  it('takes what is hostile as text', async () => {
    const long = 'ñ'.repeat(32_000)
    const { paragraphs, names, part } = openDocx(
      await writeLetter({
        ...withText(`${HOSTILE}\u0000\u0007\u001b\u202e\ud800 fin ${long}`),
        subject: `Asunto ${HOSTILE}\nen dos`,
        addressee: [HOSTILE],
        number: '<b>7</b>',
      }),
    )
    expect(paragraphs).toContain(`${HOSTILE}\ufffd fin ${long}`)
    expect(paragraphs).toContain('Oficio N.º <b>7</b>')
    expect(paragraphs).toContain(HOSTILE)
    for (const name of names) expect(() => xmlTree(part(name))).not.toThrow()
    const relationships = names.filter((name) => name.endsWith('.rels')).map(part)
    expect(relationships.join('')).not.toContain('External')
    expect(part('word/document.xml')).not.toMatch(/<w:(?:hyperlink|instrText|fldSimple)/)
  })

  it('says its own day, in its properties and nowhere another', async () => {
    const bytes = await writeLetter(LETTER)
    const { part, names } = openDocx(bytes)
    expect(part('docProps/core.xml').match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g)).toEqual([
      '2026-01-15T00:00:00Z',
      '2026-01-15T00:00:00Z',
    ])
    expect(names[0]).toBe('[Content_Types].xml')
    const moments: string[] = []
    unzipSync(bytes, { filter: ({ name }) => moments.push(name) < 0 })
    expect(moments).toEqual([...names])
  })

  it('is the same bytes each time, in any zone and at any hour', async () => {
    expect(Buffer.from(await writeLetter(LETTER)).equals(await writeLetter(LETTER))).toBe(true)
    const home = digest('America/Bogota')
    const away = digest('Pacific/Kiritimati', '2041-07-09T23:59:59Z')
    expect(away.offset).not.toBe(home.offset)
    expect(away.year).toBe(2041)
    expect(away.letter).toBe(home.letter)
  }, 60_000)
})

function digest(zone: string, ...clock: string[]): { offset: number; year: number; letter: string } {
  const script = join('test', 'pipeline', 'publish', 'letters', 'digest.mjs')
  const said = execFileSync(process.execPath, [script, ...clock], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  })
  return JSON.parse(said) as { offset: number; year: number; letter: string }
}
