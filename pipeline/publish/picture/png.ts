import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** Where the fonts and the drawing program are, wherever the package was installed. */
const { resolve } = createRequire(import.meta.url)

const FAMILY = 'DejaVu Sans'
const FONTS = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'].map((name) => `dejavu-fonts-ttf/ttf/${name}`)

interface Drawing {
  readonly free: () => void
  readonly render: () => { readonly free: () => void; readonly asPng: () => Uint8Array }
}
type Draw = (svg: string, width: number) => Drawing

let loaded: Promise<Draw> | null = null

/**
 * A drawing as a picture so many dots wide, on white. Its letters are those of DejaVu Sans, which comes along, whatever
 * fonts a computer has: the same drawing is the same bytes everywhere. The program is loaded with the first one.
 * @throws Error where the SVG is none
 */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  loaded ??= load()
  const drawing = (await loaded)(svg, width)
  const picture = drawing.render()
  const png = picture.asPng()
  picture.free()
  drawing.free()
  return png
}

async function load(): Promise<Draw> {
  const [{ initWasm, Resvg }, program, ...fontBuffers] = await Promise.all([
    import('@resvg/resvg-wasm'),
    readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')),
    ...FONTS.map(async (font) => new Uint8Array(await readFile(resolve(font)))),
  ])
  await initWasm(program)
  return (svg, width) =>
    new Resvg(svg, {
      fitTo: { mode: 'width', value: width },
      background: '#ffffff',
      font: { fontBuffers, defaultFontFamily: FAMILY, sansSerifFamily: FAMILY },
    })
}
