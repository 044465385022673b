import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { builtInCatalogue } from '../../../pipeline/catalogue.js'
import { Register } from '../../../pipeline/register/register.js'
import { makeZip } from '../../engine/workbook/make-zip.js'
import { filledIn } from '../../support/fill-in.js'
import { cotejoAt, cotejoIn, temporaryFolder, type Ran } from '../../support/commands.js'
import { headingOf, sameWrittenByHand, smallPlan, THREE, type SmallPlan } from '../../support/small-plan.js'

const SALUD: SmallPlan = { rows: THREE, heading: headingOf('Secretaría de Salud Municipal') }
const WITHOUT_NAME: SmallPlan = {
  rows: THREE.map((row) => ({ ...row, responsible: 'Secretaría de Hacienda Municipal' })),
}

const LATER = { responsible: 'Oficina de Comunicación Social', start: '2026-09-01', end: '2026-10-30' }

let folder: ReturnType<typeof temporaryFolder>
beforeEach(() => {
  folder = temporaryFolder()
  mkdirSync(folder.in('entregas'))
  writeFileSync(folder.in('cotejo.json'), JSON.stringify({ vigencia: 2026 }))
})
afterEach(() => folder.remove())

async function drop(name: string, plan: SmallPlan | Uint8Array): Promise<void> {
  const path = folder.in('entregas', name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, plan instanceof Uint8Array ? plan : await smallPlan(plan))
}

function recibir(...args: readonly string[]): Promise<Ran> {
  return cotejoIn(folder.path, 'recibir', ...args)
}

/** The lines of the log without who, when and hashes: what the register went through. */
function acts(): string[] {
  return readFileSync(folder.in('registro', 'bitacora.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { action, data } = JSON.parse(line) as { action: string; data: Record<string, unknown> }
      const of = ['dependencia', 'version', 'file', 'kind', 'reason'].flatMap((key) => data[key] ?? [])
      return [action, ...of].join(' ')
    })
    .slice(1)
}

/** Every file of the workspace with its bytes. */
function everything(): Record<string, string> {
  const names = readdirSync(folder.path, { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => statSync(folder.in(name)).isFile())
  return Object.fromEntries(
    files.sort().map((name) => [name, readFileSync(folder.in(name)).toString('base64')]),
  )
}

const lines = ({ out }: Ran): string[] => out.trimEnd().split('\n')

test('a new plan is taken in, with its bytes as they came and its receipt', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  const ran = await recibir()
  expect(ran.status).toBe(0)
  expect(lines(ran)).toEqual([
    'Recibido 2023-0001: Secretaría de Salud Municipal, Anexo 1, versión 1 (3 actividades; sin errores ni advertencias). Archivo: PAAC salud.xlsx.',
    'Recibidos: 1 = 1 versión nueva + 0 repetidos + 0 apartados',
    'Recibos en salidas/recibos',
  ])
  expect(acts()).toEqual(['receive salud 1 PAAC salud.xlsx'])
  const receipt = JSON.parse(
    readFileSync(folder.in('salidas', 'recibos', '2023-0001 salud paac-anexo-1.json'), 'utf8'),
  ) as { sha256: string; number: string; activities: number }
  expect([receipt.number, receipt.activities]).toEqual(['2023-0001', 3])
  const kept = folder.in('registro', 'archivo', receipt.sha256.slice(0, 2), receipt.sha256)
  expect(readFileSync(kept).equals(readFileSync(folder.in('entregas', 'PAAC salud.xlsx')))).toBe(true)
  expect(existsSync(folder.in('salidas', 'recibos', '2023-0001 salud paac-anexo-1.html'))).toBe(true)
})

test('taking in the same folder twice changes nothing', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await drop('copia/PAAC salud (copia).xlsx', SALUD)
  await drop('notas.xlsx', new TextEncoder().encode('a;b\nc;d\n'))
  expect((await recibir()).status).toBe(1)
  const before = everything()
  const again = await recibir()
  expect(again.status).toBe(1)
  expect(lines(again)).toEqual([
    'Sigue apartado: «notas.xlsx» no se puede leer. El archivo es un archivo de texto, no un libro de Excel. Ábralo en Excel y guárdelo como «Libro de Excel (.xlsx)».',
    'Siguen apartados de antes: 1',
    'Ya recibidos de antes, sin cambios: 2',
  ])
  expect(everything()).toEqual(before)
})

