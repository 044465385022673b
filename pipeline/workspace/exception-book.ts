import { firstCell, parseAddress } from '../../engine/grid/address.js'
import type { Exception } from './exceptions.js'

/** A justified exception as the documents carry it with the finding that it covers. */
export interface Excuse {
  readonly who: string
  readonly when: string
  readonly why: string
  readonly until: string
}

/** What a finding is about, in the terms in which an exception may name it; null where it is about no such thing. */
export interface Subject {
  readonly rule: string
  /** id of the activity in whose rows it stands */
  readonly activity: string | null
  readonly file: string | null
  readonly sheet: string | null
  readonly cell: string | null
  readonly format: string | null
  /** who has not submitted, where the finding says that */
  readonly dependencia: string | null
  /** section of which it speaks, where it speaks of one as a whole */
  readonly component: number | null
}

/** What became of an exception: `unmatched` covers nothing that was found, `pending` is dated after the run. */
export type ExceptionState = 'applied' | 'unmatched' | 'expired' | 'pending'

/** An exception as every report lists it. */
export interface ExceptionEntry extends Excuse {
  readonly rule: string
  /** what it is granted for, in words: an activity's id, or a file and a place in it */
  readonly target: string
  readonly state: ExceptionState
  /** findings that it covers, or would cover were it in force */
  readonly findings: number
  /** files in which these stand */
  readonly files: number
}

/** The exceptions on the day of a run: covers findings, and keeps count of what each covered. */
export class ExceptionBook {
  readonly #exceptions: readonly Exception[]
  readonly #today: string
  readonly #covered: number[]
  readonly #files: Set<string>[]

  /** @param today ISO; an exception holds from the day it was granted to its last, both included */
  constructor(exceptions: readonly Exception[], today: string) {
    this.#exceptions = exceptions
    this.#today = today
    this.#covered = exceptions.map(() => 0)
    this.#files = exceptions.map(() => new Set())
  }

  /** The exception in force that covers a finding, which is counted; null where none does. */
  excuse(subject: Subject): Excuse | null {
    const found = this.#inForce(subject)
    for (const [i, exception] of this.#exceptions.entries()) {
      if (exception !== found && (this.#holds(exception) || !covers(exception, subject))) continue
      this.#covered[i]!++
      if (subject.file !== null) this.#files[i]!.add(subject.file)
    }
    return found && excuseOf(found)
  }

  /** The same, not counted. */
  lookUp(subject: Subject): Excuse | null {
    const found = this.#inForce(subject)
    return found && excuseOf(found)
  }

  /** All of them, in the order in which they are written. */
  entries(): ExceptionEntry[] {
    return this.#exceptions.map((exception, i) => ({
      rule: exception.regla,
      target: targetOf(exception),
      ...excuseOf(exception),
      state: this.#stateOf(exception, this.#covered[i]!),
      findings: this.#covered[i]!,
      files: this.#files[i]!.size,
    }))
  }

  #inForce(subject: Subject): Exception | null {
    return this.#exceptions.find((one) => this.#holds(one) && covers(one, subject)) ?? null
  }

  #holds({ cuando, hasta }: Exception): boolean {
    return cuando <= this.#today && this.#today <= hasta
  }

  #stateOf({ cuando, hasta }: Exception, covered: number): ExceptionState {
    if (hasta < this.#today) return 'expired'
    if (cuando > this.#today) return 'pending'
    return covered > 0 ? 'applied' : 'unmatched'
  }
}

function excuseOf({ quien, cuando, motivo, hasta }: Exception): Excuse {
  return { who: quien, when: cuando, why: motivo, until: hasta }
}

function covers(exception: Exception, subject: Subject): boolean {
  if (exception.regla !== subject.rule) return false
  if (exception.actividad !== undefined) return exception.actividad === subject.activity
  if (exception.archivo !== undefined) {
    const { archivo, hoja, celda, fila } = exception
    const at = firstCell(subject.cell)
    const asked = celda === undefined ? null : parseAddress(celda)
    return (
      isFile(archivo, subject.file) &&
      (hoja === undefined || hoja === subject.sheet) &&
      (asked === null || (at !== null && asked.row === at.row && asked.column === at.column)) &&
      (fila === undefined || (at !== null && at.row + 1 === fila))
    )
  }
  const { formato, dependencia, componente } = exception
  return (
    subject.file === null &&
    formato === subject.format &&
    (dependencia === undefined || dependencia === subject.dependencia) &&
    (componente === undefined || componente === subject.component)
  )
}

/**
 * A file is named as the reports name it: by its path from the folder that was read, in the register by its receipt
 * (`2026-0007/plan.xlsx`), or by its bare name, which is that of every file called so.
 */
function isFile(asked: string, file: string | null): boolean {
  if (file === null) return false
  const named = asked.normalize('NFC').replaceAll('\\', '/')
  const found = file.normalize('NFC').replaceAll('\\', '/')
  return found === named || found.endsWith(`/${named}`)
}

function targetOf({
  actividad,
  archivo,
  hoja,
  celda,
  fila,
  formato,
  dependencia,
  componente,
}: Exception): string {
  if (actividad !== undefined) return actividad
  const row = fila === undefined ? undefined : `fila ${String(fila)}`
  const part = componente === undefined ? undefined : `componente ${String(componente)}`
  return [archivo, hoja, celda, row, formato, dependencia, part]
    .filter((word) => word !== undefined)
    .join(', ')
}
