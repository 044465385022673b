import fc from 'fast-check'
import { JsonSyntaxError, readJsonDocument } from '../../../pipeline/workspace/json-document.js'

function failure(text: string): string {
  try {
    readJsonDocument(text)
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error
    return `${String(error.spot.line)}:${String(error.spot.column)} ${error.message}`
  }
  return 'nothing wrong'
}

describe('reading JSON that a person wrote', () => {
  it('gives the value, whatever it is', () => {
    const text =
      '{ "a": [1, -2.5, 1e3], "b": { "c": "dos\\nlíneas ñ \\u00e9 \\"x\\"" }, "d": [true, false, null] }'
    expect(readJsonDocument(text).value).toEqual(JSON.parse(text))
  })

  it('is what JSON.parse reads, of any JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 4 }), (text, indent) => {
        fc.pre(!text.includes('"//'))
        const shown = JSON.stringify(JSON.parse(text), null, indent)
        expect(readJsonDocument(shown).value).toEqual(JSON.parse(shown))
      }),
    )
  })

  it('refuses what JSON.parse refuses, and never otherwise than in Spanish', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '{', '\\', '/', 'x', '\n'),
        (text, at, put) => {
          const cut = at % (text.length + 1)
          const broken = text.slice(0, cut) + put + text.slice(cut + 1)
          let valid = true
          try {
            JSON.parse(broken)
          } catch {
            valid = false
          }
          expect(failure(broken) === 'nothing wrong').toBe(valid)
        },
      ),
    )
  })

  it('is not put off by the mark that Notepad writes at the start', () => {
    expect(readJsonDocument('\uFEFF{}').value).toEqual({})
  })

  it('leaves out what explains, wherever it stands, written once or twice', () => {
    const text = `{
      "// uno": "qué es esto",
      "a": { "//": ["varias", "líneas"], "b": [{ "//": 1, "c": 2 }], "//": { "x": 1, "x": 2 } },
      "//d": 4
    }`
    const { value, repeated, place } = readJsonDocument(text)
    expect(value).toEqual({ a: { b: [{ c: 2 }] } })
    expect(repeated).toEqual([])
    expect(place.inside.get('a')).toMatchObject({ line: 3, column: 7 })
    expect(failure('{ "//": "uno" "a": 1 }')).toBe('1:15 falta una coma antes de «"a"»')
    expect(failure('{ "a": 1, "//": "uno", }')).toBe('1:22 sobra la coma que hay antes de «}»')
    expect(failure('{ // uno\n }')).toBe('1:3 un archivo JSON no lleva comentarios')
  })

  it('takes `__proto__` for a key like any other', () => {
    const { value } = readJsonDocument('{ "__proto__": { "x": 1 } }')
    expect(Object.keys(value as object)).toEqual(['__proto__'])
    expect((value as { x?: number }).x).toBeUndefined()
  })

  it('says where everything stands', () => {
    const { place } = readJsonDocument('{\n  "a": [\n    10,\n    { "b": 1 }\n  ]\n}')
    const list = place.inside.get('a')
    expect(list).toMatchObject({ line: 2, column: 3 })
    expect(list?.inside.get(1)).toMatchObject({ line: 4, column: 5 })
    expect(list?.inside.get(1)?.inside.get('b')).toMatchObject({ line: 4, column: 7 })
  })

  it('finds keys written twice', () => {
    expect(readJsonDocument('{\n"a": 1,\n"a": 2\n}')).toMatchObject({
      value: { a: 2 },
      repeated: [{ key: 'a', first: { line: 2, column: 1 }, second: { line: 3, column: 1 } }],
    })
  })

  it.each([
    ['', '1:1 el archivo está vacío'],
    ['{ "a": 1, }', '1:9 sobra la coma que hay antes de «}»'],
    ['{ "a": 1,, "b": 2 }', '1:10 sobra una coma'],
    ['[1,,2]', '1:4 sobra una coma'],
    ['[,1]', '1:2 sobra una coma'],
    ['[1, 2,\n]', '1:6 sobra la coma que hay antes de «]»'],
    ['{\n  "a": 1\n  "b": 2\n}', '3:3 falta una coma antes de «"b"»'],
    [
      '{\n"oficios":\n"ciudad": "Pasto"\n}',
      '3:9 antes de estos dos puntos falta la llave («{») que abre un grupo de datos, o sobra un nombre',
    ],
    ['{ "a" 1 }', '1:7 faltan los dos puntos («:») después de "a"'],
    ['{ a: 1 }', '1:3 «a» no está entre comillas, y el nombre de cada dato va entre comillas'],
    ['{ "a": ssi }', '1:8 «ssi» es un texto y debe ir entre comillas'],
    ['{ "a": True }', '1:8 «True» se escribe en minúsculas: true'],
    ['{ "a": “x” }', '1:8 las comillas deben ser rectas («"»), no «“»'],
    ["{ 'a': 1 }", '1:3 las comillas deben ser rectas («"»), no «\'»'],
    [
      '{ "a": 120.000.000 }',
      '1:8 «120.000.000» no es un número bien escrito: sin puntos de miles, y con punto decimal',
    ],
    ['{ "a": 1 // nota\n}', '1:10 un archivo JSON no lleva comentarios'],
    ['{ "a": "sin cerrar\n}', '1:8 falta cerrar las comillas del texto que empieza aquí'],
    [
      '{ "a": "C:\\datos" }',
      '1:11 dentro de un texto la barra «\\» se escribe doble («\\\\»); en una ruta use «/»',
    ],
    ['{\n  "a": [1, 2', '2:13 el archivo se acaba sin cerrar con «]» lo que se abre en la línea 2'],
    ['{ "a": 1 }\n{ "b": 2 }', '2:1 sobra «{» después del final'],
    ['['.repeat(200), '1:62 hay demasiados corchetes o llaves unos dentro de otros'],
  ])('says where %j stops being JSON, and why', (text, says) => {
    expect(failure(text)).toBe(says)
  })
})