test('the same bytes and the same content are recognised', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  await drop('PAAC salud (copia).xlsx', SALUD)
  await drop('PAAC salud guardado de nuevo.xlsx', sameWrittenByHand(SALUD))
  const ran = await recibir()
  expect(ran.status).toBe(0)
  expect(lines(ran)).toEqual([
    'Repetido: «PAAC salud (copia).xlsx» es el mismo archivo que 2023-0001 (Secretaría de Salud Municipal, Anexo 1, versión 1); no cambia nada.',
    'Repetido: «PAAC salud guardado de nuevo.xlsx» dice lo mismo que 2023-0001 (Secretaría de Salud Municipal, Anexo 1, versión 1); no cambia nada.',
    'Recibidos: 2 = 0 versiones nuevas + 2 repetidos + 0 apartados',
    'Ya recibidos de antes, sin cambios: 1',
  ])
  expect(acts()).toEqual([
    'receive salud 1 PAAC salud.xlsx',
    'duplicate PAAC salud (copia).xlsx same-bytes',
    'duplicate PAAC salud guardado de nuevo.xlsx same-content',
  ])
})

test('a changed plan is a new version, and says what changed', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  const rows = [
    THREE[0]!,
    { ...THREE[1]!, goal: '4 jardines sembrados', end: '31/04/2026' },
    {
      activity: '1.4 Ensayar la obra de títeres',
      product: 'Obra ensayada',
      goal: '2 obras ensayadas',
      ...LATER,
    },
    { activity: '1.5 Grabar la canción del mapa', product: 'Canción grabada', goal: '5 canciones', ...LATER },
  ]
  await drop('PAAC salud corregido.xlsx', { ...SALUD, rows })
  const ran = await recibir()
  expect(ran.status).toBe(1)
  expect(lines(ran)[0]).toBe(
    'Recibido 2023-0002: Secretaría de Salud Municipal, Anexo 1, versión 2 (4 actividades; 1 error); cambia frente a la versión 1: 2 actividades nuevas, 1 retirada, 1 cambiada (véalo con: cotejo diferencias salud paac-anexo-1). Archivo: PAAC salud corregido.xlsx.',
  )
  await drop('otra vez el primero.xlsx', sameWrittenByHand(SALUD))
  expect(lines(await recibir())[0]).toBe(
    'Repetido: «otra vez el primero.xlsx» dice lo mismo que 2023-0001 (Secretaría de Salud Municipal, Anexo 1, versión 1), que ya fue reemplazada: sigue valiendo la versión 2. Si debe valer la 1: cotejo retirar 2023-0002 --motivo "…"',
  )
})

