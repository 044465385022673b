import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkFile } from '../../../engine/check-file.js'
import type { Verdict } from '../../../engine/check.js'
import { inWords } from '../../../engine/findings/worded.js'
import { WorkbookParts } from '../../../engine/workbook/edit/parts.js'
import { relationshipsOf } from '../../../engine/workbook/part-name.js'
import { readWorkbook } from '../../../engine/workbook/read-workbook.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import type { WordedFinding } from '../../../pipeline/consolidate/consolidated.js'
import { fingerprint } from '../../../pipeline/consolidate/content.js'
import { annotatedReturn } from '../../../pipeline/publish/annotated-return.js'
import { plantilla } from '../../../pipeline/publish/plantilla.js'
import { writeWorkbook } from '../../../pipeline/publish/workbook/write-workbook.js'
import { cleaned, compared, contents } from '../../engine/workbook/annotate/annotated.js'
import { SAMPLE_INBOX } from '../../support/commands.js'
import { planBook } from '../../support/plan-book.js'

const catalogue = builtInCatalogue()
const OPTIONS = { entity: 'Alcaldía de Prueba', deadline: '2026-12-04' }

function verdictOn(bytes: Uint8Array, file: string): Verdict {
  return checkFile(bytes, file, { ...catalogue, vigencia: null, format: null })
}

function worded(verdict: Verdict): WordedFinding[] {
  if (verdict.kind === 'own-output') throw new Error('own output')
  return verdict.findings.map((found) => ({ ...inWords(found), exception: null }))
}

/** Fails unless the annotated copy says what the original says, and all of the original is in it. */
async function expectFaithful(bytes: Uint8Array, file: string): Promise<void> {
  const before = verdictOn(bytes, file)
  const made = await annotatedReturn(bytes, file, worded(before), OPTIONS)
  expect(made).toMatchObject({ annotated: true, why: null })
  const after = verdictOn(made.bytes, file)
  expect(after).toEqual(before)
  if (before.kind === 'plan' && after.kind === 'plan')
    expect(fingerprint(after.plan, after.format)).toBe(fingerprint(before.plan, before.format))
  const { changed, added, gone, inOrder } = compared(bytes, made.bytes)
  const { always, perhaps } = rolesIn(bytes, worded(before))
  const told = changed.map((name) => name.toLowerCase())
  expect(told.filter((name) => !perhaps.has(name)).sort()).toEqual([...always].sort())
  for (const name of added)
    expect(name).toMatch(
      /(?:comments\d+|worksheets\/sheet\d+|styles)\.xml$|vmlDrawing\d+\.vml$|_rels\/[^/]+\.rels$/,
    )
  expect({ gone, inOrder }).toEqual({ gone: [], inOrder: true })
  expect(contents(cleaned(made.bytes))).toEqual(contents(bytes))
}

/** The parts that an annotation changes, by what they are; and those that it does where they are there. */
function rolesIn(
  bytes: Uint8Array,
  findings: readonly WordedFinding[],
): { readonly always: ReadonlySet<string>; readonly perhaps: ReadonlySet<string> } {
  const parts = new WorkbookParts(bytes)
  const noted = parts.sheets.filter(({ name }) =>
    findings.some(({ sheet, cell }) => sheet === name && cell !== null),
  )
  const styles = parts.linked('styles')
  return {
    always: new Set([
      '[content_types].xml',
      parts.workbook,
      relationshipsOf(parts.workbook),
      ...(styles === undefined ? [] : [styles]),
      ...noted.map(({ key }) => key),
    ]),
    perhaps: new Set(
      noted.flatMap(({ key }) => [
        relationshipsOf(key),
        ...parts
          .links(key)
          .filter(({ type }) => type === 'comments' || type === 'vmlDrawing')
          .map(({ target }) => target),
      ]),
    ),
  }
}

describe('the annotated return of each sample', () => {
  const samples = readdirSync(SAMPLE_INBOX).filter((name) => {
    const bytes = readFileSync(join(SAMPLE_INBOX, name))
    return readWorkbook(bytes).ok
  })

  it.each(samples)('%s', async (name) => {
    await expectFaithful(new Uint8Array(readFileSync(join(SAMPLE_INBOX, name))), name)
  })
})

