import type { Validation } from '../../workbook/workbook-spec.js'
import type { Entry } from './asked-goal.js'

/** What the cells of what was executed take; null where nothing is written there. */
export function executedValidation(entry: Entry, range: string, first: string): Validation | null {
  const shared = { range, promptTitle: 'Ejecutado al corte' } as const
  const number = (condition: string): Validation['rule'] => ({
    kind: 'formula',
    formula: `AND(ISNUMBER(${first})${condition})`,
  })
  switch (entry) {
    case 'none':
      return null
    case 'answer':
      return {
        ...shared,
        rule: { kind: 'list', source: '"1,0"' },
        prompt: '1 si la meta ya se cumplió a la fecha del corte; 0 si todavía no.',
        error: 'Elija 1 (ya se cumplió) o 0 (todavía no).',
        strict: true,
      }
    case 'count':
      return {
        ...shared,
        rule: number(`,${first}>=0`),
        prompt:
          'Todo lo hecho desde el 1 de enero hasta el corte, no solo lo de estos meses. Si no se hizo nada, 0.',
        error: 'Aquí va un número que no sea menor que cero, sin palabras.',
        strict: true,
      }
    case 'money':
      return {
        ...shared,
        rule: number(`,${first}>=0`),
        prompt: 'Los pesos ejecutados desde el 1 de enero hasta el corte, sin el signo $. Si no hubo, 0.',
        error: 'Aquí va un número que no sea menor que cero, sin palabras.',
        strict: true,
      }
    case 'percent':
      return {
        ...shared,
        rule: number(`,${first}>=0,${first}<=100,OR(${first}=0,${first}>=1)`),
        prompt:
          'El porcentaje a la fecha del corte, de 0 a 100: para 85 % escriba 85. No se suma con el anterior.',
        error: 'Se espera un porcentaje de 0 a 100: para 85 % escriba 85, no 0,85 ni 85%. ¿Dejarlo así?',
        strict: false,
      }
    case 'value':
      return {
        ...shared,
        rule: number(''),
        prompt: 'El valor medido a la fecha del corte. No se suma con el de cortes anteriores.',
        error: 'Aquí va un número, sin palabras.',
        strict: true,
      }
  }
}

const LONGEST_TEXT = 5000

const PROMPTS = {
  done: ['Actividades realizadas', 'Qué se hizo desde el 1 de enero hasta el corte, en una o dos frases.'],
  evidence: [
    'Evidencia',
    'Dónde se comprueba: el enlace, o el nombre y la fecha del acta, informe o radicado.',
  ],
  observations: ['Observaciones', 'Por qué va menos de lo programado, o lo que haya que saber.'],
} as const

/** What the cells of texts take: any text, with a word on what it should say. */
export function textValidation(key: keyof typeof PROMPTS, range: string, first: string): Validation {
  const [promptTitle, prompt] = PROMPTS[key]
  return {
    range,
    rule: { kind: 'formula', formula: `LEN(${first})<=${LONGEST_TEXT}` },
    promptTitle,
    prompt,
    error: `El texto es muy largo: en una celda caben ${LONGEST_TEXT} caracteres; lo demás va en la evidencia.`,
    strict: true,
  }
}
