import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PACKAGE_ROOT } from '../../pipeline/package-root.js'

/** Small: that each table is made, of a few rows; what it says of the machine proves nothing here. */
const place = mkdtempSync(join(tmpdir(), 'cotejo-bench-prueba-'))
afterAll(() => {
  rmSync(place, { recursive: true, force: true })
})

function bench(...asked: readonly string[]) {
  return spawnSync(process.execPath, [join(PACKAGE_ROOT, 'bench/run.mjs'), ...asked], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: place, TEMP: place },
  })
}

/** The cells of the first column of every table that was printed, headers left out. */
function firstColumn(markdown: string): string[] {
  const lines = markdown.split('\n').map((line) => /^\| (.+?) \|/.exec(line)?.[1] ?? null)
  return lines.filter((cell, i): cell is string => {
    const isRule = /^\|\s*:?-/.test(markdown.split('\n')[i + 1] ?? '')
    return cell !== null && !/^:?-+:?$/.test(cell) && !isRule
  })
}

describe('npm run bench, on two workbooks of five rows', () => {
  it.each([
    [
      'trabajo',
      ['cotejo consolidar: lee, revisa y escribe todas las salidas', 'exceljs', 'hucre', 'SheetJS'],
    ],
    ['crecimiento', ['propios', 'iguales', 'versiones', 'reales']],
    ['segunda', ['la primera, sin nada guardado', 'otra vez, sin cambios', 'un libro cambiado']],
    [
      'etapas',
      [
        'guarda',
        'lectura',
        'juicio',
        'consolidación',
        'consolidado.json',
        'plan-maestro.xlsx',
        'devoluciones',
      ],
    ],
    [
      'lectura',
      ['el piso: descomprimir y buscar celdas', 'el lector de Cotejo', 'hucre', 'SheetJS', 'exceljs'],
    ],
    ['escritura', ['el escritor de Cotejo', 'hucre', 'SheetJS', 'exceljs']],
    ['motor', ['10']],
    ['reglas', ['date-order', 'todas']],
    ['comparar', ['paac-anexo-1', 'plan-accion']],
  ])(
    'makes the table of %s',
    (table, first) => {
      const { status, stdout, stderr } = bench(table, '2x5', '--rondas', '1')
      expect(stderr).toBe('')
      expect(firstColumn(stdout)).toEqual(expect.arrayContaining(first))
      expect(stdout).not.toMatch(/NaN|undefined|no se midió:/)
      expect(status).toBe(0)
    },
    120_000,
  )

  it('reads the same cells with every reader', () => {
    const { stdout } = bench('lectura', '2x5', '--rondas', '1')
    const cells = [...stdout.matchAll(/^\|(?:[^|]+\|){4} (\d+) \|/gm)].map(([, count]) => count)
    expect(cells.length).toBeGreaterThanOrEqual(5)
    expect(new Set(cells).size).toBe(1)
  }, 120_000)

  it('says what it can be asked for, where it does not understand', () => {
    const { status, stderr } = bench('todito')
    expect(status).toBe(2)
    expect(stderr).toContain('«todito»')
    expect(stderr).toContain('trabajo, crecimiento, segunda')
  })
})

describe('the page of what was measured', () => {
  it('has a place for each table, and keeps what stands around it', async () => {
    const load = (path: string): Promise<Record<string, unknown>> =>
      import(pathToFileURL(join(PACKAGE_ROOT, path)).href) as Promise<Record<string, unknown>>
    const { withTable } = (await load('bench/document.mjs')) as {
      withTable: (document: string, name: string, text: string) => string
    }
    const { TABLES } = (await load('bench/tables.mjs')) as { TABLES: Record<string, unknown> }
    const page = readFileSync(join(PACKAGE_ROOT, 'docs/rendimiento.md'), 'utf8')
    for (const name of ['maquina', ...Object.keys(TABLES)])
      expect(withTable(page, name, 'nuevo')).toContain(
        `<!-- bench:${name} -->\n\nnuevo\n\n<!-- /bench:${name} -->`,
      )
    expect(withTable('a\n<!-- bench:x -->\nviejo\n<!-- /bench:x -->\nb', 'x', 'nuevo')).toBe(
      'a\n<!-- bench:x -->\n\nnuevo\n\n<!-- /bench:x -->\nb',
    )
    expect(() => withTable('nada', 'x', 'nuevo')).toThrow('no tiene lugar')
  })
})