describe('the annotated return of each blank form of ours', () => {
  it.each(catalogue.formats.map((format) => [format.id, format] as const))(
    '%s keeps its validations, its protection and its properties',
    async (id, format) => {
      const spec = plantilla(format, catalogue.directory, { dependencia: 'opgi', vigencia: 2026 })
      const bytes = await writeWorkbook(spec)
      await expectFaithful(bytes, `${id}.xlsx`)
      const note = {
        ...worded(verdictOn(await planBook(), 'plan.xlsx'))[0]!,
        sheet: spec.sheets[0]!.name,
        cell: 'A1',
      }
      const made = await annotatedReturn(bytes, `${id}.xlsx`, [note], OPTIONS)
      expect(made.annotated).toBe(true)
      expect(contents(cleaned(made.bytes))).toEqual(contents(bytes))
    },
  )
})

describe('the annotated return of a plan in which a person worked', () => {
  it('says what the plan says, also where its sheets are protected', async () => {
    await expectFaithful(await planBook(), 'plan.xlsx')
    await expectFaithful(await planBook({ isProtected: true }), 'plan.xlsx')
  })

  it('leaves out what has a justified exception, and says the rest with its proposal', async () => {
    const bytes = await planBook()
    const findings = worded(verdictOn(bytes, 'plan.xlsx'))
    const excuse = { who: 'OPGI', why: 'Ya se habló', when: '2026-01-01', until: '2026-12-31' }
    const [first, ...rest] = findings
    const made = await annotatedReturn(
      bytes,
      'plan.xlsx',
      [{ ...first!, exception: excuse as WordedFinding['exception'] }, ...rest],
      OPTIONS,
    )
    const sheet = Object.entries(contents(made.bytes)).find(([, text]) =>
      text.includes('Observaciones de la revisión'),
    )![1]
    expect(sheet.match(/<row /g)).toHaveLength(5 + rest.length)
    expect(sheet).toContain('Propuesta: ')
  })

  it('of a thousand findings', async () => {
    await expectFaithful(await planBook({ wrongRows: 1_000 }), 'plan.xlsx')
  }, 120_000)
})

describe('the return of what cannot be annotated', () => {
  it('is a list of ours that says why, and that nobody takes for a submission', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 plan')
    const verdict = verdictOn(bytes, 'entregas/Plan.final.pdf')
    const made = await annotatedReturn(bytes, 'entregas/Plan.final.pdf', worded(verdict), OPTIONS)
    expect(made).toMatchObject({
      name: 'Plan.final - observaciones.xlsx',
      annotated: false,
      why: 'El archivo es un PDF, no un libro de Excel.',
    })
    expect(verdictOn(made.bytes, made.name).kind).toBe('own-output')
    const read = readWorkbook(made.bytes)
    if (!read.ok) throw new Error(read.why.kind)
    const texts = [...read.workbook.grids[0]!.rows.values()].flatMap((row) =>
      [...row.values()].map(({ text }) => text),
    )
    expect(texts).toContain(
      'El archivo es un PDF, no un libro de Excel. Por eso las observaciones van en esta lista.',
    )
    expect(texts).toContain('Envíe el libro corregido a más tardar el 04/12/2026.')
    expect(texts).toContain('Errores (1)')
  })

  it('keeps what it is in its name, however long that of the file', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 plan')
    const { name } = await annotatedReturn(bytes, `${'largo '.repeat(40)}.pdf`, [], OPTIONS)
    expect(name).toBe(`${'largo '.repeat(9)}largo… - observaciones.xlsx`)
  })

  it.each([
    ['../../etc/PAAC 2023.xlsx', 'PAAC 2023.xlsx'],
    ['C:\\Users\\marta\\Plan: final?.XLSX', 'Plan final.xlsx'],
    ['..', 'archivo.xlsx'],
    [`${'largo '.repeat(40)}.xlsx`, `${'largo '.repeat(13)}l….xlsx`],
  ])('has a name that is no path: %j', async (from, name) => {
    expect((await annotatedReturn(await planBook(), from, [], OPTIONS)).name).toBe(name)
  })
})
