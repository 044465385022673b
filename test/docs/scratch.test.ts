import { cpSync, readFileSync, writeFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cotejoAt, temporaryFolder } from '../support/commands.js'
import { answered, complete, CULTURE, GENERAL, HEALTH } from '../year/city.js'
import { LIBRARIES, MURALS, PARKS, VACCINES } from '../year/plans.js'
import { paac } from '../year/paac.js'
import { done, reports } from '../year/reports.js'
const folder = temporaryFolder()
const city = '/tmp/play/valle'
test('x', async () => {
  const on = async (day: string, ...args: string[]) => {
    const r = await cotejoAt({ today: day, now: () => `${day}T15:00:00Z` }, args[0] === 'iniciar' ? folder.path : city, ...args)
    process.stderr.write(`\n$ [${day}] ${args.join(' ')}\n${r.err}${r.out}= ${r.status}\n`)
  }
  await on('2025-11-10', 'iniciar', city, '--entidad', 'Alcaldía de Valle Claro', '--vigencia', '2026')
  complete(city, { formatos: ['paac-anexo-1', 'plan-accion', 'poai', 'seguimiento', 'verificacion'],
    seguimiento: { metodo: { 'plan-accion': 'por-meses' }, plazoReporte: 5, plazoPublicacion: 10, muestra: 30 } })
  await on('2025-11-20', 'solicitar')
  const puts = (f: string, b: Uint8Array) => writeFileSync(join(city, 'entregas', f), b)
  puts('a.xlsx', answered(city, GENERAL, [PARKS, MURALS]))
  puts('b.xlsx', answered(city, HEALTH, [VACCINES]))
  puts('c.xlsx', answered(city, CULTURE, [LIBRARIES]))
  puts('PAAC.xlsx', await paac(city))
  await on('2025-12-10', 'recibir')
  await on('2026-01-20', 'aprobar', '--acta', '001', '--fecha', '2026-01-20')
  await on('2026-04-24', 'seguimiento', 'preparar', '--corte', '2026-04-30')
  reports(city, GENERAL, '2026-04-30', 'seguimiento general.xlsx', {
    '5.1 Publicar': done(1, 'Se publicó el primer informe.', 'Informe 1, publicado el 30 de marzo'),
    '2.1 Realizar': done(5, 'Se acompañaron cinco encuentros.', 'Listas de asistencia del 3 al 28 de abril'),
    '2.1 Realizar#2': done(1, 'Se publicó la memoria de abril.', 'Memoria de abril'),
    '5.1 Responder': done(81, 'Se respondieron a tiempo 162 de 200.', 'Reporte del sistema de correspondencia'),
    'Podar': done(3, 'Parques de tres barrios.', 'Actas de entrega'),
    'Pintar': done(2, 'Dos murales.', 'Actas de los barrios'),
  })
  reports(city, HEALTH, '2026-04-30', 'seguimiento salud.xlsx', {
    '2.1 Realizar': done(4, 'Se hicieron cuatro encuentros.', 'Actas de los encuentros'),
    '2.1 Realizar#2': done(1, 'Se publicó la memoria de abril.', 'Memoria de abril'),
    'Realizar jornadas': { executed: 2, done: 'Dos jornadas.' },
  })
  await on('2026-05-08', 'seguimiento', 'recibir')
  await on('2026-05-08', 'estado')
  reports(city, CULTURE, '2026-04-30', 'seguimiento cultura.xlsx', {
    '1.1 Publicar': done(4, 'Uno cada mes.', 'Boletines 1 a 4'),
    'Abrir': done(1, 'Un club, en el barrio alto.', 'Acta de apertura'),
  })
  await on('2026-05-12', 'seguimiento', 'recibir')
  await on('2026-05-12', 'seguimiento', 'resolver')
  await on('2026-05-13', 'seguimiento', 'resolver', '2.1', '--corte', '2026-04-30', '--vale', 'general', '--por', 'Jefe de la Oficina de Planeación', '--motivo', 'Se contaron las listas de asistencia: son cinco')
  await on('2026-05-13', 'informe', '--corte', '2026-04-30')
  await on('2026-05-13', 'informe', '--corte', '2026-04-30')
  await on('2026-05-13', 'seguimiento', 'verificar', '--corte', '2026-04-30', '--semilla', 'guayacán')
  await on('2026-05-13', 'publicar')
  await on('2026-05-13', 'calendario')
  await on('2026-05-13', 'estado')
  await on('2026-05-13', 'auditar')
}, 100000)
