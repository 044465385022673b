import type { Answers } from './book.js'

export const NO_ANSWERS: Answers = { vigencia: null, dependencia: null }

/** What a person was asked → the text that the workbook keeps. */
export function storedAnswers({ vigencia, dependencia }: Answers): string {
  return JSON.stringify({ vigencia, dependencia })
}

/** What the workbook kept → the answers; whatever makes no sense is no answer. */
export function answersIn(stored: unknown): Answers {
  const { vigencia, dependencia } = parsed(stored)
  return {
    vigencia:
      Number.isInteger(vigencia) && Number(vigencia) >= 2000 && Number(vigencia) < 2100
        ? Number(vigencia)
        : null,
    dependencia: typeof dependencia === 'string' && dependencia !== '' ? dependencia : null,
  }
}

function parsed(stored: unknown): { readonly vigencia?: unknown; readonly dependencia?: unknown } {
  try {
    const value: unknown = typeof stored === 'string' ? JSON.parse(stored) : stored
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