test('of two versions that arrive together the later one counts, whatever the order of their names', async () => {
  await drop('a/PAAC salud v2.xlsx', { ...SALUD, rows: THREE.slice(0, 2) })
  await drop('b/PAAC salud v1.xlsx', SALUD)
  expect(lines(await recibir()).slice(0, 2)).toEqual([
    expect.stringMatching(/versión 1 \(3 actividades.*Archivo: b\/PAAC salud v1\.xlsx\.$/),
    expect.stringMatching(
      /versión 2 \(2 actividades.*1 actividad retirada.*Archivo: a\/PAAC salud v2\.xlsx\.$/,
    ),
  ])
})

test('an earlier version that arrives late is taken in with a warning', async () => {
  await drop('PAAC salud v2.xlsx', SALUD)
  await recibir()
  await drop('PAAC salud v1.xlsx', { ...SALUD, rows: THREE.slice(0, 2) })
  expect(lines(await recibir())[0]).toMatch(
    /Ojo: .*parece más viejo que la versión 1; revise cuál debe valer\.$/,
  )
})

test('a correction that changes no content is a new version all the same', async () => {
  await drop('PAAC salud.xlsx', { ...SALUD, isHiding: true })
  expect(lines(await recibir())[0]).toContain('(3 actividades; 1 advertencia)')
  await drop('PAAC salud sin hoja oculta.xlsx', SALUD)
  expect(lines(await recibir())[0]).toMatch(
    /versión 2 \(3 actividades; sin errores ni advertencias\); dice lo mismo que la versión 1, con correcciones de forma/,
  )
})

test('a zip is opened, and each workbook in it is taken in by itself', async () => {
  const hacienda = { rows: THREE, heading: headingOf('Secretaría de Hacienda Municipal') }
  const files = {
    'correo/PAAC salud.xlsx': await smallPlan(SALUD),
    'correo/PAAC hacienda.xlsx': await smallPlan(hacienda),
    'correo/salud otra vez.xlsx': await smallPlan(SALUD),
    '__MACOSX/correo/._PAAC salud.xlsx': new Uint8Array([1]),
    'correo/~$PAAC salud.xlsx': new Uint8Array([1]),
    'correo/.DS_Store': new Uint8Array([1]),
    'correo/mas.zip': zipSync({ 'libro.xlsx': await smallPlan(SALUD) }),
    'correo/carta.pdf': new TextEncoder().encode('%PDF-1.4 carta'),
  }
  await drop('enviados.zip', zipSync(files))
  const ran = await recibir()
  expect(ran.status).toBe(1)
  expect(lines(ran)).toEqual([
    expect.stringMatching(
      /^Recibido 2023-0001: Secretaría de Hacienda .*Archivo: enviados\.zip\/correo\/PAAC hacienda\.xlsx\.$/,
    ),
    expect.stringMatching(
      /^Recibido 2023-0002: Secretaría de Salud .*Archivo: enviados\.zip\/correo\/PAAC salud\.xlsx\.$/,
    ),
    expect.stringMatching(
      /^Repetido: «enviados\.zip\/correo\/salud otra vez\.xlsx» es el mismo archivo que 2023-0002/,
    ),
    expect.stringMatching(/^Apartado: «enviados\.zip\/correo\/carta\.pdf» no se puede leer\. .*es un PDF/),
    expect.stringMatching(
      /^Apartado: «enviados\.zip\/correo\/mas\.zip» no se puede leer\. .*archivo comprimido.*descomprímalo/,
    ),
    'Recibidos: 5 = 2 versiones nuevas + 1 repetido + 2 apartados',
    expect.stringMatching(/^Recibos en /),
  ])
  const before = everything()
  await recibir()
  expect(everything()).toEqual(before)
})

test('what cannot be taken in is set aside with the reason and what to do', async () => {
  await drop('en blanco PAAC salud.xlsx', { ...SALUD, rows: [] })
  await drop('plan.xlsx', WITHOUT_NAME)
  const ran = await recibir()
  expect(ran.status).toBe(1)
  expect(lines(ran)).toEqual([
    'Apartado: «en blanco PAAC salud.xlsx» llegó en blanco: está sin diligenciar.',
    'Apartado: «plan.xlsx» no dice de qué dependencia es. Podría ser de Secretaría de Hacienda Municipal, que responde por 3 de sus actividades. Si lo sabe: cotejo recibir "entregas/plan.xlsx" --dependencia hacienda',
    'Recibidos: 2 = 0 versiones nuevas + 0 repetidos + 2 apartados',
  ])
  expect(acts()).toEqual(['set-aside en blanco PAAC salud.xlsx blank', 'set-aside plan.xlsx no-dependencia'])

  const told = await recibir('entregas/plan.xlsx', '--dependencia', 'Secretaría General')
  expect(told.status).toBe(0)
  expect(lines(told)[0]).toMatch(/^Recibido 2023-0001: Secretaría General, Anexo 1, versión 1/)
  expect(acts().at(-1)).toBe('receive general 1 plan.xlsx')
})

test('what a workbook says of itself is not overruled', async () => {
  await drop('PAAC.xlsx', SALUD)
  const ran = await recibir('entregas/PAAC.xlsx', '--dependencia', 'hacienda')
  expect(ran.status).toBe(1)
  expect(lines(ran)[0]).toMatch(
    /^Apartado: «PAAC\.xlsx» dice que es de Secretaría de Salud Municipal, y usted dijo que es de Secretaría de Hacienda Municipal/,
  )
  expect(lines(await recibir())[0]).toMatch(/^Recibido 2023-0001: Secretaría de Salud/)
})

test('a workbook that is known already stays whose it is', async () => {
  await drop('plan.xlsx', WITHOUT_NAME)
  await recibir('entregas/plan.xlsx', '--dependencia', 'hacienda')
  const ran = await recibir('entregas/plan.xlsx', '--dependencia', 'salud')
  expect(ran.status).toBe(1)
  expect(ran.out).toContain(
    'Usted dijo que es de Secretaría de Salud Municipal, pero ya se había recibido como de Secretaría de Hacienda Municipal: no se cambió.',
  )
})

test('after its approval a changed plan needs its oficio', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  const register = await Register.open(folder.path, { actor: 'opgi', now: () => '2026-01-28T15:00:00Z' })
  await register.approve(await register.plans(), 'Acta 003', '2026-01-28')
  await register.close()
  await drop('PAAC salud otra vez.xlsx', sameWrittenByHand(SALUD))
  await drop('PAAC salud nuevo.xlsx', { ...SALUD, rows: THREE.slice(0, 2) })
  const ran = await recibir()
  expect(ran.status).toBe(1)
  expect(lines(ran).slice(0, 2).sort()).toEqual([
    'Apartado: «PAAC salud nuevo.xlsx» cambia un plan que ya está aprobado (Secretaría de Salud Municipal, Anexo 1): un cambio necesita su oficio. Si lo tiene: cotejo modificar "entregas/PAAC salud nuevo.xlsx" --oficio NÚMERO',
    expect.stringMatching(/^Repetido: «PAAC salud otra vez\.xlsx» dice lo mismo que 2023-0001/),
  ])
})

test('a follow-up is of its cut-off, and one that does not say it is set aside', async () => {
  const form = folder.in('seguimiento.xlsx')
  await cotejoIn(folder.path, 'plantilla', 'seguimiento', '--salida', form, '--dependencia', 'salud')
  const format = builtInCatalogue().formats.find(({ id }) => id === 'seguimiento')!
  const row = {
    activity: '1.1 Pintar el mural',
    done: 'Se pintó',
    responsible: 'Secretaría de Salud Municipal',
  }
  const filled = filledIn(readFileSync(form), format, [row], 'Componente 1')
  await drop('Seguimiento corte 30-04-2026.xlsx', filled)
  const later = filledIn(readFileSync(form), format, [{ ...row, done: 'Se terminó' }], 'Componente 1')
  await drop('Seguimiento corte 31-08-2026.xlsx', later)
  await drop(
    'Seguimiento.xlsx',
    filledIn(readFileSync(form), format, [{ ...row, done: 'Nada' }], 'Componente 1'),
  )
  const ran = await recibir()
  // they came in 2023, years before their cut-offs: that is told of each
  const early = (number: string, cutoff: string): string =>
    `  Ojo: es del corte ${cutoff}, que todavía no llegaba cuando se recibió (15/09/2023). Si el libro tiene mal el corte, retírelo, corrija el corte que trae escrito y recíbalo otra vez: cotejo retirar ${number} --motivo "…"`
  expect(lines(ran).slice(0, 5)).toEqual([
    expect.stringMatching(
      /^Recibido 2023-0001: Secretaría de Salud Municipal, .*corte 30\/04\/2026, versión 1/,
    ),
    early('2023-0001', '30/04/2026'),
    expect.stringMatching(
      /^Recibido 2023-0002: Secretaría de Salud Municipal, .*corte 31\/08\/2026, versión 1/,
    ),
    early('2023-0002', '31/08/2026'),
    expect.stringMatching(/^Apartado: «Seguimiento\.xlsx» no dice hasta qué corte es el seguimiento/),
  ])
})

test('a zip that cannot be opened is one file set aside', async () => {
  await drop('con clave.zip', makeZip([{ name: 'PAAC salud.xlsx', data: 'x', flags: 1 }]))
  await drop('cortado.zip', makeZip([{ name: 'PAAC salud.xlsx', data: 'x' }]).subarray(0, 40))
  await drop('nada.zip', makeZip([{ name: '.DS_Store', data: 'x' }]))
  const ran = await recibir()
  expect(lines(ran)).toEqual([
    'Apartado: «con clave.zip» está comprimido y no se pudo abrir. El archivo tiene contraseña. Descomprímalo y reciba los libros que traiga.',
    'Apartado: «cortado.zip» está comprimido y no se pudo abrir. El archivo está incompleto: se cortó al copiarlo o descargarlo. Cópielo o descárguelo otra vez, completo.',
    'Apartado: «nada.zip» es un archivo comprimido que no trae ningún libro: pida a quien lo envió que lo mande otra vez.',
    'Recibidos: 3 = 0 versiones nuevas + 0 repetidos + 3 apartados',
  ])
})

test('a plan with nothing in common with the one that counts replaces it only where somebody says so', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  const other: SmallPlan = {
    ...SALUD,
    rows: [{ activity: '1.1 Contar el cuento de los datos', product: 'Cuento', goal: '7 cuentos', ...LATER }],
    component: 'openness',
  }
  await drop('otra parte.xlsx', other)
  const ran = await recibir()
  expect(ran.status).toBe(1)
  expect(lines(ran)[0]).toBe(
    'Apartado: «otra parte.xlsx» no tiene ninguna actividad en común con 2023-0001 (Secretaría de Salud Municipal, Anexo 1, versión 1): puede ser otra parte del plan, u otro plan. Si la reemplaza: cotejo recibir "entregas/otra parte.xlsx" --dependencia salud --formato paac-anexo-1',
  )
  const told = await recibir(
    'entregas/otra parte.xlsx',
    '--dependencia',
    'salud',
    '--formato',
    'paac-anexo-1',
  )
  expect(lines(told)[0]).toMatch(/versión 2 .*1 actividad nueva, 3 retiradas/)
})

