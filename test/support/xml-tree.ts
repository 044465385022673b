import { SaxesParser } from 'saxes'

/** An element of an XML document, as a test looks at it. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Element[]
  readonly text: string
}

/** The root of a document. @throws Error where it is not well formed */
export function xmlTree(source: string): Element {
  interface Growing extends Element {
    children: Growing[]
    text: string
  }
  const top: Growing = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes, children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    open.at(-1)!.text += text
  })
  parser.on('closetag', () => open.pop())
  parser.write(source).close()
  return top.children[0]!
}

/** Every element under one, and itself, in document order. */
export function everyElement(element: Element): Element[] {
  return [element, ...element.children.flatMap(everyElement)]
}
