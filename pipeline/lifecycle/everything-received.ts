import type { Baseline } from '../../engine/plan/baseline.js'
import type { OnRead } from '../collect/submission-reader.js'
import type { Registration } from '../consolidate/consolidated.js'
import type { Registered } from '../consolidate/consolidate.js'
import { isPlan, type Submission } from '../consolidate/submission.js'
import type {
  AsideReason,
  PlanRecord,
  ReceptionRecord,
  SubmissionRecord,
  WithdrawnRecord,
} from '../register/records.js'
import type { Office } from './office.js'
import { ReadArchive, versionAsked } from './read-archive.js'
import { baselineOf, fileNameOf, judged, toldBy } from './registered.js'
import { settledAsides } from './settled-asides.js'

/** Everything that a register holds for one vigencia, as a consolidation takes it. */
export interface EverythingReceived {
  readonly submissions: readonly Submission[]
  readonly registered: Registered
  /** how many files are left out, since they are of another vigencia */
  readonly others: number
  /** how many are left out, since they were set aside and need nobody any more */
  readonly settled: number
}

/**
 * Every file that arrived for a vigencia, judged as it would be today, once each: versions by the number of their receipt,
 * and whatever repeats one or was set aside by the name under which it came. What a register says of them stands above
 * what their names and dates would tell. Formats that are read only hold for every vigencia.
 * @param onFile told after each file how many there are
 * @param onRead told what reading and judging each took
 * @throws RegisterError where bytes are gone or altered
 */
export async function everythingReceived(
  office: Office,
  vigencia: number,
  onFile: (total: number) => void = () => undefined,
  onRead: OnRead = () => undefined,
): Promise<EverythingReceived> {
  const [plans, receptions] = [await office.register.plans(), await office.register.receptions()]
  const lasting = new Set(office.formats.filter(({ readOnly }) => readOnly).map(({ id }) => id))
  const isOfVigencia = ({ key }: PlanRecord): boolean => key.vigencia === vigencia || lasting.has(key.format)
  const versions = plans.flatMap((plan) => plan.versions)
  const own = new Set(versions.map(({ file, sha256 }) => `${sha256}\n${file}`))
  const owner = new Map(versions.map(({ id, sha256 }) => [sha256, id]))
  const withdrawn = new Map(
    plans.filter(isOfVigencia).flatMap((plan) => plan.withdrawn.map((one) => [one.id, one])),
  )
  const settled = settledAsides(receptions, plans)
  const counting = receptions.filter(({ id, fate }) => fate.kind !== 'discarded' && !settled.has(id))
  const asked = [
    ...plans.filter(isOfVigencia).flatMap(({ versions }) => versions.map(versionAsked)),
    ...counting.flatMap(({ file, sha256, fate }) => {
      if (owner.has(sha256)) return []
      if (fate.kind === 'aside') return [{ file, sha256, told: {} }]
      const version = fate.kind === 'withdrawn' ? withdrawn.get(fate.submission) : undefined
      return version ? [{ file, sha256, told: toldBy(version.key) }] : []
    }),
  ]
  const archive = await ReadArchive.of(asked, office, onRead)
  const gathering = new Gathering(office, archive, () => onFile(receptions.length))
  for (const plan of plans.filter(isOfVigencia)) await gathering.plan(plan)
  for (const reception of counting) {
    const { file, sha256, fate } = reception
    if (own.has(`${sha256}\n${file}`) || fate.kind === 'discarded') continue
    const isApart = fate.kind === 'aside' || fate.kind === 'withdrawn'
    const original = isApart ? owner.get(sha256) : fate.submission
    if (original !== undefined) gathering.copyOf(original, reception)
    else if (fate.kind === 'aside') gathering.aside(reception, fate.reason, vigencia)
    else {
      const version = withdrawn.get(fate.submission)
      if (version) gathering.withdrawn(reception, version)
    }
  }
  const { submissions, registered } = gathering
  return {
    submissions,
    registered,
    others: counting.length - submissions.length,
    settled: receptions.length - counting.length,
  }
}

