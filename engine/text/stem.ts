import { remembered } from './remember.js'
import { NOUNS_LIKE_INFINITIVES } from './verbs.js'

/** Roots of words whose relatives take another: "atención" and "atendidas". By folded singular, masculine where it has one. */
const ROOTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    accion: 'accion',
    abierto: 'abr',
    actividad: 'actividad',
    adquisicion: 'adquir',
    apertura: 'abr',
    asistencia: 'asist',
    asistente: 'asist',
    atencion: 'atend',
    auditor: 'audit',
    auditoria: 'audit',
    cantidad: 'cantidad',
    ciudadania: 'ciudadan',
    comunicado: 'comunicado',
    comunidad: 'comunidad',
    construccion: 'constru',
    difusion: 'difund',
    disminucion: 'disminu',
    distribucion: 'distribu',
    emision: 'emit',
    estado: 'estado',
    estudiante: 'estudiante',
    estudio: 'estudio',
    grado: 'grado',
    induccion: 'induc',
    inscripcion: 'inscrib',
    inscrito: 'inscrib',
    inspeccion: 'inspeccion',
    jornada: 'jornad',
    jornado: 'jornad',
    mercado: 'mercado',
    mesa: 'mesa',
    municipal: 'municip',
    municipio: 'municip',
    plano: 'plano',
    propuesta: 'propon',
    reduccion: 'reduc',
    reinduccion: 'reinduc',
    respuesta: 'respond',
    reunion: 'reun',
    revision: 'revis',
    suscripcion: 'suscrib',
    suscrito: 'suscrib',
    unidad: 'unidad',
  }),
)

/** Each with the letters that must be left of the word; the first that leaves enough goes. */
const SUFFIXES: readonly (readonly [ending: string, left: number])[] = [
  ['amiento', 3],
  ['imiento', 3],
  ['uyendo', 3],
  ['acion', 3],
  ['icion', 3],
  ['adora', 3],
  ['edora', 3],
  ['idora', 3],
  ['iendo', 3],
  ['iente', 3],
  ['ador', 3],
  ['edor', 3],
  ['idor', 3],
  ['arse', 3],
  ['erse', 3],
  ['irse', 3],
  ['ando', 3],
  ['ante', 4],
  ['cion', 4],
  ['sion', 4],
  ['ado', 3],
  ['ada', 3],
  ['ido', 3],
  ['ida', 3],
  ['ar', 3],
  ['er', 3],
  ['ir', 3],
]

/** Words that end in s and are one thing, or the same for one and many. */
const INVARIABLE = new Set(
  (
    'crisis analisis sintesis tesis diagnosis dosis interes pais virus lunes martes miercoles jueves viernes ' +
    'ademas demas antes despues menos mas bus tras pqrs pqrds gas'
  ).split(' '),
)

/** Plurals of words that end in -e, where the letter before would let one think of a consonant's plural. */
const PLURALS_OF_E =
  /(?:[^aeiou][lr]|[lnr]d)es$|^(?:sedes|ejes|enlaces|indices|apendices|cauces|aires|vales|bailes)$/

/** The singular of a folded noun or participle: "capacitaciones" is "capacitacion", "luces" is "luz", "crisis" stays. */
export function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || INVARIABLE.has(word)) return word
  if (word === 'meses') return 'mes'
  if (word === 'paises') return 'pais'
  if (PLURALS_OF_E.test(word)) return word.slice(0, -1)
  if (/[aeiou]ces$/.test(word)) return `${word.slice(0, -3)}z`
  if (/(?:[lnrd]|[aeiou]y|reloj)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('ss') ? word : word.slice(0, -1)
}

/**
 * What a folded word shares with its relatives: "capacitaciones", "capacitar" and "capacitadas" all give "capacit".
 * Good for comparing, not for showing; words that are no relatives seldom meet in one.
 */
export const stem = remembered(20_000, (word): string => {
  const one = singular(word)
  const root = ROOTS.get(one) ?? ROOTS.get(one.replace(/a$/, 'o'))
  if (root !== undefined) return root
  if (one.length <= 4 || /\d/.test(one) || NOUNS_LIKE_INFINITIVES.has(one)) return one
  const suffix = SUFFIXES.find(([ending, left]) => one.endsWith(ending) && one.length - ending.length >= left)
  const bare = suffix === undefined ? one.replace(/[aeo]$/, '') : one.slice(0, -suffix[0].length)
  return bare.replace(/qu$/, 'c').replace(/gu$/, 'g').replace(/z$/, 'c').replace(/uy$/, 'u')
})
