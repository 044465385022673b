import type { Grid } from '../../../engine/grid/grid.js'
import { identityOf } from '../../../engine/reading/document-facts.js'
import { recognise, viewsOf } from '../../../engine/reading/read-plan.js'
import { likeliestFirst } from '../../../engine/reading/tell-apart.js'
import { anexo, book, formats, HEADER, line, sheet } from '../../support/sheet.js'

function told(sheets: Grid | readonly Grid[], file = 'entrega.xlsx'): string | null {
  const workbook = book(sheets)
  const views = viewsOf(workbook)
  const [best] = likeliestFirst(
    formats.map((format) => recognise(views, format)),
    identityOf(workbook).format,
    file,
  )
  return best?.recognised ? best.format.id : null
}

const ROW = line({ activity: '1.1 Publicar el boletín' })
const SIX = '| Actividades | Producto | Meta | Responsable | Fecha Inicio | Fecha Final |'

describe('one table in two formats', () => {
  it.each([
    ['a banner with its number', anexo(ROW, 'Componente 3: Rendición de cuentas'), 'paac-anexo-1'],
    ['nothing at all', sheet('Hoja1', `${HEADER}\n${ROW}`), 'paac-anexo-1'],
    ['the sheet of a component', sheet('C3', `${HEADER}\n${ROW}`), 'paac-anexo-1'],
    ['a banner without a number', anexo(ROW, 'Componente: Rendición de cuentas'), 'rendicion-cuentas'],
    [
      'the title of the strategy',
      sheet('Hoja1', `| Estrategia de rendición de cuentas 2026 |\n${HEADER}\n${ROW}`),
      'rendicion-cuentas',
    ],
    [
      'the title of the PAAC over a banner without a number',
      sheet(
        'Hoja1',
        `| Plan Anticorrupción y de Atención al Ciudadano 2026 |\n| Componente: Rendición de cuentas |\n${HEADER}\n${ROW}`,
      ),
      'paac-anexo-1',
    ],
    [
      'a table of six columns',
      sheet('Hoja1', `${SIX}\n${line().replace(/^\| [^|]*\|/, '|')}`),
      'paac-anexo-1',
    ],
    [
      'the title of the PTEP over those six',
      sheet(
        'Hoja1',
        `| Programa de Transparencia y Ética Pública 2026 |\n${SIX}\n${line().replace(/^\| [^|]*\|/, '|')}`,
      ),
      'ptep',
    ],
  ])('%s', (_, drawn, expected) => {
    expect(told(drawn)).toBe(expected)
  })

  it('heeds the name of the file', () => {
    const bare = sheet('Hoja1', `${HEADER}\n${ROW}`)
    expect(told(bare, 'Estrategia de rendición de cuentas 2026.xlsx')).toBe('rendicion-cuentas')
    expect(told(bare, 'PAAC 2026 componente 3 - rendición de cuentas.xlsx')).toBe('paac-anexo-1')
  })
})

describe('formats that share columns', () => {
  it.each([
    [
      'a follow-up, by its progress',
      '| Subcomponente | Actividades Programadas | Actividades Realizadas | Meta Producto | Responsable | Fecha Programada | % de Avance | Observaciones |',
      'seguimiento',
    ],
    [
      'a PAAC with columns of its own for the progress',
      `${HEADER} % de avance | Observaciones |`,
      'paac-anexo-1',
    ],
    [
      'a PAAC with an indicator',
      '| Subcomponente | Actividades | Indicador | Metas | Responsable | Fecha Inicio | Fecha Final |',
      'paac-anexo-1',
    ],
    [
      'a POAI without its execution',
      '| Sector | Programa | Proyecto | BPIN | Producto | Dependencia | Recursos propios | SGP | Total |',
      'poai',
    ],
    [
      'what Control Interno verified, by what it verified',
      '| Componente | Actividad de la muestra | Meta | Responsable | Reportado al corte | Verificado al corte | Concepto | Evidencia revisada | Observaciones de Control Interno |',
      'verificacion',
    ],
    [
      'a follow-up on which Control Interno wrote its observations',
      '| Subcomponente | Actividades Programadas | Actividades Cumplidas | Meta | Responsable | % de Avance | Evidencia | Observaciones de Control Interno |',
      'seguimiento',
    ],
    [
      'a follow-up with a concept of Control Interno, which tells its progress all the same',
      '| Subcomponente | Actividades Programadas | Actividades Realizadas | Meta | Responsable | Ejecutado al corte | % de Avance | Evidencia | Concepto |',
      'seguimiento',
    ],
    ['a table of something else', '| Nombre | Cargo | Teléfono | Correo |', null],
    ['a few words in common', '| Actividad | Responsable | Fecha |', null],
  ])('%s', (_, header, expected) => {
    const cells = header.split('|').length - 2
    expect(told(sheet('Hoja1', `${header}\n|${' texto |'.repeat(cells)}`))).toBe(expected)
  })
})

describe('a plan that brings its annex on another sheet', () => {
  const PROCEDURES =
    '| Número SUIT | Nombre del trámite | Tipo de racionalización | Acción específica | Situación actual | Descripción de la mejora | Beneficio al ciudadano | Dependencia responsable | Fecha inicio | Fecha final |'
  const annex = sheet('Trámites', `${PROCEDURES}\n|${' texto |'.repeat(10)}`)

  it('is the plan', () => {
    expect(told([anexo(ROW), annex])).toBe('paac-anexo-1')
    expect(told([annex, anexo(ROW)])).toBe('paac-anexo-1')
  })

  it('is the annex where there is no more of the plan than a few shared headers', () => {
    const tasks = sheet(
      'Tareas',
      '| Actividades | Responsable | Fecha Inicio | Fecha Final |\n| a | b | c | d |',
    )
    expect(told([annex, tasks])).toBe('racionalizacion-tramites')
    expect(told([annex])).toBe('racionalizacion-tramites')
  })
})
