import { City, PARKS, VACCINES, WRONG_VACCINES, lettersText } from '../lifecycle/city.js'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'

let city: City
beforeEach(() => {
  city = new City()
})
afterEach(() => city.remove())

test('play', async () => {
  await city.receive('2025-12-10', 'plan general.xlsx', 'general', [PARKS])
  await city.receive('2025-12-10', 'plan salud.xlsx', 'salud', [WRONG_VACCINES])
  const ran = await city.run('2025-12-19', 'devolver')
  console.log(ran.out, ran.err, readdirSync(city.in('salidas'), { recursive: true }))
  console.log(lettersText(city.in('salidas/devoluciones/OPGI-2026-001 salud plan-accion/Oficio OPGI-2026-001.docx')))
})
