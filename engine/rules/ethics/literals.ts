import type { Activity } from '../../plan/plan.js'
import { fold } from '../../text/fold.js'

export const LITERALS = ['a', 'b', 'c', 'd', 'e', 'f'] as const
export type Literal = (typeof LITERALS)[number]

/** What an activity of each literal of art. 73 of the Ley 1474 de 2011 (text of the Ley 2195 de 2022) speaks of. */
const WORDS: Readonly<Record<Literal, RegExp>> = {
  a: /\bdebida diligencia\b/,
  b: /\b(riesgos?|lavado de activos|financiacion del terrorismo|la ft|laft|uiaf|operaciones sospechosas|sarlaft|siplaft)\b/,
  c: /\b(redes|red de|red interinstitucional|articulacion|interinstitucional(es)?)\b/,
  d: /\b(denuncias?|denunciar|denunciantes?)\b/,
  e: /\b(transparencia|estado abierto|gobierno abierto|acceso a la informacion|datos abiertos|legalidad|rendicion de cuentas)\b/,
  f: /\biniciativas? adicional(es)?\b/,
}

/** The literals that an activity says it fulfils, in the column that asks for them; none where it says nothing. */
export function literalsWritten({ fields }: Activity): readonly Literal[] {
  const text = fold(fields.get('literal')?.text ?? '').replace(
    /\b(literal(es)?|lit|articulo|art|ley|73|1474|2011|de|del|y|la)\b/g,
    ' ',
  )
  const letters = text.split(' ').filter((word) => /^[a-f]$/.test(word))
  return letters as Literal[]
}

/** The literals of which the activity's words speak. */
export function literalsSpokenOf({ fields }: Activity): readonly Literal[] {
  const text = [...fields].flatMap(([key, field]) => (key === 'literal' ? [] : [fold(field.text)])).join(' ')
  return LITERALS.filter((literal) => WORDS[literal].test(text))
}