class Gathering {
  readonly submissions: Submission[] = []
  readonly #files = new Map<string, Registration>()
  readonly #duplicateOf = new Map<string, string>()
  readonly #supersededBy = new Map<string, { by: string; because: 'register' }>()
  readonly #setAside = new Set<string>()
  /** by the id of a version, and by the hash of what was set aside */
  readonly #known = new Map<number | string, Submission>()
  readonly registered: Registered = {
    versions: {
      duplicateOf: this.#duplicateOf,
      supersededBy: this.#supersededBy,
      setAside: this.#setAside,
    },
    files: this.#files,
  }

  constructor(
    private readonly office: Office,
    private readonly archive: ReadArchive,
    private readonly onFile: () => void,
  ) {}

  async plan(plan: PlanRecord): Promise<void> {
    const { versions, current, state, approval } = plan
    for (const version of versions) {
      const isCurrent = version.id === current?.id
      const file = fileNameOf(version)
      const baseline =
        isCurrent && version.id !== approval?.submission ? await baselineOf(plan, this.office) : null
      const submission =
        baseline === null
          ? this.archive.submission(versionAsked(version))
          : await this.#besides(version, baseline)
      this.#add({ ...submission, file }, registrationOf(version, isCurrent ? state : undefined))
      this.#known.set(version.id, this.submissions.at(-1)!)
      if (current && !isCurrent)
        this.#supersededBy.set(file, { by: fileNameOf(current), because: 'register' })
    }
  }

  copyOf(original: number | string, { file, sha256 }: ReceptionRecord): void {
    const known = this.#known.get(original)
    if (!known) return
    const name = this.#free(file, sha256)
    this.#duplicateOf.set(name, known.file)
    this.#add({ ...known, file: name, sha256 }, {})
  }

  aside(reception: ReceptionRecord, reason: AsideReason, vigencia: number): void {
    const { file, sha256 } = reception
    if (this.#known.has(sha256)) {
      this.copyOf(sha256, reception)
      return
    }
    const submission = this.archive.submission({ file, sha256, told: {} })
    if (isPlan(submission) && ![vigencia, null].includes(submission.verdict.plan.vigencia)) return
    const name = this.#free(file, sha256)
    this.#setAside.add(name)
    this.#add({ ...submission, file: name }, { setAside: reason })
    this.#known.set(sha256, this.submissions.at(-1)!)
  }

  /** What was withdrawn goes by its receipt, and what repeats it is told of it. */
  withdrawn(reception: ReceptionRecord, version: WithdrawnRecord): void {
    const { file, sha256 } = reception
    if (this.#known.has(version.id)) {
      this.copyOf(version.id, reception)
      return
    }
    const isItself = file === version.file && sha256 === version.sha256
    const name = isItself ? fileNameOf(version) : this.#free(file, sha256)
    const submission = this.archive.submission({ file, sha256, told: toldBy(version.key) })
    const { motive } = version
    this.#setAside.add(name)
    this.#add({ ...submission, file: name }, { ...registrationOf(version), setAside: 'withdrawn', motive })
    this.#known.set(version.id, this.submissions.at(-1)!)
  }

  /** Judged beside the plan that was approved before it. */
  async #besides({ sha256, file, key }: SubmissionRecord, baseline: Baseline): Promise<Submission> {
    const bytes = await this.office.register.archive.read(sha256)
    return judged(bytes, file, this.office, toldBy(key), baseline)
  }

  #add(submission: Submission, registration: Registration): void {
    this.submissions.push(submission)
    this.#files.set(submission.file, registration)
    this.onFile()
  }

  /** Two files may have come under one name, with other bytes: from the second on their hash stands before it. */
  #free(file: string, sha256: string): string {
    return this.#files.has(file) ? `${sha256.slice(0, 12)}/${file}` : file
  }
}

function registrationOf({ number, version }: SubmissionRecord, state?: PlanRecord['state']): Registration {
  return { receipt: number, version, ...(state !== undefined && { state }) }
}