/** Somebody who gives these answers, one after the other, and keeps what was asked. */
function answering(...answers: readonly string[]): { ask: (q: string) => Promise<string>; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    ask: (question) => {
      asked.push(question)
      const answer = answers[asked.length - 1]
      if (answer === undefined) throw new Error(`nobody answers: ${question}`)
      return Promise.resolve(answer)
    },
  }
}

describe('on a terminal', () => {
  beforeEach(() => drop('plan.xlsx', WITHOUT_NAME))

  test.each([
    ['a number', ['1'], 'Secretaría de Hacienda Municipal'],
    ['part of a name', ['comunicación'], 'Oficina de Comunicación Social'],
    ['an acronym', ['opgi'], 'Oficina de Planeación de Gestión Institucional'],
    [
      'part of several names and then one of them',
      ['gestión', '3'],
      'Oficina de Archivo y Gestión Documental',
    ],
    [
      'a name with a typing error and then the one meant',
      ['hazienda municpal', '1'],
      'Secretaría de Hacienda Municipal',
    ],
    ['two that are none and then a number', ['99', 'zzz', '1'], expect.anything()],
  ])('%s settles whose a workbook is', async (_, answers, name) => {
    const { ask, asked } = answering(...answers)
    const ran = await cotejoAt({ ask }, folder.path, 'recibir')
    expect(asked).toHaveLength(answers.length)
    const line = lines(ran).find((text) => text.startsWith('Recibido '))
    expect(/: ([^,]*), Anexo 1/.exec(line ?? '')?.[1]).toEqual(name)
  })

  test('the question shows what the workbook holds and who is the likeliest', async () => {
    const { ask } = answering('')
    const ran = await cotejoAt({ ask }, folder.path, 'recibir')
    expect(ran.status).toBe(1)
    expect(ran.out).toContain(`«plan.xlsx» no dice de qué dependencia es.
  Formato: Anexo 1 del Plan Anticorrupción y de Atención al Ciudadano, vigencia 2026
  Título: Plan Anticorrupción y de Atención al Ciudadano
  Actividades: 3
    Pintar el mural de los riesgos
    Sembrar el jardín de las quejas
    Coser la bandera del buen trato
¿De qué dependencia es?
  1. Secretaría de Hacienda Municipal (lo más probable; responde por 3 actividades)
`)
    expect(ran.out).toContain('Apartado: «plan.xlsx» no dice de qué dependencia es.')
  })

  test('one who breaks off at a question is told so, and that nothing is lost', async () => {
    await drop('PAAC salud.xlsx', SALUD)
    const ask = (): Promise<string> =>
      Promise.reject(Object.assign(new Error('Aborted with Ctrl+C'), { code: 'ABORT_ERR' }))
    const ran = await cotejoAt({ ask }, folder.path, 'recibir')
    expect(ran.status).toBe(2)
    expect(ran.err).toMatch(/Se interrumpió: lo que ya se había hecho queda registrado. Vuelva a ejecutar/)
    expect(ran.err).not.toMatch(/falló por dentro/)
    expect(lines(await recibir()).join()).toMatch(/Apartado: «plan.xlsx».*Ya recibidos de antes/s)
  })

  test('after three answers that say nothing it is left aside', async () => {
    const { ask, asked } = answering('99', 'zzz', 'www')
    const ran = await cotejoAt({ ask }, folder.path, 'recibir')
    expect(asked).toHaveLength(3)
    expect(ran.out).toContain('Apartado: «plan.xlsx»')
  })

  test.each([
    ['sí', true],
    ['no', false],
    ['', false],
  ])('whether a plan with nothing in common replaces the other is asked: «%s»', async (answer, taken) => {
    await recibir('entregas/plan.xlsx', '--dependencia', 'salud')
    const other: SmallPlan = { ...SALUD, rows: [{ activity: '1.1 Contar el cuento' }], component: 'openness' }
    await drop('otra parte.xlsx', other)
    const { ask, asked } = answering(answer)
    const ran = await cotejoAt({ ask }, folder.path, 'recibir')
    expect(asked).toEqual(['¿Reemplaza a la versión 1, que tiene otras actividades? (sí / no): '])
    expect(ran.out.includes('versión 2 (1 actividad')).toBe(taken)
  })
})

