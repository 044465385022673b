import { strToU8 } from 'fflate'

/** A page printed to PDF and sent with the extension that was asked for. */
export function pdf() {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream('BT /F1 12 Tf 72 720 Td (Plan anticorrupcion 2023 - escaneado) Tj ET'),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = text.length
  const entries = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return strToU8(text)
}

function stream(content) {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** A table saved as text with semicolons and renamed. */
export function semicolons() {
  const lines = [
    'Subcomponente / Proceso;Actividades;Producto;Meta;Responsable;Fecha Inicio;Fecha Final',
    'Subcomponente 2. Diálogo;2.7 Conversar con las escuelas de música;Encuentros realizados;3 encuentros;Secretaría de Cultura;01/03/2023;30/11/2023',
  ]
  return strToU8(`\ufeff${lines.join('\r\n')}\r\n`)
}

const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe
const FAT = 0xfffffffd

/** A compound file with the two streams that a workbook with a password has; what they hold is noise. */
export function withPassword() {
  const bytes = new Uint8Array(SECTOR * 19)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ])
    view.setUint16(at, value, true)
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, END],
    [68, END],
  ])
    view.setUint32(at, value, true)
  for (let i = 0; i < 109; i++) view.setUint32(76 + 4 * i, i === 0 ? 0 : FREE, true)
  const chain = [FAT, END, ...run(2, 8), ...run(10, 8)]
  for (let i = 0; i < SECTOR / 4; i++) view.setUint32(SECTOR + 4 * i, chain[i] ?? FREE, true)
  entry(view, 0, 'Root Entry', 5, END, 0)
  entry(view, 1, 'EncryptionInfo', 2, 2, 4096)
  entry(view, 2, 'EncryptedPackage', 2, 10, 4096)
  let noise = 12_345
  for (let at = SECTOR * 3; at < bytes.length; at++) {
    noise = (noise * 1_103_515_245 + 12_345) % 2_147_483_648
    bytes[at] = noise >> 16
  }
  return bytes
}

function run(first, count) {
  return Array.from({ length: count }, (_, i) => (i === count - 1 ? END : first + i + 1))
}

function entry(view, index, name, type, start, size) {
  const at = SECTOR * 2 + 128 * index
  for (const [i, letter] of [...name].entries()) view.setUint16(at + 2 * i, letter.charCodeAt(0), true)
  view.setUint16(at + 64, 2 * (name.length + 1), true)
  view.setUint8(at + 66, type)
  view.setUint8(at + 67, 1)
  view.setUint32(at + 68, FREE, true)
  view.setUint32(at + 72, index === 1 ? 2 : FREE, true)
  view.setUint32(at + 76, index === 0 ? 1 : FREE, true)
  view.setUint32(at + 116, start, true)
  view.setUint32(at + 120, size, true)
}
