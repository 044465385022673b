import { relationship } from '../../engine/workbook/make-xlsx.js'
import { makeZip } from '../../engine/workbook/make-zip.js'
import type { Hostile } from './hostile.js'
import { PLAN, planBook, planParts } from './plain-plan.js'

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Workbooks whose parts lead in a circle, to another's, or out of the file. */
export function hostileLinks(): readonly Hostile[] {
  const sheetAt = (target: string) => () =>
    planBook({ sheets: [{ name: 'Otra', target, part: 'xl/worksheets/otra.xml' }] })
  const external = (target: string) =>
    `<Relationship Id="rIdX" Type="${REL}/externalLink" Target="${target}" TargetMode="External"/>`
  const broken: readonly [string, () => Uint8Array][] = [
    ['hoja que es el libro', sheetAt('/xl/workbook.xml')],
    ['hoja que son los vínculos', sheetAt('/xl/_rels/workbook.xml.rels')],
    ['hoja que es la de otra', sheetAt('/xl/worksheets/sheet1.xml')],
    ['hoja que no está', sheetAt('/xl/worksheets/nada.xml')],
    ['hoja en etc-passwd', sheetAt('../../../../etc/passwd')],
    ['hoja en otro disco', sheetAt('file:///C:/Windows/win.ini')],
    ['hoja en otro servidor', sheetAt('\\\\servidor\\carpeta\\hoja.xml')],
    ['hoja en la red', sheetAt('https://malo.example/hoja.xml')],
    [
      'hoja por vínculo externo',
      () =>
        makeZip(
          planParts().map((entry) =>
            entry.name === 'xl/_rels/workbook.xml.rels'
              ? {
                  ...entry,
                  data: (entry.data as string).replace('Target="/xl', 'TargetMode="External" Target="/xl'),
                }
              : entry,
          ),
        ),
    ],
  ]
  return [
    ...broken.map(([what, bytes]): Hostile => ({ file: `${what}.xlsx`, expects: 'damaged', bytes })),
    {
      file: 'libro que es sus vínculos.xlsx',
      expects: 'not-a-workbook',
      bytes: () =>
        makeZip(
          planParts().map((entry) =>
            entry.name === '_rels/.rels'
              ? { ...entry, data: (entry.data as string).replace('xl/workbook.xml', '_rels/.rels') }
              : entry,
          ),
        ),
    },
    {
      file: 'vínculos en círculo y hacia afuera.xlsx',
      expects: 'plan',
      bytes: () =>
        planBook({
          links: `${relationship('c', 'theme', 'workbook.xml')}${external('file:///etc/passwd')}${external('\\\\servidor\\x.xlsx')}`,
          rootLinks: relationship('r', 'extended-properties', '_rels/.rels'),
          extra: [
            {
              name: 'xl/worksheets/_rels/sheet1.xml.rels',
              data: `<Relationships>${relationship('a', 'hyperlink', '../worksheets/sheet1.xml')}${external('javascript:alert(1)')}</Relationships>`,
            },
          ],
        }),
    },
    {
      file: 'nombres de partes con rutas.xlsx',
      expects: 'plan',
      bytes: () =>
        planBook({
          extra: [
            '../../../../etc/passwd',
            '/etc/shadow',
            'C:\\Windows\\x.dll',
            'CON',
            `xl/${'n'.repeat(60_000)}`,
            'xl/a\nb\u001b[2J',
          ].map((name) => ({ name, data: 'x' })),
        }),
    },
    {
      file: 'dos planes iguales.xlsx',
      expects: 'plan',
      bytes: () => planBook({ sheets: [{ ...PLAN, name: 'Copia', state: 'veryHidden' }] }),
    },
  ]
}
