import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { lanzar, type Desktop } from '../../../pipeline/command/lanzar.js'
import { UsageError } from '../../../pipeline/command/options/usage-error.js'
import type { Consolidated } from '../../../pipeline/consolidate/consolidated.js'
import { initiate } from '../../../pipeline/lifecycle/initiate.js'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { PACKAGE_ROOT } from '../../../pipeline/package-root.js'
import { cotejoAt, temporaryFolder } from '../../support/commands.js'
import { planBook } from '../../support/plan-book.js'
import { CONFIGURATION, DIRECTORY, writeWorkspace } from '../workspace/workspace-folder.js'

const PATIENCE = 120_000
const SCRIPT = join(PACKAGE_ROOT, 'test', 'support', 'cotejo-from-source.mjs')

describe('what the launcher runs', () => {
  const temporary = temporaryFolder()
  afterAll(() => temporary.remove())

  interface Launched {
    readonly status: number
    readonly out: string
    readonly err: string
    readonly opened: readonly string[]
  }

  async function launched(args: readonly string[], desktop: Partial<Desktop> = {}): Promise<Launched> {
    const said = { out: '', err: '' }
    const opened: string[] = []
    const terminal = {
      out: (text: string) => void (said.out += text),
      err: (text: string) => void (said.err += text),
      watched: false,
      today: '2023-09-15',
      folder: temporary.path,
      now: () => '2023-09-15T15:00:00Z',
      user: 'opgi',
      ask: null,
      toPdf: () => Promise.resolve({ why: 'aquí nadie hace un PDF' }),
    }
    const open = (path: string): Promise<boolean> => {
      opened.push(path)
      return Promise.resolve(true)
    }
    const status = await lanzar(args, terminal, { open, variables: {}, ...desktop })
    return { status, ...said, opened }
  }

  async function workspace(name: string): Promise<string> {
    const folder = temporary.in(name)
    const { formats, directory } = builtInCatalogue()
    const program = { node: process.execPath, script: SCRIPT }
    const entity = directory.entity
    await initiate({
      folder,
      entity,
      vigencia: 2023,
      formats,
      directory,
      program,
      platform: process.platform,
    })
    return folder
  }

  async function folderWithPlan(...names: string[]): Promise<string> {
    mkdirSync(temporary.in(...names), { recursive: true })
    writeFileSync(temporary.in(...names, 'PAAC 2023.xlsx'), await planBook())
    return temporary.in(...names)
  }

  it(
    'takes in what has arrived, consolidates it, opens the report and says what is next',
    async () => {
      const space = await workspace('uno')
      await folderWithPlan('uno', 'entregas')
      const { status, out, err, opened } = await launched([space])
      expect(status).toBe(1)
      expect(opened).toEqual([join(space, 'salidas', 'informe-monitoreo.html')])
      expect(existsSync(opened[0]!)).toBe(true)
      expect(out).toContain('Hay planes con errores por corregir: el informe dice cuáles')
      expect(out).toContain('haga doble clic otra vez')
      expect(err.match(/Espacio de trabajo:/g)).toHaveLength(1)
      expect(readFileSync(join(space, 'registro', 'bitacora.jsonl'), 'utf8')).toContain('"action":"receive"')
      expect(out).toContain('se ejecuta «cotejo devolver» en esta carpeta')
      expect(out).toContain('Resultados en salidas\n')
      const again = await launched([space])
      expect(again.opened).toEqual(opened)
      await cotejoAt({}, space, 'devolver')
      const returned = await launched([space])
      expect(returned.out).not.toContain('cotejo devolver')
      expect(returned.out).toContain('Los planes con errores ya se devolvieron, y se espera su corrección')
    },
    PATIENCE,
  )

  it('says what to do where nothing has arrived', async () => {
    const space = await workspace('vacía')
    await expect(launched([space])).rejects.toThrow(
      'En «entregas» no hay ningún libro todavía: ponga ahí los que llegaron, tal como llegaron, y haga doble clic otra vez.',
    )
  })

  it(
    'consolidates a folder dropped on it apart, whatever its name, as the workspace has it',
    async () => {
      const space = writeWorkspace(temporary.in('propia'), {
        'cotejo.json': CONFIGURATION,
        'directorio.json': DIRECTORY,
      })
      for (const name of ['lo & de (mayo) 100% ¡ya! ^1', 'devoluciones', 'Aprobaciones']) {
        const folder = await folderWithPlan('llegó', name)
        const { status, out, opened } = await launched([space, folder])
        const results = /ciones$/.test(name) ? `${name} (2)` : name
        expect(status).toBe(1)
        expect(opened).toEqual([join(space, 'salidas', results, 'informe-monitoreo.html')])
        expect(out).toContain(`en «${join('salidas', results, 'devoluciones')}» está lo que debe corregir`)
        const { activities } = JSON.parse(
          readFileSync(join(space, 'salidas', results, 'consolidado.json'), 'utf8'),
        ) as Consolidated
        // the directory of this workspace has no «Secretaría General»
        expect(activities.flatMap(({ responsibles }) => responsibles.map(({ id }) => id))).not.toContain(
          'general',
        )
      }
    },
    PATIENCE,
  )

  it('takes the inbox for what has arrived, wherever it is dropped from', async () => {
    const space = await workspace('bandeja')
    symlinkSync(join(space, 'entregas'), temporary.in('acceso'))
    await expect(launched([space, temporary.in('acceso')])).rejects.toThrow('no hay ningún libro todavía')
  })

  it('takes what Explorer drops from the variables of the launcher', async () => {
    const space = await workspace('windows')
    const variables = { COTEJO_LINEA: 'cmd.exe /c ""C:\\x\\Cotejo.cmd" nada&más"', COTEJO_CARPETA: 'nada' }
    await expect(launched([space], { variables })).rejects.toThrow(
      `No se encuentra «${temporary.in('nada&más')}».`,
    )
  })

  it(
    'says where the report is where it cannot be opened',
    async () => {
      const space = await workspace('sin-navegador')
      const folder = await folderWithPlan('llegó', 'sola')
      const { out } = await launched([space, folder], { open: () => Promise.resolve(false) })
      expect(out).toContain(
        `El informe no se pudo abrir solo: ábralo usted, es ${join(space, 'salidas', 'sola', 'informe-monitoreo.html')}\n`,
      )
    },
    PATIENCE,
  )

  it('takes one folder, and no file', async () => {
    const space = await workspace('mal')
    const folder = await folderWithPlan('llegó', 'a')
    const failing = async (...args: string[]) => launched(args).catch((error: unknown) => error)
    expect(await failing(space, folder, folder)).toEqual(new UsageError('Suelte una sola carpeta a la vez.'))
    expect(String(await failing(space, join(folder, 'PAAC 2023.xlsx')))).toContain(
      '«PAAC 2023.xlsx» no es una carpeta: suelte la carpeta que tiene los libros',
    )
    expect(String(await failing(folder))).toContain('no es un espacio de trabajo')
  })

  describe('by the shell launcher', () => {
    const bin = temporary.in('bin')
    const log = temporary.in('opened')
    beforeAll(() => {
      mkdirSync(bin, { recursive: true })
      writeFileSync(
        join(bin, 'xdg-open'),
        `#!/bin/sh\nprintf '%s' "$1" > '${log}.new'\nmv '${log}.new' '${log}'\n`,
      )
      chmodSync(join(bin, 'xdg-open'), 0o755)
    })
    const run = (path: string, ...args: string[]) =>
      spawnSync(path, args, {
        encoding: 'utf8',
        input: '',
        cwd: temporary.path,
        env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
      })

    it(
      'works in and on folders of any name',
      async () => {
        const space = await workspace("Año d'Ávila & (opgi) $HOME `x` 100% ^!")
        await folderWithPlan("Año d'Ávila & (opgi) $HOME `x` 100% ^!", 'entregas')
        const folder = await folderWithPlan('-llegó "hoy" & $(x) %f !')
        for (const [args, results] of [
          [[], ''],
          [[folder], '-llegó hoy & $(x) %f !'],
        ] as const) {
          const { status, stderr, stdout } = run(join(space, 'cotejo.sh'), ...args)
          expect({ status, stderr }).toEqual({
            status: 1,
            stderr: `Espacio de trabajo: ${space} (Alcaldía de Pasto)\n`,
          })
          expect(stdout).toContain('Hay planes con errores por corregir')
          const report = join(space, 'salidas', results, 'informe-monitoreo.html')
          expect(existsSync(report)).toBe(true)
          for (let waited = 0; waited < 100 && !existsSync(log); waited++) await setTimeout(50)
          expect(readFileSync(log, 'utf8')).toBe(report)
          rmSync(log)
        }
      },
      PATIENCE,
    )

    it(
      'says where the report is where the system opens none',
      async () => {
        const space = await workspace('sin-programa')
        const folder = await folderWithPlan('llegó', 'otra')
        mkdirSync(temporary.in('bin-roto'))
        writeFileSync(temporary.in('bin-roto', 'xdg-open'), '#!/bin/sh\nexit 3\n', { mode: 0o755 })
        const { stdout } = spawnSync(join(space, 'cotejo.sh'), [folder], {
          encoding: 'utf8',
          input: '',
          env: { ...process.env, PATH: `${temporary.in('bin-roto')}:${process.env['PATH'] ?? ''}` },
        })
        expect(stdout).toContain('El informe no se pudo abrir solo: ábralo usted')
      },
      PATIENCE,
    )

    it('finds its workspace from a link to it', async () => {
      const space = await workspace('enlazada')
      symlinkSync(join(space, 'cotejo.sh'), temporary.in('enlace.sh'))
      const { status, stderr } = run(temporary.in('enlace.sh'))
      expect(status).toBe(2)
      expect(stderr).toBe(
        'En «entregas» no hay ningún libro todavía: ponga ahí los que llegaron, tal como llegaron, y haga doble clic otra vez.\n',
      )
    })

    it('says what to do where Cotejo has gone', async () => {
      const space = await workspace('mudada')
      const path = join(space, 'cotejo.sh')
      writeFileSync(path, readFileSync(path, 'utf8').replace(SCRIPT, '/no/está/cotejo.js'))
      const { status, stdout } = run(path)
      expect({ status, stdout }).toEqual({
        status: 2,
        stdout: `Cotejo ya no está donde estaba: pida a quien lo instaló que ejecute «cotejo iniciar» con esta carpeta: ${space}\n`,
      })
    })
  })
})
