import { deflateSync } from 'fflate'
import { bytesOf, concat, makeZip, unicodePath, type Entry } from '../../engine/workbook/make-zip.js'
import type { Hostile } from './hostile.js'
import { noise } from './hostile.js'
import { quotedOverlap } from './quoted-overlap.js'
import { PLAN_PART, planBook, planParts, planWith } from './plain-plan.js'

const MIB = 1 << 20

/** Zips that inflate without measure, that two programs read differently, that are locked, or cut. */
export function hostileZips(): readonly Hostile[] {
  return [...bombs(), ...ambiguous(), ...locked(), ...cutShort(), ...wrong()]
}

function bombs(): Hostile[] {
  const blank = (length: number): Uint8Array => new Uint8Array(length).fill(32)
  const sheet = (length: number): Uint8Array =>
    concat([bytesOf('<worksheet><sheetData/>'), blank(length), bytesOf('</worksheet>')])
  const media = (count: number, size: number): Entry[] => {
    const data = new Uint8Array(size)
    const raw = deflateSync(data, { level: 1 })
    const first = { name: 'xl/media/1.png', data, raw }
    return Array.from({ length: count }, (_, at) => ({ ...first, name: `xl/media/${at + 1}.png` }))
  }
  return [
    {
      file: 'bomba que lo dice.xlsx',
      expects: 'too-large',
      bytes: () => planWith(PLAN_PART, { data: sheet(70 * MIB) }),
    },
    {
      file: 'bomba que lo calla.xlsx',
      expects: 'bomb',
      bytes: () => planWith(PLAN_PART, { data: sheet(70 * MIB), declaredSize: 2000 }),
    },
    {
      file: 'bomba de muchas partes.xlsx',
      expects: 'too-large',
      bytes: () => makeZip([...planParts(), ...media(60, 4 * MIB)]),
    },
    {
      file: 'muchas imágenes grandes.xlsx',
      expects: 'plan',
      bytes: () => makeZip([...planParts(), ...media(40, 4 * MIB)]),
    },
    {
      file: 'bomba sin comprimir.xlsx',
      expects: 'too-large',
      bytes: () => planWith(PLAN_PART, { data: sheet(65 * MIB), stored: true }),
    },
    {
      file: 'bomba de partes encimadas.xlsx',
      expects: 'damaged',
      bytes: () => {
        const kernel = { name: 'xl/media/0.png', data: new Uint8Array(4 * MIB) }
        const parts = planParts()
        const at = makeZip(parts).length - centralLength(parts)
        const again = Array.from({ length: 30 }, (_, n) => ({
          ...kernel,
          name: `xl/media/${n + 1}.png`,
          raw: new Uint8Array(0),
          offset: at,
        }))
        return makeZip([...parts, kernel, ...again])
      },
    },
    { file: 'bomba de partes citadas.xlsx', expects: 'damaged', bytes: () => quotedOverlap(30, 4 * MIB) },
    {
      file: 'sesenta mil partes.xlsx',
      expects: 'too-many-parts',
      bytes: () => makeZip([...planParts(), ...empties(60_000)]),
    },
    {
      file: 'setenta mil partes.xlsx',
      expects: 'too-many-parts',
      bytes: () => makeZip([...planParts(), ...empties(70_000)], { zip64: true }),
    },
  ]
}

/** What the central directory and the end of a zip of these entries weigh. */
function centralLength(entries: readonly Entry[]): number {
  return 22 + entries.reduce((sum, { name }) => sum + 46 + bytesOf(name).length, 0)
}

function empties(count: number): Entry[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `xl/p/${at}`,
    data: '',
    stored: true,
    raw: new Uint8Array(0),
  }))
}