test('a book that is gone from the archive is there again when it is received again', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  const kept = readdirSync(folder.in('registro', 'archivo'), { recursive: true, encoding: 'utf8' })
  const book = folder.in(
    'registro',
    'archivo',
    kept.find((name) => name.length > 64)!,
  )
  rmSync(book)
  await recibir()
  expect(existsSync(book)).toBe(true)
})

test('a receipt that a crash left unwritten is written the next time', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  const receipt = folder.in('salidas', 'recibos', '2023-0001 salud paac-anexo-1.html')
  const before = readFileSync(receipt, 'utf8')
  rmSync(receipt)
  await recibir()
  expect(readFileSync(receipt, 'utf8')).toBe(before)
})

test('what can do nothing says so', async () => {
  expect((await recibir()).err).toMatch(/no tiene ninguna entrega/)
  expect((await recibir()).status).toBe(2)
  expect((await recibir('nada.xlsx')).err).toBe('No existe «nada.xlsx».\n')
  const elsewhere = temporaryFolder()
  expect((await cotejoIn(elsewhere.path, 'recibir')).err).toMatch(/no está en un espacio de trabajo/)
  elsewhere.remove()
  expect((await recibir('--dependencia', 'saluz')).err).toMatch(/¿quiso decir «salud»\?/)
  expect((await recibir('--formato', 'nada')).err).toMatch(/No existe el formato «nada»/)
})

test('outputs of ours are no submissions', async () => {
  await drop('PAAC salud.xlsx', SALUD)
  await recibir()
  writeFileSync(
    folder.in('entregas', 'recibo.html'),
    readFileSync(folder.in('salidas', 'recibos', '2023-0001 salud paac-anexo-1.html')),
  )
  expect(lines(await recibir())).toContain('Ya recibidos de antes, sin cambios: 1')
  expect(acts()).toHaveLength(1)
})
