import { createHash } from 'node:crypto'
import { pngOf } from '../../../../pipeline/publish/picture/png.js'
import { svgSize } from '../../../../pipeline/publish/picture/svg-size.js'

const chart = (label: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><rect width="120" height="20" fill="#2f5597"/><text x="4" y="40" font-family="DejaVu Sans" font-size="14" fill="#222222">${label}</text></svg>`

/** Width and height as the head of a PNG says them. */
function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('a drawing as a picture', () => {
  it('is a PNG of the width asked for, with its proportions', async () => {
    const png = await pngOf(chart('Avance'), 1200)
    expect([...png.slice(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10])
    expect(sizeOf(png)).toEqual([1200, 300])
  })

  it('is the same bytes each time, and others where it says another thing', async () => {
    const [one, again, other, none] = await Promise.all(
      ['Educación 46,7 %', 'Educación 46,7 %', 'Educación 46,8 %', ''].map((label) =>
        pngOf(chart(label), 400),
      ),
    )
    expect(Buffer.from(one!).equals(again!)).toBe(true)
    expect(Buffer.from(one!).equals(other!)).toBe(false)
    expect(Buffer.from(one!).equals(none!)).toBe(false)
  })

  it('has letters of its own: a font that nobody has is drawn with them', async () => {
    const known = await pngOf(chart('ÑÁÉÍÓÚ ñáéíóú ¿? 46,7 % − —'), 400)
    const unknown = await pngOf(
      chart('ÑÁÉÍÓÚ ñáéíóú ¿? 46,7 % − —').replace('DejaVu Sans', 'Nadie la tiene'),
      400,
    )
    const digest = (png: Uint8Array): string => createHash('sha256').update(png).digest('hex')
    expect(digest(unknown)).toBe(digest(known))
  })

  it('what is no drawing is refused', async () => {
    await expect(pngOf('hola', 100)).rejects.toThrow()
  })
})

describe('the size of a drawing', () => {
  it('is that of its viewBox', () => {
    expect(svgSize(chart(''))).toEqual({ width: 200, height: 50 })
    expect(svgSize('<svg role="img"\n viewBox="0,0,12.5,3">')).toEqual({ width: 12.5, height: 3 })
  })

  it('without one there is none', () => {
    expect(() => svgSize('<svg width="3" height="4"/>')).toThrow(RangeError)
    expect(() => svgSize('<svg viewBox="0 0 0 4"/>')).toThrow(RangeError)
  })
})
