import { relationship, stylesOf } from '../../engine/workbook/make-xlsx.js'
import { bytesOf, concat, makeZip } from '../../engine/workbook/make-zip.js'
import { noise, type Hostile } from './hostile.js'
import { PLAN_PART, planBook, planParts, planWith } from './plain-plan.js'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LAUGHS =
  '<!DOCTYPE r [<!ENTITY a "jaja"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">' +
  '<!ENTITY x SYSTEM "file:///etc/passwd">]>'

/** XML made to exhaust or to mislead whoever parses it. */
export function hostileXml(): readonly Hostile[] {
  return [...endless(), ...doctypes(), ...illFormed()]
}

function inSheet(before: string, filling: Uint8Array, after: string): Uint8Array {
  return concat([bytesOf(`<worksheet xmlns="${MAIN}">${before}`), filling, bytesOf(`${after}</worksheet>`)])
}

function endless(): Hostile[] {
  const million = 1_000_000
  const big = noise(10 * million)
  const data = (xml: string | Uint8Array) => (): Uint8Array => planWith(PLAN_PART, { data: xml })
  const repeated = (text: (at: number) => string, count: number): string =>
    Array.from({ length: count }, (_, at) => text(at)).join('')
  const cases: readonly [string, () => Uint8Array][] = [
    ['anidado mil veces', () => data(`<worksheet>${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}</worksheet>`)()],
    ['anidado un millón de veces', () => data(`<worksheet>${repeated((at) => `<a${at % 977}>`, million)}`)()],
    ['atributo de 10 MB', () => data(inSheet('<a b="', big, '"/><sheetData/>'))()],
    ['un millón de atributos', () => data(`<worksheet${repeated((at) => ` a${at}=""`, million)}/>`)()],
    ['etiqueta de 10 MB', () => data(inSheet('<', big, '/>'))()],
    ['comentario de 10 MB', () => data(inSheet('<!--', big, '--><sheetData/>'))()],
    ['instrucción de 10 MB', () => data(inSheet('<?x ', big, '?><sheetData/>'))()],
    ['entidad de 10 MB', () => data(inSheet('<a>&', big, ';</a>'))()],
    ['texto suelto de 10 MB', () => data(inSheet('<sheetData/><x>', big, '</x>'))()],
  ]
  return cases.map(([what, bytes]) => ({ file: `${what}.xlsx`, expects: 'damaged', bytes }))
}

function doctypes(): Hostile[] {
  const parts = planParts({
    strings: '<si><t>a</t></si>',
    styles: stylesOf('0'),
    rootLinks: relationship('c', 'custom-properties', 'docProps/custom.xml'),
    extra: [
      { name: 'docProps/custom.xml', data: '<Properties/>' },
      { name: 'xl/theme/theme1.xml', data: '<theme/>' },
      { name: 'xl/drawings/vmlDrawing1.vml', data: '<xml/>' },
      { name: 'xl/externalLinks/_rels/externalLink1.xml.rels', data: '<Relationships/>' },
      { name: 'customXml/item1.xml', data: '<a/>' },
    ],
  })
  const withDoctype =
    (part: string, encode: (text: string) => string | Uint8Array = (text) => text) =>
    () =>
      makeZip(
        parts.map((entry) =>
          entry.name === part
            ? { ...entry, data: encode((entry.data as string).replace(/^(<\?xml[^>]*>)?\s*/, `$1${LAUGHS}`)) }
            : entry,
        ),
      )
  const utf16 = (text: string): Uint8Array =>
    Uint8Array.from(
      [...`\ufeff${text.replace('UTF-8', 'UTF-16')}`].flatMap((char) => [
        char.charCodeAt(0) & 255,
        char.charCodeAt(0) >> 8,
      ]),
    )
  return [
    ...parts.map(({ name }): Hostile => ({
      file: `DOCTYPE en ${name.replaceAll('/', '-')}.xlsx`,
      expects: 'doctype',
      bytes: withDoctype(name),
    })),
    { file: 'DOCTYPE en UTF-16.xlsx', expects: 'doctype', bytes: withDoctype('xl/workbook.xml', utf16) },
    {
      file: 'DOCTYPE tras un comentario.xlsx',
      expects: 'doctype',
      bytes: withDoctype(PLAN_PART, (text) =>
        text.replace('<!DOCTYPE', `<!--${'x'.repeat(20_000)}--><!DOCTYPE`),
      ),
    },
  ]
}

function illFormed(): Hostile[] {
  const text = (content: string): string =>
    `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${content}</t></is></c></row></sheetData></worksheet>`
  const cases: readonly [string, string | Uint8Array][] = [
    ['entidad sin declarar', text('&xxe;')],
    [
      'UTF-8 roto',
      inSheet('<sheetData><row r="1"><c r="A1"><v>', Uint8Array.of(0xc3, 0x28), '</v></c></row></sheetData>'),
    ],
    ['UTF-7 declarado', `<?xml version="1.0" encoding="UTF-7"?>${text('+ADw-script+AD4-')}`],
    ['etiquetas cruzadas', `<worksheet><sheetData><row></sheetData></row></worksheet>`],
    ['sin terminar', `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v>`],
    ['atributo sin comillas', '<worksheet a=b><sheetData/></worksheet>'],
    ['hoja que es HTML', '<html><body/></html>'],
    ['hoja vacía de verdad', ''],
  ]
  return [
    ...cases.map(([what, data]): Hostile => ({
      file: `${what}.xlsx`,
      expects: 'damaged',
      bytes: () => planWith(PLAN_PART, { data }),
    })),
    {
      file: 'CDATA y comentarios por todas partes.xlsx',
      expects: 'plan',
      bytes: () => planWith(PLAN_PART, { data: scattered() }),
    },
    {
      file: 'partes que nadie lee, dañadas.xlsx',
      expects: 'plan',
      bytes: () =>
        planBook({
          extra: [
            { name: 'xl/theme/theme1.xml', data: '<a><b></a>' },
            { name: 'xl/media/x.png', data: noise(300) },
          ],
        }),
    },
  ]
}

/** The plan's own part, its texts as CDATA and comments between its elements. */
function scattered(): string {
  const { data } = planParts().find(({ name }) => name === PLAN_PART)!
  return (data as string)
    .replace(/<t xml:space="preserve">([^<]*)<\/t>/g, '<t xml:space="preserve"><!-- a --><![CDATA[$1]]></t>')
    .replaceAll('<c ', '<?x y?><!-- <c r="A1"> --><c ')
}
