import { bookParts, stylesOf } from '../../engine/workbook/make-xlsx.js'
import { bytesOf, concat, makeZip } from '../../engine/workbook/make-zip.js'
import { draws, noise, type Hostile } from './hostile.js'
import { PLAN, planBook } from './plain-plan.js'

const MILLION = 1_000_000

/** More of one thing than anybody has: some of it is only odd, and read. */
export function tooMany(): readonly Hostile[] {
  return [...cells(), ...texts(), ...others(), ...sheets()]
}

/** As many pieces as asked, one after the other, without a string of them all. */
function pieces(count: number, piece: (at: number) => string): Uint8Array {
  const blocks: Uint8Array[] = []
  for (let from = 0; from < count; from += 20_000) {
    let text = ''
    for (let at = from; at < Math.min(count, from + 20_000); at++) text += piece(at)
    blocks.push(bytesOf(text))
  }
  return concat(blocks)
}

function sheetPart(data: Uint8Array, after: Uint8Array = new Uint8Array(0)): Uint8Array {
  return concat([
    bytesOf('<worksheet><sheetData>'),
    data,
    bytesOf('</sheetData>'),
    after,
    bytesOf('</worksheet>'),
  ])
}

/** The plan, and behind it sheets of these contents. */
function beside(...contents: readonly Uint8Array[]): Uint8Array {
  return planBook({ sheets: contents.map((xml, at) => ({ name: `Datos ${at + 1}`, xml })) })
}

function cells(): Hostile[] {
  const draw = draws(7)
  const rowsOf = (rows: number, cell: () => string): Uint8Array =>
    sheetPart(pieces(rows, () => `<row>${Array.from({ length: 100 }, cell).join('')}</row>`))
  return [
    {
      file: 'cinco millones de celdas.xlsx',
      expects: 'too-many-cells',
      bytes: () => {
        const fifth = rowsOf(10_000, () => `<c><v>${draw(1000)}</v></c>`)
        return beside(fifth, fifth, fifth, fifth, fifth)
      },
    },
    {
      file: 'cinco millones de celdas sin nada.xlsx',
      expects: 'too-many-cells',
      bytes: () => beside(rowsOf(50_000, () => `<c s="${draw(10)}"/>`)),
    },
    {
      file: 'cinco millones de celdas salteadas.xlsx',
      expects: 'too-many-cells',
      bytes: () => {
        const half = sheetPart(
          pieces(1_048_576, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${draw(10)}</v></c></row>`),
        )
        const third = sheetPart(
          pieces(350_000, (at) => {
            const row = 3 * at + 1
            const cell = (column: string): string => `<c r="${column}${row}"><v>${draw(10)}</v></c>`
            return `<row r="${row}">${['A', 'CV', 'GR', 'XFD'].map(cell).join('')}</row>`
          }),
        )
        return beside(half, third)
      },
    },
    {
      file: 'cinco millones de veces la misma celda.xlsx',
      expects: 'damaged',
      bytes: () =>
        beside(
          sheetPart(
            concat([
              bytesOf('<row r="1">'),
              pieces(2 * MILLION, () => `<c r="A1"><v>${draw(100)}</v></c>`),
              bytesOf('</row>'),
            ]),
          ),
        ),
    },
    {
      file: 'una celda por fila hasta el final.xlsx',
      expects: 'plan',
      bytes: () =>
        beside(
          sheetPart(
            pieces(1_048_576, (at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>${draw(10)}</v></c></row>`),
          ),
        ),
    },
    {
      file: 'una celda en XFD1048576.xlsx',
      expects: 'plan',
      bytes: () => beside(sheetPart(bytesOf('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'))),
    },
  ]
}

function texts(): Hostile[] {
  const inline = (content: Uint8Array): Uint8Array =>
    sheetPart(
      concat([bytesOf('<row r="1"><c r="A1" t="inlineStr"><is>'), content, bytesOf('</is></c></row>')]),
    )
  const decoder = new TextDecoder()
  const letters = noise(2 * MILLION)
  /** a run of a rich text, unlike the others */
  const run = (at: number): string =>
    `<r><t>${decoder.decode(letters.subarray(at * 20, at * 20 + 300))}</t></r>`
  const bookOf = (strings: Uint8Array, data: string): Uint8Array =>
    makeZip(
      bookParts({ sheets: [PLAN, { name: 'Textos', data }], strings: '' }).map((entry) =>
        entry.name === 'xl/sharedStrings.xml'
          ? { ...entry, data: concat([bytesOf('<sst>'), strings, bytesOf('</sst>')]) }
          : entry,
      ),
    )
  return [
    {
      file: 'un texto de 200 MB.xlsx',
      expects: 'too-large',
      bytes: () => {
        const big = new Uint8Array(200 * MILLION).fill(120)
        return bookOf(concat([bytesOf('<si><t>'), big, bytesOf('</t></si>')]), '')
      },
    },
    {
      file: 'un texto de 20 MB.xlsx',
      expects: 'damaged',
      bytes: () => bookOf(concat([bytesOf('<si><t>'), noise(20 * MILLION), bytesOf('</t></si>')]), ''),
    },
    {
      file: 'un texto de cien mil trozos.xlsx',
      expects: 'too-many',
      bytes: () =>
        bookOf(
          concat([bytesOf('<si>'), pieces(100_000, run), bytesOf('</si>')]),
          '<row><c t="s"><v>0</v></c></row>',
        ),
    },
    {
      file: 'un texto de cien mil trozos en su celda.xlsx',
      expects: 'too-many',
      bytes: () => beside(inline(pieces(100_000, run))),
    },
    {
      file: 'el mismo texto largo en todas las celdas.xlsx',
      expects: 'too-many',
      bytes: () =>
        bookOf(
          concat([bytesOf('<si><t>'), noise(32_000), bytesOf('</t></si>')]),
          `<row>${'<c t="s"><v>0</v></c>'.repeat(10_000)}</row>`.repeat(5),
        ),
    },
    {
      file: 'un millón de textos.xlsx',
      expects: 'plan',
      bytes: () =>
        bookOf(
          pieces(MILLION, (at) => `<si><t>t${at}</t></si>`),
          '',
        ),
    },
    {
      file: 'cinco millones de textos sin nada.xlsx',
      expects: 'plan',
      bytes: () => {
        const draw = draws(3)
        const some = ['<si/>', '<si></si>', '<si ><t/></si>', '<si></si >', '<si><t></t></si>']
        return bookOf(
          pieces(5 * MILLION, () => some[draw(5)]!),
          '',
        )
      },
    },
  ]
}

