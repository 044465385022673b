import type { z } from 'zod'
import { instead } from './nearest.js'
import { knownKeys } from './known-keys.js'
import { pathWords, type Fault, type Path } from './problem.js'

type Issue = z.core.$ZodIssue

/** What a value may look like, by the pattern that it is held to. */
const PATTERNS: Readonly<Record<string, string>> = {
  '/^[a-z0-9-]+$/': 'solo lleva minúsculas sin tilde, cifras y guiones, como «plan-accion»',
  '/^[a-z][a-zA-Z]*$/': 'solo lleva letras sin tilde y empieza por minúscula, como «fechaInicio»',
  '/^[a-z][a-zA-Z0-9]*$/':
    'solo lleva letras sin tilde y cifras, y empieza por minúscula, como «fechaInicio»',
  '/^\\d\\d-\\d\\d$/': 'debe ser un día del año escrito mm-dd, como «01-31»',
  '/^(?:\\d{4}-)?\\d\\d-\\d\\d$/':
    'debe ser un día del año escrito mm-dd, como «01-31», o una fecha escrita aaaa-mm-dd, como «2024-01-31»',
  '/^\\d{4}-\\d\\d-\\d\\d$/': 'debe ser una fecha escrita aaaa-mm-dd, como «2024-01-31»',
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'un texto entre comillas',
  number: 'un número, sin comillas',
  int: 'un número entero, sin comillas',
  boolean: 'true o false, sin comillas',
  array: 'una lista entre corchetes',
  object: 'un grupo de datos entre llaves',
  record: 'un grupo de datos entre llaves',
}

/** What zod says of a value, in Spanish sentences that name the place, what is wrong there and what is allowed. */
export function schemaFaults(schema: z.ZodType, value: unknown, issues: readonly Issue[]): Fault[] {
  const misshapen = new Set(issues.filter(({ code }) => code !== 'custom').map(({ path }) => path.join('\n')))
  return issues
    .filter(({ code, path }) => code !== 'custom' || !misshapen.has(path.join('\n')))
    .flatMap((issue) => faultsOf(schema, value, issue))
}

function faultsOf(schema: z.ZodType, value: unknown, issue: Issue): Fault[] {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const found = at(value, path)
  const one = (says: string): Fault[] => [{ path, says: `${says}.` }]
  const here = `«${pathWords(path)}»`
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path)
      return issue.keys.map((key) => ({
        path: [...path, key],
        says: `no se conoce la clave «${key}»${inWords(path)}: ${instead(key, known)}`,
      }))
    }
    case 'invalid_type':
      if (found === undefined && path.length > 0) {
        const key = path.at(-1)!
        return [
          {
            path: path.slice(0, -1),
            says: `falta «${String(key)}»${inWords(path.slice(0, -1))}; debe ser ${expected(issue.expected)}.`,
          },
        ]
      }
      return one(
        `${path.length === 0 ? 'el archivo' : here} debe ser ${expected(issue.expected)}, y es ${shown(found)}`,
      )
    case 'invalid_value': {
      const allowed = issue.values.map(String)
      if (found === undefined)
        return [
          {
            path: path.slice(0, -1),
            says: `falta «${String(path.at(-1))}»${inWords(path.slice(0, -1))}; puede ser: ${allowed.join(', ')}.`,
          },
        ]
      return [
        {
          path,
          says: `${here} no puede ser ${shown(found)}; puede ser: ${allowed.join(', ')}.`,
        },
      ]
    }
    case 'invalid_format':
      return one(`${here} ${PATTERNS[issue.pattern ?? ''] ?? 'no está bien escrito'}; dice ${shown(found)}`)
    case 'too_small':
      if (issue.origin === 'string') return one(`${here} no puede estar vacío`)
      if (issue.origin === 'array')
        return one(
          `${here} debe tener al menos ${elements(issue.minimum)}, y tiene ${String((found as unknown[]).length)}`,
        )
      return one(
        `${here} debe ser ${issue.inclusive === true ? `${String(issue.minimum)} o más` : `mayor que ${String(issue.minimum)}`}, y es ${shown(found)}`,
      )
    case 'too_big':
      return one(`${here} debe ser ${String(issue.maximum)} o menos, y es ${shown(found)}`)
    case 'invalid_union':
      return one(`${here} ${issue.message}, y es ${shown(found)}`)
    case 'custom':
      return one(path.length === 0 ? issue.message : `${here} ${issue.message}; dice ${shown(found)}`)
    default:
      return one(`${here} no es válido: dice ${shown(found)}`)
  }
}

function elements(n: number | bigint): string {
  return `${String(n)} ${Number(n) === 1 ? 'elemento' : 'elementos'}`
}

function inWords(path: Path): string {
  return path.length === 0 ? '' : ` en «${pathWords(path)}»`
}

function expected(type: string): string {
  return TYPES[type] ?? 'otra cosa'
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      inner !== null && typeof inner === 'object'
        ? (inner as Record<string | number, unknown>)[step]
        : undefined,
    value,
  )
}

const LONGEST = 40

/** A value as a sentence can carry it. */
function shown(value: unknown): string {
  if (typeof value === 'string') {
    return value === ''
      ? 'un texto vacío'
      : `«${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}»`
  }
  if (Array.isArray(value)) return 'una lista'
  if (value === null) return 'null'
  if (value === undefined) return 'nada'
  return typeof value === 'object' ? 'un grupo de datos entre llaves' : String(value)
}
