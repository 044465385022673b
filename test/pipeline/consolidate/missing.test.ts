import { anexo, line, resolver } from '../../support/sheet.js'
import { received, together, unreadable } from './inbox.js'

const OWED = { duties: new Map([['paac-anexo-1', ['ssi', 'salud', 'cultura']]]), resolver }
const plan = (file: string) => received(file, anexo(line()))

/** Row and how-to of each: who is missing, and what to do. */
function missing(files: Parameters<typeof together>[0]): string[] {
  return together(files, { owed: OWED })
    .findings.filter(({ rule }) => rule === 'submission-missing')
    .map(({ message, how }) => `${message} ${how}`)
}

const SSI = 'Subsecretaría de Sistemas de Información'
const SALUD = 'Secretaría de Salud Municipal'
const CULTURA = 'Secretaría de Cultura'
const ANEXO = 'Anexo 1 del Plan Anticorrupción y de Atención al Ciudadano'

describe('submission-missing', () => {
  it('names each dependencia that owes a format and has not handed it in', () => {
    expect(missing([plan('PAAC 2023 - Salud.xlsx')])).toEqual([
      `${SSI} no ha entregado «${ANEXO}». Solicite la entrega.`,
      `${CULTURA} no ha entregado «${ANEXO}». Solicite la entrega.`,
    ])
  })

  it('says nothing where all have, and is evaluated', () => {
    const files = ['SSI', 'Salud', 'Cultura'].map((who) => plan(`PAAC 2023 - ${who}.xlsx`))
    const result = together(files, { owed: OWED })
    expect(result.findings.filter(({ rule }) => rule === 'submission-missing')).toEqual([])
    expect(result.notEvaluated.filter(({ rule }) => rule === 'submission-missing')).toEqual([])
  })

  it('does not count a plan of another vigencia', () => {
    const files = ['SSI', 'Cultura'].map((who) => plan(`PAAC 2023 - ${who}.xlsx`))
    const { findings } = together([...files, plan('PAAC 2022 - Salud.xlsx')], { owed: OWED })
    expect(findings.filter(({ rule }) => rule === 'submission-missing').map(({ row }) => row)).toEqual([
      SALUD,
    ])
  })

  it('counts a repeated file as handed in by whoever sent it', () => {
    const same = anexo(line())
    const files = ['SSI', 'Salud', 'Cultura'].map((who) =>
      received(`PAAC 2023 - ${who}.xlsx`, same, { bytes: 'the same' }),
    )
    expect(missing(files)).toEqual([])
  })

  it('says of a blank form that it is blank', () => {
    const blank = received('PAAC 2023 - SSI.xlsx', anexo(''))
    expect(missing([blank, plan('PAAC 2023 - Salud.xlsx'), plan('PAAC 2023 - Cultura.xlsx')])).toEqual([
      `${SSI} entregó «${ANEXO}» en blanco: «PAAC 2023 - SSI.xlsx» está sin diligenciar. Solicite la entrega.`,
    ])
  })

  it('does not scold again whoever sent a file that nobody can read', () => {
    const files = [
      plan('PAAC 2023 - Salud.xlsx'),
      plan('PAAC 2023 - Cultura.xlsx'),
      unreadable('PAAC 2023 - SSI.xlsx'),
    ]
    expect(missing(files)).toEqual([])
  })

  it('points to the files of which nobody knows who sent them', () => {
    const files = [plan('PAAC 2023 - Salud.xlsx'), plan('PAAC 2023 - Cultura.xlsx'), plan('plan.xlsx')]
    expect(missing(files)).toEqual([
      `${SSI} no ha entregado «${ANEXO}». Mire si es el archivo que no dice quién lo envía; si no, solicite la entrega.`,
    ])
  })
})