function others(): Hostile[] {
  const draw = draws(5)
  const styles = (count: number): string =>
    `<cellXfs>${Array.from({ length: count }, () => `<xf numFmtId="${draw(50)}" fontId="${draw(9)}"/>`).join('')}</cellXfs>`
  const formats = (count: number): string =>
    `<numFmts>${Array.from({ length: count }, (_, at) => `<numFmt numFmtId="${164 + at}" formatCode="0&quot;${at}&quot;"/>`).join('')}</numFmts><cellXfs><xf/></cellXfs>`
  const name = (at: number): string => `<definedName name="n${at}">Datos!$A$${at + 1}</definedName>`
  const after = (count: number, piece: (at: number) => string, wrapper = ''): Uint8Array => {
    const [open, close] = wrapper === '' ? ['', ''] : [`<${wrapper}>`, `</${wrapper}>`]
    return sheetPart(new Uint8Array(0), concat([bytesOf(open!), pieces(count, piece), bytesOf(close!)]))
  }
  return [
    {
      file: 'un millón de celdas combinadas.xlsx',
      expects: 'bomb',
      bytes: () => beside(after(MILLION, (at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`, 'mergeCells')),
    },
    {
      file: 'un millón de estilos.xlsx',
      expects: 'too-many',
      bytes: () => planBook({ styles: styles(MILLION) }),
    },
    { file: 'sesenta mil estilos.xlsx', expects: 'plan', bytes: () => planBook({ styles: styles(60_000) }) },
    {
      file: 'medio millón de formatos de número.xlsx',
      expects: 'too-many',
      bytes: () => planBook({ styles: formats(500_000) }),
    },
    {
      file: 'trescientos mil formatos condicionales.xlsx',
      expects: 'plan',
      bytes: () =>
        beside(
          after(
            300_000,
            (at) =>
              `<conditionalFormatting sqref="A${at + 1}:XFD1048576"><cfRule type="expression" priority="${at + 1}"><formula>A1=${at}</formula></cfRule></conditionalFormatting>`,
          ),
        ),
    },
    {
      file: 'trescientas mil validaciones.xlsx',
      expects: 'plan',
      bytes: () =>
        beside(
          after(
            300_000,
            (at) =>
              `<dataValidation type="list" sqref="A${at + 1}:XFD1048576"><formula1>"a,b${at}"</formula1></dataValidation>`,
            'dataValidations',
          ),
        ),
    },
    {
      file: 'cincuenta mil nombres.xlsx',
      expects: 'plan',
      bytes: () => planBook({ definedNames: Array.from({ length: 50_000 }, (_, at) => name(at)).join('') }),
    },
    {
      file: 'cuatrocientos mil nombres.xlsx',
      expects: 'too-large',
      bytes: () => planBook({ definedNames: Array.from({ length: 400_000 }, (_, at) => name(at)).join('') }),
    },
    {
      file: 'un millón de relaciones.xlsx',
      expects: 'too-large',
      bytes: () =>
        planBook({
          links: Array.from(
            { length: MILLION },
            (_, at) => `<Relationship Id="x${at}" Type="a" Target="b${at}"/>`,
          ).join(''),
        }),
    },
  ]
}

function sheets(): Hostile[] {
  const many = (count: number): Uint8Array =>
    planBook({
      sheets: Array.from({ length: count }, (_, at) => ({
        name: `Hoja ${at}`,
        xml: '<worksheet><sheetData/></worksheet>',
      })),
    })
  return [
    { file: 'doscientas hojas.xlsx', expects: 'plan', bytes: () => many(200) },
    { file: 'mil novecientas hojas.xlsx', expects: 'too-many', bytes: () => many(1_900) },
    { file: 'tres mil hojas.xlsx', expects: 'too-many-parts', bytes: () => many(3_000) },
    {
      file: 'cien mil hojas de la misma parte.xlsx',
      expects: 'too-many',
      bytes: () => {
        const entry = '<sheet name="x" sheetId="9" r:id="rId1"/>'
        return makeZip(
          bookParts({ sheets: [PLAN], styles: stylesOf('0') }).map((part) =>
            part.name === 'xl/workbook.xml'
              ? {
                  ...part,
                  data: (part.data as string).replace('</sheets>', `${entry.repeat(100_000)}</sheets>`),
                }
              : part,
          ),
        )
      },
    },
  ]
}