function ambiguous(): Hostile[] {
  const other = `<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`
  const twice =
    (name: string, more: Partial<Entry> = {}) =>
    (): Uint8Array =>
      makeZip([...planParts(), { name, data: other, ...more }])
  return [
    { file: 'parte repetida.xlsx', bytes: twice(PLAN_PART) },
    { file: 'parte repetida en mayúsculas.xlsx', bytes: twice('xl/Worksheets/SHEET1.xml') },
    { file: 'parte repetida con punto.xlsx', bytes: twice('xl/./worksheets/sheet1.xml') },
    { file: 'parte repetida con rodeo.xlsx', bytes: twice('xl/x/../worksheets/sheet1.xml') },
    { file: 'parte repetida con raíz.xlsx', bytes: twice('/xl/worksheets/sheet1.xml') },
    { file: 'parte repetida al revés.xlsx', bytes: twice('xl\\worksheets\\sheet1.xml') },
    {
      file: 'parte repetida con otro nombre.xlsx',
      bytes: twice('xl/otra.xml', { extra: unicodePath('xl/otra.xml', PLAN_PART) }),
    },
  ].map((one) => ({ ...one, expects: 'duplicate-part' as const }))
}

function locked(): Hostile[] {
  const compound = (...streams: string[]): Uint8Array => {
    const magic = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    const utf16 = streams.map((name) => Uint8Array.from([...name].flatMap((char) => [char.charCodeAt(0), 0])))
    return concat([magic, new Uint8Array(1016), ...utf16, new Uint8Array(2048)])
  }
  return [
    {
      file: 'con contraseña.xlsx',
      expects: 'password',
      bytes: () => compound('EncryptionInfo', 'EncryptedPackage'),
    },
    { file: 'zip con contraseña.xlsx', expects: 'password', bytes: () => planWith(PLAN_PART, { flags: 1 }) },
    { file: 'zip con AES.xlsx', expects: 'password', bytes: () => planWith(PLAN_PART, { method: 99 }) },
    { file: 'xls renombrado.xlsx', expects: 'legacy-xls', bytes: () => compound('Workbook') },
  ]
}

function cutShort(): Hostile[] {
  const places = {
    'en el primer nombre': () => 35,
    'en la primera parte': () => 200,
    'a la mitad': (whole: Uint8Array) => whole.length >> 1,
    'antes del índice': (whole: Uint8Array) => whole.length - centralLength(planParts()),
    'en el índice': (whole: Uint8Array) => whole.length - 100,
    'antes del final': (whole: Uint8Array) => whole.length - 22,
    'en el final': (whole: Uint8Array) => whole.length - 10,
    'en el último byte': (whole: Uint8Array) => whole.length - 1,
  }
  return Object.entries(places).map(([where, at]) => ({
    file: `cortado ${where}.xlsx`,
    expects: 'truncated',
    bytes: () => {
      const whole = planBook()
      return whole.subarray(0, at(whole))
    },
  }))
}

function wrong(): Hostile[] {
  return [
    { file: 'con otro archivo delante.xlsx', bytes: () => concat([noise(100), planBook()]) },
    { file: 'con otro libro detrás.xlsx', bytes: () => concat([planBook(), planBook()]) },
    { file: 'suma que no es.xlsx', bytes: () => planWith(PLAN_PART, { crc: 1 }) },
    { file: 'tamaño que no es.xlsx', bytes: () => planWith(PLAN_PART, { declaredSize: 40_000 }) },
    { file: 'compresión desconocida.xlsx', bytes: () => planWith(PLAN_PART, { method: 14 }) },
    { file: 'otro nombre adentro.xlsx', bytes: () => planWith(PLAN_PART, { localName: `${PLAN_PART}x` }) },
    { file: 'datos que no son deflate.xlsx', bytes: () => planWith(PLAN_PART, { raw: noise(500) }) },
    {
      file: 'nada más que ceros.xlsx',
      bytes: () => concat([planBook().subarray(0, 400), new Uint8Array(90_000)]),
    },
  ].map((one): Hostile => ({ ...one, expects: WRONG[one.file] ?? 'damaged' }))
}

const WRONG: Readonly<Record<string, Hostile['expects']>> = {
  'con otro archivo delante.xlsx': 'not-a-workbook',
  'nada más que ceros.xlsx': 'truncated',
}
