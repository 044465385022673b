import { deliveryOf } from '../../../addin/submission/delivery.js'
import { packageOf } from '../../../addin/submission/package.js'
import {
  momentWords,
  notSentWords,
  receiptText,
  shortHash,
  standingWords,
  statusWords,
  summaryText,
} from '../../../addin/submission/words.js'
import type { NotSent } from '../../../addin/submission/send.js'
import { directory, resolver } from '../../support/sheet.js'
import { ROWS, verdictOn } from './parcel.js'

const summary = (errors: number, warnings: number, infos: number): string =>
  statusWords({ summary: { activities: 1, errors, warnings, infos } })

describe('the words of a delivery', () => {
  it('say its state', () => {
    expect(summary(0, 0, 0)).toBe('Sin errores')
    expect(summary(0, 1, 0)).toBe('Sin errores, con 1 advertencia')
    expect(summary(0, 2, 1)).toBe('Sin errores, con 2 advertencias y 1 detalle')
    expect(summary(1, 0, 0)).toBe('Con 1 error')
    expect(summary(3, 1, 2)).toBe('Con 3 errores, 1 advertencia y 2 detalles')
  })

  it('say how things stand to whoever is about to hand in', () => {
    const standing = (errors: number, warnings: number, infos: number): string =>
      standingWords({ summary: { activities: 1, errors, warnings, infos } })
    expect(standing(0, 0, 0)).toBe('No tiene errores: ya se puede entregar.')
    expect(standing(0, 2, 1)).toBe('No tiene errores, solo 2 advertencias y 1 detalle: ya se puede entregar.')
    expect(standingWords({ summary: { activities: 0, errors: 0, warnings: 0, infos: 0 } })).toBe(
      'No tiene errores.',
    )
    expect(standing(1, 0, 0)).toBe('Todavía tiene 1 error.')
    expect(standing(3, 1, 2)).toBe('Todavía tiene 3 errores, 1 advertencia y 2 detalles.')
  })

  it('shorten a hash so that people can compare it', () => {
    expect(shortHash('ba7816bf8f01cfea')).toBe('ba78 16bf 8f01')
  })

  it('say in an e-mail what is handed in', async () => {
    const collected = { name: 'PAAC 2023 - SSI.xlsx', verdict: verdictOn(ROWS), current: true }
    const bytes = new TextEncoder().encode('abc')
    const parcel = await packageOf({ ...collected, bytes }, { directory, resolver }, '2023-01-20')
    const named = {
      format: 'Anexo 1',
      dependencia: 'Subsecretaría de Sistemas de Información',
      vigencia: '2023',
    }
    expect(summaryText(parcel, named).split('\n')).toEqual([
      'Entrega revisada con Cotejo',
      '',
      'Formato: Anexo 1',
      'Dependencia: Subsecretaría de Sistemas de Información',
      'Vigencia: 2023',
      'Archivo: Anexo 1 vigencia 2023 - Subsecretaría de Sistemas de Información.xlsx',
      'Fecha de la revisión: 20/01/2023',
      'Actividades: 2',
      `Estado: ${statusWords(deliveryOf(collected.verdict, { file: '', date: '', workbook: null }))} (se entrega con observaciones)`,
      'Reglas: cotejo-reglas@2',
      'Huella del libro (SHA-256): ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      `Huella de las filas (SHA-256): ${parcel.sha256!}`,
      '',
    ])
  })

  it('keep of a receipt all that proves the delivery', () => {
    const text = receiptText({
      receipt: '2026-00042',
      sha256: 'ab12',
      received: 'mañana',
      file: 'POAI.xlsx',
      withObservations: true,
    })
    expect(text).toBe(
      'Recibo de entrega: 2026-00042\nArchivo: POAI.xlsx (con observaciones)\nRecibido: mañana\nHuella de lo entregado (SHA-256): ab12\n',
    )
  })

  it('tell a moment by the clock of the user', () => {
    const moment = new Date(2026, 0, 5, 7, 8)
    expect(momentWords(moment.toISOString())).toBe('05/01/2026, 07:08')
  })

  it.each<[NotSent, string]>([
    [{ kind: 'offline' }, 'no tiene conexión'],
    [{ kind: 'unreachable' }, 'no contestó'],
    [
      { kind: 'unavailable', status: 503, message: 'Estamos en mantenimiento.' },
      '(«Estamos en mantenimiento»)',
    ],
    [{ kind: 'unavailable', status: 503, message: null }, 'ahora no puede recibir. Vuelva'],
    [{ kind: 'rejected', status: 422, message: 'La vigencia está cerrada' }, 'La vigencia está cerrada.'],
    [{ kind: 'rejected', status: 413, message: null }, '(respuesta 413)'],
    [{ kind: 'no-receipt' }, 'no es seguro que la entrega haya llegado'],
    [{ kind: 'other-hash', receipt: '7' }, 'El recibo 7 no corresponde'],
    [{ kind: 'no-hash' }, '(https)'],
  ])('say why nothing was received, and the way on: %j', (why, part) => {
    const words = notSentWords(why)
    expect(words).toContain(part)
    expect(words).toMatch(/^[A-ZÉ].*\.$/)
    expect(words).not.toMatch(/undefined|null|\.\./)
  })
})
