import { keyOf, type Format } from '../../format/format.js'
import type { Activity, Field, Plan } from '../../plan/plan.js'
import { ANYTHING, familiesOf, familiesOfRelatives, type FamilyName } from '../../text/families.js'
import { fold } from '../../text/fold.js'
import { similarity } from '../../text/similarity.js'
import { stem } from '../../text/stem.js'
import { distinctiveWords, isParticiple, subjectOf } from '../../text/subject.js'

/** Shorter texts are alike by chance ("1 programa"). */
const SHORTEST = 12
/** Rows whose own texts are this alike are twins, and may well promise the same. */
const TWINS = 0.6
/** Columns that say what a row is about. */
const ABOUT = ['situation', 'recommendations', 'indicator', 'product', 'project', 'goalCode']

/**
 * Rows whose text in a column is another row's and not theirs, each with the row it was taken from: the same words in both,
 * which speak of nothing that the copy is about. Rows on one matter that promise the same are no copies, nor are words so
 * common that any row may bear them, nor one cell merged over several rows.
 */
export function copiesIn(plan: Plan, format: Format, key: string): ReadonlyMap<Activity, Activity> {
  const copies = new Map<Activity, Activity>()
  for (const rows of rowsByText(plan, key)) {
    const words = distinctiveWords(rows[0]!.fields.get(key)!.raw).filter((word) => !ANYTHING.has(word))
    const particular = words.some((word) => familiesOf(word).size === 0 && !isParticiple(word))
    const common = !particular && !areOfSeveralFamilies(words)
    const stems = new Set(words.map(stem))
    const families = particular ? NONE : familiesOf(words[0]!)
    const strangers = rows.filter((row) => !speaksOf(row, format, key, stems, families))
    const owner = rows.find((row) => !strangers.includes(row))
    const original = owner ?? rows[0]!
    if (common && !owner) continue
    for (const row of strangers) {
      if (common && !countsOtherThings(row, words)) continue
      if (row !== original && !sameCell(row, original, key) && !areTwins(row, original, format, key))
        copies.set(row, original)
    }
  }
  return copies
}

function rowsByText(plan: Plan, key: string): Activity[][] {
  const groups = new Map<string, Activity[]>()
  for (const activity of plan.activities) {
    const text = fold(activity.fields.get(key)?.raw ?? '')
    if (text.length < SHORTEST) continue
    const group = groups.get(text)
    if (group) group.push(activity)
    else groups.set(text, [activity])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

/** Its indicator says that it counts something else: "Número de canchas mejoradas" where the goal is of young people. */
function countsOtherThings(activity: Activity, words: readonly string[]): boolean {
  const { measure, head } = subjectOf(activity.fields.get('indicator')?.raw ?? '')
  return measure === 'count' && head !== null && !words.includes(head)
}

const NONE: ReadonlySet<FamilyName> = new Set()

/** "Encuentros de familias" is of a matter, though its words are everybody's; "mesas de diálogo" is of none. */
function areOfSeveralFamilies(words: readonly string[]): boolean {
  const known = words.map(familiesOf).filter(({ size }) => size > 0)
  return known.some((one) => known.some((other) => [...one].every((family) => !other.has(family))))
}

/** The texts that say what a row is about, other than one of its columns. */
function own(activity: Activity, format: Format, key: string): Field[] {
  return [...ABOUT, keyOf(format, 'subject')]
    .filter((one) => one !== key)
    .flatMap((one) => activity.fields.get(one) ?? [])
}

function speaksOf(
  activity: Activity,
  format: Format,
  key: string,
  stems: ReadonlySet<string>,
  families: ReadonlySet<FamilyName>,
): boolean {
  return own(activity, format, key).some(({ raw }) =>
    distinctiveWords(raw).some(
      (word) =>
        stems.has(stem(word)) || [...familiesOfRelatives(word)].some((family) => families.has(family)),
    ),
  )
}

function areTwins(a: Activity, b: Activity, format: Format, key: string): boolean {
  const [first, second] = [a, b].map((activity) =>
    own(activity, format, key)
      .map(({ raw }) => raw)
      .join(' '),
  )
  return similarity(first!, second!) >= TWINS
}

function sameCell(a: Activity, b: Activity, key: string): boolean {
  const [one, other] = [a.fields.get(key)?.at, b.fields.get(key)?.at]
  return a.sheet === b.sheet && !!one && !!other && one.row === other.row && one.column === other.column
}
