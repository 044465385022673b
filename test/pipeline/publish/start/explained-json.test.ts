import { readJsonDocument } from '../../../../pipeline/workspace/json-document.js'
import { explainedJson } from '../../../../pipeline/publish/start/explained-json.js'

it('puts each member under what explains it, short things on one line', () => {
  const text = explainedJson([
    { key: 'uno', explained: ['Qué es.'], value: 1 },
    { key: 'dos', explained: ['Qué es', 'y qué más.'], example: { a: [1, 'dos'], b: [] } },
    { key: 'tres', explained: [], value: { largo: 'x'.repeat(60), otro: ['y'.repeat(40), 'z'] } },
  ])
  expect(text).toBe(`{
  "// uno": "Qué es.",
  "uno": 1,

  "// dos": ["Qué es", "y qué más."],
  "//dos": { "a": [1, "dos"], "b": [] },

  "tres": {
    "largo": "${'x'.repeat(60)}",
    "otro": ["${'y'.repeat(40)}", "z"]
  }
}
`)
  expect(Object.keys(readJsonDocument(text).value as object)).toEqual(['uno', 'tres'])
})
