import { storedText } from '../edit/cell-text.js'
import { attributesOf, eachTag, prefixOf } from '../edit/markup.js'
import { spliced, type Splice } from '../edit/splice.js'
import { XML_HEAD } from './draft.js'
import { prefixed } from './looks.js'
import { appended, childrenOf, outlineOf, withoutEmpty, type Part } from './sequence.js'
import { AUTHOR, BETWEEN, COMMENT_BEGINNING, COMMENT_TEXT } from './words.js'

/** What is to be said at a cell. */
export interface CommentText {
  /** `G31` */
  readonly cell: string
  readonly head: string
  readonly body: string
}

export interface Commented {
  readonly text: string
  /** the cells that had no comment and now have one of ours */
  readonly made: readonly string[]
  /** the cells whose comment is of a kind to which nothing can be added */
  readonly left: readonly string[]
}

const FONT = '<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/>'

/** The comments part that we make for a sheet that has none, up to its comments. */
function newPart(main: string): string {
  return `${XML_HEAD}<comments xmlns="${main}"><authors><author>${AUTHOR}</author></authors><commentList>`
}
const NEW_END = '</commentList></comments>'

/** A new comments part. */
export function commentsPart(all: readonly CommentText[], main: string): Commented {
  const text = newPart(main) + all.map((one) => commentXml(one, 0)).join('') + NEW_END
  return { text, made: all.map(({ cell }) => cell), left: [] }
}

/** A comments part with ours: what somebody else wrote stays, and ours follows it. Null where it is made otherwise. */
export function withComments(text: string, all: readonly CommentText[]): Commented | null {
  const part = commentsOf(text)
  if (!part) return null
  const splices: Splice[] = []
  const made: CommentText[] = []
  const left: string[] = []
  for (const one of all) {
    const there = part.comments.find(({ cell }) => cell === one.cell)
    if (!there) made.push(one)
    else {
      const added = addedTo(there, one)
      if (added) splices.push(added)
      else left.push(one.cell)
    }
  }
  if (made.length > 0) {
    const known = part.authors.indexOf(AUTHOR)
    const author = known < 0 ? part.authors.length : known
    const prefix = prefixOf(part.root.tag)
    const xml = prefixed(made.map((one) => commentXml(one, author)).join(''), prefix)
    if (known < 0)
      splices.push(...appended(text, part.authorList, prefixed(`<author>${AUTHOR}</author>`, prefix)))
    splices.push(...appended(text, part.list, xml))
  }
  return { text: spliced(text, splices), made: made.map(({ cell }) => cell), left }
}

/** A comments part without ours: null for the text where nothing else was in it; and the cells whose comment is gone. */
export function withoutComments(
  text: string,
  main: string,
): { readonly text: string | null; readonly gone: readonly string[] } {
  const part = text.includes(AUTHOR) ? commentsOf(text) : null
  if (!part) return { text, gone: [] }
  const splices: Splice[] = []
  const gone: string[] = []
  const ours = part.authors.indexOf(AUTHOR)
  for (const comment of part.comments) {
    const cut = cutFrom(comment, comment.author === ours)
    if (cut === 'all') {
      gone.push(comment.cell)
      splices.push({ from: comment.part.tag.from, to: comment.part.end, text: '' })
    } else splices.push(...cut)
  }
  if (splices.length === 0) return { text, gone }
  if (gone.length === part.comments.length) {
    if (text.startsWith(newPart(main))) return { text: null, gone }
    const closed = withoutEmpty(text, part.list)
    if (closed.length > 0) splices.splice(0, splices.length, ...closed)
  }
  const authorsLeft = part.comments.filter(({ cell, author }) => author === ours && !gone.includes(cell))
  const own = childrenOf(text, part.authorList).at(-1)
  if (own && gone.length > 0 && ours === part.authors.length - 1 && authorsLeft.length === 0) {
    const closed = ours === 0 ? withoutEmpty(text, part.authorList) : []
    splices.push(...(closed.length > 0 ? closed : [{ from: own.tag.from, to: own.end, text: '' }]))
  }
  return { text: spliced(text, splices), gone }
}

interface CommentsPart {
  readonly root: Part
  readonly authors: readonly string[]
  readonly authorList: Part
  readonly list: Part
  readonly comments: readonly Comment[]
}

