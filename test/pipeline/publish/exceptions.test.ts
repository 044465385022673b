import type { FiledFinding } from '../../../pipeline/consolidate/consolidated.js'
import { devoluciones } from '../../../pipeline/publish/devoluciones.js'
import { hallazgos } from '../../../pipeline/publish/hallazgos.js'
import { planMaestro } from '../../../pipeline/publish/plan-maestro.js'
import type { Publication } from '../../../pipeline/publish/publication.js'
import { figuresOf } from '../../../pipeline/publish/report/figures.js'
import { headlines } from '../../../pipeline/publish/report/headlines.js'
import { wholePage } from './report/whole-page.js'
import { findingsPhrase, summary } from '../../../pipeline/publish/report/phrases.js'
import { informeMonitoreo } from '../../../pipeline/publish/report/workbook.js'
import type { ExceptionEntry, Excuse } from '../../../pipeline/workspace/exception-book.js'
import { opened, shown } from './open-workbook.js'
import { publication } from './report/fixture.js'

const EXCUSE: Excuse = {
  who: 'Consejo de Gobierno',
  when: '2031-02-01',
  why: 'El convenio <b>así</b> lo pide.',
  until: '2031-12-31',
}

const EXPIRED: ExceptionEntry = {
  rule: 'date-order',
  target: 'musica.xlsx, G7',
  who: 'Alcaldesa',
  when: '2031-01-02',
  why: 'Mientras llega la orquesta.',
  until: '2031-03-31',
  state: 'expired',
  findings: 1,
  files: 1,
}

/** The fixture, with an exception for each finding that a test picks, and one that has expired. */
function excepting(picked: (finding: FiledFinding) => boolean): Publication {
  const { consolidated } = publication
  const findings = consolidated.findings.map((f) => (picked(f) ? { ...f, exception: EXCUSE } : f))
  const applied = findings.filter(({ exception }) => exception !== null).length
  const entry: ExceptionEntry = {
    rule: 'date-nonexistent',
    target: 'semillas.xlsx, G12',
    ...EXCUSE,
    state: 'applied',
    findings: applied,
    files: 1,
  }
  return { ...publication, consolidated: { ...consolidated, findings, exceptions: [entry, EXPIRED] } }
}

const ofSemillas = ({ file, severity }: FiledFinding): boolean =>
  file === 'semillas.xlsx' && severity !== 'info'

describe('justified exceptions in what is published', () => {
  const excepted = excepting(ofSemillas)
  const before = figuresOf(publication)
  const figures = figuresOf(excepted)

  it('are counted apart: the fixture has one error and one warning of semillas.xlsx', () => {
    expect(figures.findings.counts).toEqual(before.findings.counts)
    expect(figures.findings.excepted).toEqual({ error: 1, warning: 1, info: 0 })
    const open = before.findings.counts.error - 1
    expect(summary(figures)).toContain(
      `Quedan ${String(open)} errores por corregir. Aparte, 1 error tiene una excepción justificada.`,
    )
    expect(findingsPhrase(figures)).toContain('De ellos, 1 error y 1 advertencia con excepción justificada.')
    expect(headlines(figures).at(-1)).toMatchObject({ value: open, label: 'Errores por corregir' })
    expect(headlines(figures).at(-1)?.note).toMatch(/; 1 más con excepción(;|$)/)
  })

  it('are not spoken of where there are none', () => {
    for (const text of [summary(before), findingsPhrase(before), wholePage(publication)])
      expect(text).not.toMatch(/excepci/i)
    for (const spec of [hallazgos(publication), planMaestro(publication), informeMonitoreo(publication)])
      expect(spec.sheets.map(({ name }) => name)).not.toContain('Excepciones')
  })

  it('leave nothing to correct where every error has one', () => {
    const all = figuresOf(excepting(({ severity }) => severity === 'error'))
    expect(summary(all)).toContain('No quedan errores por corregir. Aparte, ')
  })

  it('are listed on a sheet of every workbook, those that expired too', async () => {
    for (const spec of [hallazgos(excepted), planMaestro(excepted), informeMonitoreo(excepted)]) {
      const workbook = await opened(spec)
      expect(shown(workbook.getWorksheet('Excepciones')!).slice(1)).toEqual([
        [
          'Aplicada',
          'Fecha que no existe',
          'semillas.xlsx, G12',
          2,
          1,
          'Consejo de Gobierno',
          '2031-02-01',
          '2031-12-31',
          'El convenio <b>así</b> lo pide.',
        ],
        [
          'Vencida',
          'Termina antes de empezar',
          'musica.xlsx, G7',
          1,
          1,
          'Alcaldesa',
          '2031-01-02',
          '2031-03-31',
          'Mientras llega la orquesta.',
        ],
      ])
    }
  })

  it('stand beside each finding that they cover', async () => {
    const sheet = shown((await opened(hallazgos(excepted))).getWorksheet('Hallazgos')!)
    const column = sheet[0]!.indexOf('Excepción justificada')
    const file = sheet[0]!.indexOf('Archivo')
    expect(
      sheet
        .slice(1)
        .filter((row) => row[column] !== null)
        .map((row) => row[file]),
    ).toEqual(['semillas.xlsx', 'semillas.xlsx'])
    expect(sheet.slice(1).find((row) => row[column] !== null)?.[column]).toBe(
      'Excepción justificada de Consejo de Gobierno, 01/02/2031, hasta el 31/12/2031: El convenio <b>así</b> lo pide.',
    )
  })

  it('are listed on the page, with nothing in them taken for markup', () => {
    const page = wholePage(excepted)
    expect(page).toContain('<h3 id="excepciones">Excepciones justificadas</h3>')
    expect(page).toContain('Vencida')
    expect(page).not.toContain('<b>así</b>')
  })

  it('go back to the sender as what needs no correction', async () => {
    const back = devoluciones(excepted).find(({ name }) => name === 'semillas.xlsx')!
    const rows = shown((await opened(back.spec())).worksheets[0]!).map((row) =>
      row.filter((cell) => cell !== null),
    )
    const banners = rows.filter((row) => row.length === 1).map(([text]) => String(text))
    expect(banners).toContain('Con excepción justificada: no hay que corregirlos (2)')
    expect(banners.filter((text) => /^Errores|^Advertencias/.test(text))).toEqual([])
    expect(rows.flat()).toContain('El convenio <b>así</b> lo pide. (Consejo de Gobierno, 01/02/2031)')
  })
})
