import { cpSync, writeFileSync } from 'node:fs'
import { CUTOFF, followUps } from '../samples/source/follow-ups.mjs'
import { cotejo, SAMPLE_INBOX, temporaryFolder } from './support/commands.js'

/** The follow-ups with which the demonstration ends. */

const folder = temporaryFolder()
afterAll(() => folder.remove())

test('the sample follow-ups are the same bytes each time, and give the average that a person worked out', async () => {
  const [books, again] = [await followUps(), await followUps()]
  expect([...again]).toEqual([...books])
  const inbox = folder.in('bandeja')
  cpSync(SAMPLE_INBOX, inbox, { recursive: true })
  for (const [name, bytes] of books) writeFileSync(folder.in('bandeja', name), bytes)
  const { out, err } = await cotejo('informe', inbox, '--corte', CUTOFF, '--salida', folder.in('informe'))
  expect(err).toBe('')
  // 22 of 56 are due: twelve are at 100, 1.2 of component 1 is at 55 of 60 and 1 of component 6 at 19 of 26, eight at 0
  // (1200 + 91,666… + 73,076…) ÷ 22 = 62,03…
  expect(out).toContain('de las 56 actividades del plan, 22 ya tenían algo programado')
  expect(out).toContain('el avance promedio es de 62 %')
  expect(out).toContain('7 de 12 dependencias')
}, 120_000)