interface Comment {
  readonly part: Part
  readonly cell: string
  readonly author: number
  readonly spans: readonly Span[]
  /** where its last run ends, or null where it has none */
  readonly runsEnd: number | null
  readonly prefix: string
}

/** The content of a `<t>`, and the run in which it stands. */
interface Span {
  readonly from: number
  readonly text: string
  readonly run: { readonly from: number; readonly to: number } | null
}

function commentsOf(text: string): CommentsPart | null {
  const outline = outlineOf(text)
  const authorList = outline?.parts.find(({ tag }) => tag.name === 'authors')
  const list = outline?.parts.find(({ tag }) => tag.name === 'commentList')
  if (!outline || !authorList || !list || outline.root.tag.name !== 'comments') return null
  return {
    root: outline.root,
    authorList,
    list,
    authors: childrenOf(text, authorList).map(({ tag, contentEnd }) => text.slice(tag.to, contentEnd)),
    comments: childrenOf(text, list).map((part) => commentAt(text, part)),
  }
}

function commentAt(text: string, part: Part): Comment {
  const { from, to } = part.tag
  const attributes = attributesOf(text.slice(from, to))
  const spans: Span[] = []
  let runsEnd: number | null = null
  let runFrom: number | null = null
  let open: number | null = null
  let pending: { from: number; text: string }[] = []
  let section = ''
  eachTag(text.slice(from, part.end), (tag) => {
    if (tag.depth === 2) section = tag.kind === 'close' ? '' : tag.name
    if (section !== 'text') return
    if (tag.depth === 3 && tag.name === 'r') {
      if (tag.kind === 'open') runFrom = from + tag.from
      if (tag.kind === 'close' && runFrom !== null) {
        const run = { from: runFrom, to: from + tag.to }
        spans.push(...pending.map((span) => ({ ...span, run })))
        pending = []
        runsEnd = run.to
        runFrom = null
      }
    }
    const isText = tag.name === 't' && (tag.depth === 3 || (tag.depth === 4 && runFrom !== null))
    if (!isText) return
    if (tag.kind === 'open') open = from + tag.to
    if (tag.kind === 'close' && open !== null) {
      const span = { from: open, text: text.slice(open, from + tag.from) }
      if (tag.depth === 3) spans.push({ ...span, run: null })
      else pending.push(span)
      open = null
    }
  })
  return {
    part,
    cell: attributes.get('ref') ?? '',
    author: Number(attributes.get('authorId') ?? -1),
    spans,
    runsEnd,
    prefix: prefixOf(part.tag),
  }
}

function addedTo({ spans, runsEnd, prefix }: Comment, { head, body }: CommentText): Splice | null {
  const added = storedText(BETWEEN + head + body)
  if (runsEnd !== null) return { from: runsEnd, to: runsEnd, text: prefixed(runXml(added, false), prefix) }
  const last = spans.at(-1)
  if (!last || last.text === '') return null
  const at = last.from + last.text.length
  return { from: at, to: at, text: added }
}

function commentXml({ cell, head, body }: CommentText, author: number): string {
  const runs = runXml(storedText(head), true) + runXml(storedText(body), false)
  return `<comment ref="${cell}" authorId="${String(author)}" shapeId="0"><text>${runs}</text></comment>`
}

function runXml(stored: string, bold: boolean): string {
  return `<r><rPr>${bold ? '<b/>' : ''}${FONT}</rPr><t xml:space="preserve">${stored}</t></r>`
}

/** What of a comment is ours: `all`, or these stretches. */
function cutFrom({ spans }: Comment, isOurs: boolean): 'all' | Splice[] {
  const whole = spans.map(({ text }) => text).join('')
  const found = COMMENT_TEXT.exec(whole) ?? (isOurs ? COMMENT_BEGINNING.exec(whole) : null)
  if (!found) return []
  const end = found.index + found[0].length
  if ((whole.slice(0, found.index) + whole.slice(end)).trim() === '') return 'all'
  const splices: Splice[] = []
  let at = 0
  for (const { from, text, run } of spans) {
    const cutFrom = Math.max(found.index, at) - at
    const cutTo = Math.min(end, at + text.length) - at
    at += text.length
    if (cutFrom >= cutTo) continue
    if (run && cutFrom === 0 && cutTo === text.length) splices.push({ ...run, text: '' })
    else splices.push({ from: from + cutFrom, to: from + cutTo, text: '' })
  }
  return splices
}
