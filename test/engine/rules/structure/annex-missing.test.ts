import { judgeDocuments, judgeWhole } from '../../../../engine/rules/judge-whole.js'
import type { Document } from '../../../../engine/rules/rule.js'
import type { Grid } from '../../../../engine/grid/grid.js'
import {
  about,
  anexo,
  check,
  directory,
  formats,
  line,
  paac,
  read,
  says,
  sheet,
} from '../../../support/sheet.js'

const rationalization = formats.find(({ id }) => id === 'racionalizacion-tramites')!

/** Component 2 as a reference. */
const referring = (reference = 'Ver documento anexo «Estrategia de racionalización de trámites»'): Grid =>
  sheet(
    'Anexo 1',
    `
    | Componente 2: Racionalización de trámites | < | < | < | < | < | < |
    | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
    | ${reference} | < | < | < | < | < | < |
    `,
  )

const paacOf = (file: string, ...sheets: Grid[]): Document => ({ file, format: paac, plan: read(sheets) })

const annex = (vigencia = 2023): Document => {
  const { columns } = rationalization
  const cells: Readonly<Record<string, string>> = {
    suitNumber: 'S-01',
    procedure: 'Permiso para pintar fachadas',
    start: '{2023-03-01}',
    end: '{2023-06-30}',
  }
  const grid = sheet(
    'Trámites',
    `| ${columns.map(({ header }) => header).join(' | ')} |\n| ${columns.map(({ key }) => cells[key] ?? 'Algo').join(' | ')} |`,
  )
  return {
    file: 'tramites.xlsx',
    format: rationalization,
    plan: read(grid, { format: rationalization, vigencia }),
  }
}

const missing = (...documents: Document[]): unknown[] => {
  const whole = { vigencia: 2023, activities: [], sections: [], documents }
  return about('annex-missing', { findings: judgeWhole(whole, { format: paac, directory }) }).map(
    ({ severity, place }) => [severity, place.column, place.value],
  )
}

describe('annex-missing', () => {
  it('speaks once of an annex that nobody handed in, however many files refer to it', () => {
    const other = paacOf('salud.xlsx', anexo(line()))
    expect(missing(paacOf('opgi.xlsx', referring()), other, paacOf('ssi.xlsx', referring()))).toEqual([
      [
        'error',
        'Componente 2: Racionalización de trámites',
        'Ver documento anexo «Estrategia de racionalización de trámites»',
      ],
    ])
  })

  it('is silent where the annex came as a document of its own', () => {
    expect(missing(paacOf('opgi.xlsx', referring()), annex())).toEqual([])
  })

  it('is not content with the annex of another year', () => {
    expect(missing(paacOf('opgi.xlsx', referring()), annex(2021))).toHaveLength(1)
  })

  it('is silent where the workbook has its sheet, or the reference its link', () => {
    const own = sheet('Racionalización', '| Trámite | Mejora | Fecha |\n| Permiso | En línea | Junio |')
    expect(missing(paacOf('opgi.xlsx', referring(), own))).toEqual([])
    const link = 'Ver documento anexo de racionalización en https://ejemplo.gov.co/tramites'
    expect(missing(paacOf('opgi.xlsx', referring(link)))).toEqual([])
  })

  it('is not alarmed by a plan that refers to nothing, nor to an annex of something else', () => {
    expect(missing(paacOf('salud.xlsx', anexo(line())))).toEqual([])
    const risks = sheet(
      'Anexo 1',
      `
      | Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción. | < |
      | Subcomponente / Proceso | Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |
      | Ver documento anexo «Mapa de riesgos» | < | < | < | < | < | < |
      `,
    )
    expect(missing(paacOf('opgi.xlsx', risks))).toEqual([])
  })

  it('is never held against a part by itself', () => {
    const alone = paacOf('opgi.xlsx', referring())
    expect(says(check(referring()))).toEqual([])
    expect(judgeDocuments([alone], directory)).toEqual([])
  })
})
