import type { AsideReason } from '../../register/records.js'

/** Why a file was set aside, and what settles it. */
export interface AsideWords {
  readonly why: string
  readonly how: string
}

const WORDS: Readonly<Record<AsideReason, AsideWords>> = {
  unreadable: {
    why: 'No se pudo leer como libro de Excel.',
    how: 'Pida que lo guarden otra vez como libro de Excel (.xlsx), sin contraseña, y recíbalo de nuevo.',
  },
  unrecognised: {
    why: 'No es de ningún formato oficial.',
    how: 'Si es un plan, diga de qué formato es: cotejo recibir ARCHIVO --formato ID. Si no lo es, descártelo: cotejo retirar ARCHIVO --motivo "…".',
  },
  'no-dependencia': {
    why: 'No se sabe de qué dependencia es, o dice una distinta de la que se indicó.',
    how: 'Diga de quién es: cotejo recibir ARCHIVO --dependencia ID.',
  },
  'no-vigencia': {
    why: 'No dice de qué vigencia es.',
    how: 'Escriba la «vigencia» en cotejo.json y recíbalo de nuevo.',
  },
  'no-cutoff': {
    why: 'Es un seguimiento y no dice hasta qué corte va.',
    how: 'Diga de qué corte es: cotejo seguimiento recibir ARCHIVO --corte AAAA-MM-DD.',
  },
  blank: {
    why: 'Llegó en blanco: está sin diligenciar.',
    how: 'Pídalo diligenciado a quien lo envió.',
  },
  'nothing-in-common': {
    why: 'No tiene ninguna actividad en común con la versión que cuenta: puede ser otra parte del plan, u otro plan.',
    how: 'Si la reemplaza: cotejo recibir ARCHIVO --dependencia ID --formato ID. Si es otra parte, pida un solo libro con todo el plan.',
  },
  approved: {
    why: 'Cambia un plan que ya está aprobado.',
    how: 'Un cambio necesita su oficio. Si lo tiene: cotejo modificar ARCHIVO --oficio NÚMERO.',
  },
}

export function asideWords(reason: AsideReason): AsideWords {
  return WORDS[reason]
}
