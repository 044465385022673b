import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readPaneFile } from '../../../addin/configuration/configuration-file.js'
import { checkFile } from '../../../engine/check-file.js'
import { Resolver } from '../../../engine/directory/resolve.js'
import { catalogueFor } from '../../../pipeline/catalogue.js'
import { cotejo, cotejoIn, temporaryFolder } from '../../support/commands.js'
import { CONFIGURATION, DIRECTORY, VENUES, writeWorkspace } from '../workspace/workspace-folder.js'

const folder = temporaryFolder()
const workspace = writeWorkspace(folder.in('mi-alcaldia'), {
  'cotejo.json': {
    ...CONFIGURATION,
    vigencia: 2026,
    formatos: ['escenarios', 'plan-accion', 'plan-indicativo'],
    diasNoHabiles: ['2026-09-30'],
    techos: [{ programa: '4301', valor: 900 }],
  },
  'directorio.json': DIRECTORY,
  'formatos/escenarios.json': VENUES,
  'formatos/plan-accion.mapa.json': {
    formato: 'plan-accion',
    columnas: { Responsable: 'Líder del proyecto' },
  },
})
afterAll(folder.remove)

describe('cotejo panel', () => {
  const salida = folder.in('publicado', 'panel.json')

  it('writes the configuration that the pane reads, and a blank workbook of each format that is filled in', async () => {
    const { status, out, err } = await cotejo('panel', workspace, '--salida', salida)
    expect({ status, err }).toEqual({
      status: 0,
      err: `Espacio de trabajo: ${workspace} (Alcaldía de San Jerónimo del Río)\n`,
    })
    expect(out).toBe(
      `${salida}: Alcaldía de San Jerónimo del Río, 3 formatos. Publíquelo con la carpeta «panel-formatos», que debe quedar a su lado.\n`,
    )
    expect(readdirSync(folder.in('publicado', 'panel-formatos'))).toEqual([
      'escenarios.xlsx',
      'plan-accion.xlsx',
    ])
    const read = readPaneFile(JSON.parse(readFileSync(salida, 'utf8')))
    if (!read.ok) throw new Error(read.why)
    const { formats, directory, settings, usualVigencia, blankForms } = read.file
    expect(formats.map(({ id }) => id)).toEqual(['escenarios', 'plan-accion', 'plan-indicativo'])
    expect(formats[1]!.columns.map(({ header }) => header)).toContain('Líder del proyecto')
    expect(formats).toEqual(catalogueFor(workspace).formats)
    expect(directory.dependencias.map(({ id }) => id)).toEqual(['planeacion', 'deportes', 'obras'])
    expect(settings).toEqual({
      nonWorkingDays: ['2026-09-30'],
      selfAssessment: null,
      ceilings: [{ program: '4301', source: null, dependencia: null, value: 900 }],
    })
    expect(usualVigencia).toBe(2026)
    expect(blankForms).toEqual({
      escenarios: 'panel-formatos/escenarios.xlsx',
      'plan-accion': 'panel-formatos/plan-accion.xlsx',
    })
    const blank = readFileSync(folder.in('publicado', blankForms['plan-accion']!))
    const context = { formats, directory, resolver: new Resolver(directory), vigencia: null, format: null }
    expect(checkFile(blank, 'libro.xlsx', context)).toMatchObject({
      kind: 'plan',
      format: { id: 'plan-accion' },
    })
  })

  it('says in one sentence what keeps it from doing so', async () => {
    const alone = folder.in('sin-nada')
    writeWorkspace(alone, { 'leame.txt': 'nada' })
    const wrong: [readonly string[], string][] = [
      [[], 'Diga de qué carpeta es la configuración: la que tiene el cotejo.json de la entidad.\n'],
      [
        [workspace, alone],
        'Diga de qué carpeta es la configuración: la que tiene el cotejo.json de la entidad.\n',
      ],
      [[folder.in('no-esta')], `No existe la carpeta «${folder.in('no-esta')}».\n`],
      [[workspace], 'Diga dónde escribir la configuración con --salida F.json.\n'],
      [
        [workspace, '--salida', 'panel.txt'],
        'El archivo de la configuración debe terminar en «.json»; se escribió «panel.txt».\n',
      ],
      [
        [alone, '--salida', folder.in('otro.json')],
        `En «${alone}» no hay un cotejo.json, ni en las carpetas de encima: el panel ya trae la configuración que vale sin él.\n`,
      ],
    ]
    for (const [args, err] of wrong)
      expect({ args, ...(await cotejo('panel', ...args)) }).toEqual({ args, status: 2, out: '', err })
    expect(existsSync(folder.in('otro.json'))).toBe(false)
  })

  it('is in the help', async () => {
    expect((await cotejoIn(workspace, '--ayuda')).out).toMatch(/^ {2}panel +Escribe la configuración/m)
    expect((await cotejoIn(workspace, 'panel', '--ayuda')).out).toContain('--salida F.json')
  })
})

describe("what the pane says of a configuration that it can't use", () => {
  it.each([
    [[], 'no es un archivo de «cotejo panel». Avise a quien administra Cotejo.'],
    [{ formats: [] }, 'no es un archivo de «cotejo panel». Avise a quien administra Cotejo.'],
    [
      { schema: 'cotejo/pane@2' },
      'es de otra versión (cotejo/pane@2, y este panel lee cotejo/pane@1): hay que volver a crearla con «cotejo panel».',
    ],
    [
      { schema: 'cotejo/pane@1', formats: [{ id: 7 }] },
      'está mal en «formats.0.id»: hay que volver a crearla con «cotejo panel».',
    ],
  ])('%j', (data, why) => {
    expect(readPaneFile(data)).toEqual({ ok: false, why })
  })
})
