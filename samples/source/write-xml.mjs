import { placeOf } from './sheet-model.mjs'
import { zipped } from './zipped.mjs'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const DATE_STYLE = 1

/** A workbook as a reporting tool writes it: text inside the cells, parts with names of its own. */
export function writeInline(sheets) {
  const parts = sheets.map((sheet, i) => ({ sheet, path: `xl/hojas/plan-${i + 1}.xml`, id: `hoja${i + 1}` }))
  const cell = (address, value) => {
    if (typeof value === 'string')
      return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
    return number(`r="${address}" `, value)
  }
  return zipped({
    '[Content_Types].xml': contentTypes('/xl/libro.xml', '/xl/formatos.xml', parts),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/libro.xml']]),
    'xl/libro.xml': workbook(parts, ''),
    'xl/_rels/libro.xml.rels': relationships([
      ...parts.map(({ id, path }) => [id, 'worksheet', path.slice(3)]),
      ['formatos', 'styles', 'formatos.xml'],
    ]),
    'xl/formatos.xml': styles(''),
    ...Object.fromEntries(parts.map(({ sheet, path }) => [path, worksheet(sheet, '', cell)])),
  })
}

/** A workbook with a namespace prefix everywhere, absolute targets, shared strings and cells that do not say where they are. */
export function writePrefixed(sheets) {
  const parts = sheets.map((sheet, i) => ({ sheet, path: `datos/h${i}.xml`, id: `r${i}` }))
  const strings = []
  const cell = (_, value) => {
    if (typeof value !== 'string') return number('', value).replaceAll('<', '<x:').replaceAll('<x:/', '</x:')
    let index = strings.indexOf(value)
    if (index < 0) index = strings.push(value) - 1
    return `<x:c t="s"><x:v>${index}</x:v></x:c>`
  }
  const written = parts.map(({ sheet, path }) => [path, worksheet(sheet, 'x:', cell)])
  const shared = strings
    .map((text) => `<x:si><x:t xml:space="preserve">${escaped(text)}</x:t></x:si>`)
    .join('')
  return zipped({
    '[Content_Types].xml': contentTypes('/datos/indice.xml', '/datos/estilos.xml', parts),
    '_rels/.rels': relationships([['a', 'officeDocument', '/datos/indice.xml']]),
    'datos/indice.xml': workbook(parts, 'x:'),
    'datos/_rels/indice.xml.rels': relationships([
      ...parts.map(({ id, path }) => [id, 'worksheet', `/${path}`]),
      ['s', 'styles', '/datos/estilos.xml'],
      ['t', 'sharedStrings', '/datos/textos.xml'],
    ]),
    'datos/estilos.xml': styles('x:'),
    'datos/textos.xml': `${HEAD}<x:sst xmlns:x="${MAIN}">${shared}</x:sst>`,
    ...Object.fromEntries(written),
  })
}

function worksheet(sheet, prefix, cell) {
  const rows = new Map()
  for (const [address, { value }] of sheet.cells) {
    const { row, column } = placeOf(address)
    if (!rows.has(row)) rows.set(row, [])
    rows.get(row).push({ address, column, value })
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inOrder = cells.sort((a, b) => a.column - b.column)
      const written = prefix === '' ? inOrder.map((c) => cell(c.address, c.value)) : dense(inOrder, cell)
      return `<${prefix}row r="${row}">${written.join('')}</${prefix}row>`
    })
  const merges = sheet.merges.map(([from, to]) => `<${prefix}mergeCell ref="${from}:${to}"/>`)
  const merged =
    merges.length === 0
      ? ''
      : `<${prefix}mergeCells count="${merges.length}">${merges.join('')}</${prefix}mergeCells>`
  const widths = [...sheet.widths]
    .map(([letter, width]) => ({ column: placeOf(`${letter}1`).column, width }))
    .sort((a, b) => a.column - b.column)
    .map(
      ({ column, width }) =>
        `<${prefix}col min="${column}" max="${column}" width="${width}" customWidth="1"/>`,
    )
  return (
    `${HEAD}<${prefix}worksheet ${namespace(prefix)}><${prefix}cols>${widths.join('')}</${prefix}cols>` +
    `<${prefix}sheetData>${data.join('')}</${prefix}sheetData>${merged}</${prefix}worksheet>`
  )
}

/** Cells without addresses: the empty ones between them are written too. */
function dense(cells, cell) {
  const written = []
  for (const { column, address, value } of cells) {
    while (written.length < column - 1) written.push('<x:c/>')
    written.push(cell(address, value))
  }
  return written
}

function number(address, value) {
  if (value.date) return `<c ${address}s="${DATE_STYLE}"><v>${serial(value.date)}</v></c>`
  return `<c ${address}><v>${value}</v></c>`
}

/** Days from 30 December 1899. */
function serial(iso) {
  return (Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
}

function workbook(parts, prefix) {
  const sheets = parts.map(
    ({ sheet, id }, i) => `<${prefix}sheet name="${escaped(sheet.name)}" sheetId="${i + 7}" r:id="${id}"/>`,
  )
  return (
    `${HEAD}<${prefix}workbook ${namespace(prefix)} xmlns:r="${REL}">` +
    `<${prefix}sheets>${sheets.join('')}</${prefix}sheets></${prefix}workbook>`
  )
}

/** Two formats: general, and number 14, the short date of whoever looks. */
function styles(p) {
  return (
    `${HEAD}<${p}styleSheet ${namespace(p)}><${p}fonts count="1"><${p}font><${p}sz val="10"/></${p}font></${p}fonts>` +
    `<${p}fills count="2"><${p}fill><${p}patternFill patternType="none"/></${p}fill>` +
    `<${p}fill><${p}patternFill patternType="gray125"/></${p}fill></${p}fills>` +
    `<${p}borders count="1"><${p}border/></${p}borders>` +
    `<${p}cellStyleXfs count="1"><${p}xf numFmtId="0"/></${p}cellStyleXfs>` +
    `<${p}cellXfs count="2"><${p}xf numFmtId="0" xfId="0"/>` +
    `<${p}xf numFmtId="14" xfId="0" applyNumberFormat="1"/></${p}cellXfs></${p}styleSheet>`
  )
}

function namespace(prefix) {
  return prefix === '' ? `xmlns="${MAIN}"` : `xmlns:${prefix.slice(0, -1)}="${MAIN}"`
}

function contentTypes(main, stylesPart, parts) {
  const override = (part, type) => `<Override PartName="${part}" ContentType="${TYPE}.${type}+xml"/>`
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override(main, 'sheet.main') +
    override(stylesPart, 'styles') +
    parts.map(({ path }) => override(`/${path}`, 'worksheet')).join('') +
    (main.startsWith('/datos') ? override('/datos/textos.xml', 'sharedStrings') : '') +
    '</Types>'
  )
}

function relationships(links) {
  const written = links.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join('')}</Relationships>`
}

function escaped(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
}
