import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { ROOT } from './dependencies.mjs'

/** Sizes in pixels that Office and the browsers ask for. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128]
/** points looked at in each pixel, on each side */
const SAMPLES = 8

const INK = [15, 108, 63]
const PALE = [178, 216, 194]
const PAPER = [255, 255, 255]
const LINES = [150, 190, 168]

/** Distance from a point to a rounded rectangle, negative inside. Coordinates are those of a drawing of 16 by 16. */
const box = (x0, y0, x1, y1, radius) => (x, y) => {
  const dx = Math.abs(x - (x0 + x1) / 2) - (x1 - x0) / 2 + radius
  const dy = Math.abs(y - (y0 + y1) / 2) - (y1 - y0) / 2 + radius
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
}

/** Distance to a stroke with round ends through some points. */
const stroke =
  (width, ...points) =>
  (x, y) =>
    Math.min(
      ...points.slice(1).map(([bx, by], i) => {
        const [ax, ay] = points[i]
        const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
        const t = Math.min(1, Math.max(0, along))
        return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
      }),
    ) -
    width / 2

/**
 * Two sheets, one over the other, and the mark that they agree. Edges fall on whole pixels; the lines of writing are there only
 * where there is room for them.
 */
function drawing(size) {
  const whole = (length) => (Math.round((length * size) / 16) * 16) / size
  const edge = Math.max(whole(0.75), 16 / size)
  const sheet = (x0, y0, x1, y1, paper) => [
    [box(x0, y0, x1, y1, 1), INK],
    [box(x0 + edge, y0 + edge, x1 - edge, y1 - edge, 0.4), paper],
  ]
  const writing =
    size < 32
      ? []
      : [
          [stroke(0.7, [7.5, 6.2], [12.5, 6.2]), LINES],
          [stroke(0.7, [7.5, 8.2], [10, 8.2]), LINES],
        ]
  return [
    ...sheet(whole(1), whole(0), whole(10), whole(12), PALE),
    ...sheet(whole(5), whole(3), whole(15), whole(16), PAPER),
    ...writing,
    [stroke(2, [7.4, 10.4], [9.4, 12.6], [12.9, 7.6]), INK],
  ]
}

/** The pixels of an icon, red, green, blue and opacity each. */
function pixels(size) {
  const layers = drawing(size)
  const out = Buffer.alloc(size * size * 4)
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      let [red, green, blue, opaque] = [0, 0, 0, 0]
      for (let i = 0; i < SAMPLES * SAMPLES; i++) {
        const x = ((column + ((i % SAMPLES) + 0.5) / SAMPLES) * 16) / size
        const y = ((row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * 16) / size
        const colour = layers.findLast(([distance]) => distance(x, y) <= 0)?.[1]
        if (!colour) continue
        red += colour[0]
        green += colour[1]
        blue += colour[2]
        opaque++
      }
      if (opaque === 0) continue
      const at = (row * size + column) * 4
      out.set(
        [red, green, blue].map((sum) => Math.round(sum / opaque)),
        at,
      )
      out[at + 3] = Math.round((opaque * 255) / SAMPLES ** 2)
    }
  return out
}

/** A picture as PNG, true colour with opacity. */
function png(size, rgba) {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.concat([Buffer.of(0), rgba.subarray(row * size * 4, (row + 1) * size * 4)]),
  )
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type), data])
  const out = Buffer.alloc(named.length + 8)
  out.writeUInt32BE(data.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), named.length + 4)
  return out
}

for (const size of SIZES)
  writeFileSync(join(ROOT, 'addin', 'page', 'icons', `icon-${size}.png`), png(size, pixels(size)))
