import type { Verdict } from '../../engine/check.js'
import type { Finding, FixEdit } from '../../engine/findings/finding.js'
import type { Answers, Book, CellPlace, Change, Contents } from '../book/book.js'
import { Trouble } from '../book/trouble.js'
import { check, type Ground } from './check.js'
import { Desk } from './desk.js'
import { isUnchanged, previewOf, rehearse, type CellPreview } from './fixes.js'
import { itemsOf, type Item } from './item.js'
import { marksOf } from './marks.js'
import { START, type Notice, type PaneState, type Refused } from './state.js'

/** After the last edit, this long (ms) until what changed is read: people type in bursts. */
const QUIET = 400
/** However long the burst, what changed is read after this long (ms). */
const PATIENCE = 2500
/** What Excel could not do just now is asked again after this long (ms), then after longer and longer. */
const AGAIN = 1500
const AGAIN_AT_MOST = 6000
/** Between two readings of everything that nobody asked for, at least this long (ms). */
const RECONCILE = 30_000
/** More changes than these at once are read as the whole workbook. */
const MANY_CHANGES = 100

/** A person's work with one workbook: checks it, keeps the check current, fixes and undoes. What it knows is in `state`. */
export class Session {
  #state: PaneState = START
  readonly #hearers = new Set<() => void>()
  /** what belongs to the workbook at hand; null where none is */
  #desk: Desk | null = null

  constructor(readonly ground: Ground) {}

  get state(): PaneState {
    return this.#state
  }

  /** Calls back whenever the state changes. @returns what ends it */
  subscribe(hearer: () => void): () => void {
    this.#hearers.add(hearer)
    return () => this.#hearers.delete(hearer)
  }

  /** Takes up a workbook and checks it, in place of the one before. @returns whether that was possible */
  open(book: Book): Promise<boolean> {
    this.#replaceDesk(new Desk(book))
    this.#set({ ...START, book })
    return this.recheck()
  }

  /** Shows the verdict on a file that is no workbook. */
  showUnreadable(name: string, findings: readonly Finding[]): void {
    this.#replaceDesk(null)
    const verdict: Verdict = { kind: 'unreadable', findings }
    this.#set({ ...START, name, verdict, items: itemsOf(findings) })
  }

  /** A failure outside a task: the workbook could not even be opened. */
  fail(error: unknown): void {
    if (this.#desk) this.#desk.troubleWith = 'check'
    this.#set({ trouble: asTrouble(error), busy: false })
  }

  /** Reads all of the workbook and checks it again. @returns whether that was possible */
  recheck(): Promise<boolean> {
    const desk = this.#desk
    if (!desk) return Promise.resolve(false)
    desk.wholeDue = true
    if (!desk.again) {
      desk.failed = null
      desk.troubleWith = 'check'
    }
    return this.#catchUp(desk)
  }

  /** Reads everything again where the program may have kept a change to itself: seldom, and in silence if it cannot be now. */
  reconcile(): void {
    const desk = this.#desk
    if (!desk || desk.book.kind !== 'excel' || !this.#state.verdict) return
    if (desk.running > 0 || desk.changes.length > 0 || Date.now() - desk.lastWhole < RECONCILE) return
    desk.lastWhole = Date.now()
    void desk.queued(async () => {
      try {
        await this.#readWhole(desk)
      } catch (error) {
        if (!isPassing(asTrouble(error))) this.#fallen(desk, 'check', error)
      }
    })
  }

  /** Tries again what did not go. */
  retry(): Promise<boolean> {
    const desk = this.#desk
    if (!desk) return Promise.resolve(false)
    const isGone = this.#state.trouble?.kind === 'gone'
    return (isGone ? null : this.#failedAct(desk)) ?? this.recheck()
  }

  reveal(place: CellPlace): Promise<boolean> {
    return this.#act(({ book }) => book.reveal(place))
  }

  /** What fixes would leave in each cell, taken one after the other. */
  rehearse(chosen: readonly Item[]): readonly CellPreview[] {
    const { contents } = this.#state
    return contents ? previewOf(this.#editsOf(chosen, contents), contents.workbook) : []
  }

  /**
   * Takes the fixes of findings as one thing to undo. Cells that somebody changed since the state of now are not written
   * over: then nothing is. What the program refuses is left for a person, and the rest is written.
   * @returns whether it went without trouble; what came of it is the state's notice
   */
  fix(chosen: readonly Item[], label: string): Promise<boolean> {
    const seen = this.#state.contents
    if (!seen) return Promise.resolve(false)
    return this.#act(async (desk) => {
      let edits = this.#editsOf(chosen, seen)
      if (edits.length === 0 || (await this.#changedSince(desk, seen, edits))) return
      let todo = chosen
      const refused: Refused[] = []
      for (;;) {
        const written = await desk.book.write(edits)
        if (written.ok) {
          this.#did(desk, label, written.before)
          this.#note(desk, { kind: 'fixed', cells: written.before.length, label, refused })
          await this.#readAfterWriting(desk, edits)
          return
        }
        refused.push(written)
        const rest = todo.filter(({ finding }) => !finding.fix?.edits.some(isAmong(written.places)))
        edits = rest.length < todo.length ? this.#editsOf(rest, seen) : []
        todo = rest
        if (edits.length > 0) continue
        const places = refused.flatMap((one) => one.places)
        this.#note(desk, { kind: 'refused', why: refused[0]!.why, places })
        return
      }
    })
  }

  /** Writes one cell: what a person chose from a list; not over what somebody wrote there since the state of now. */
  write(edit: FixEdit, label: string): Promise<boolean> {
    const seen = this.#state.contents
    if (!seen) return Promise.resolve(false)
    return this.#act(async (desk) => {
      if (await this.#changedSince(desk, seen, [edit])) return
      const written = await desk.book.write([edit])
      if (!written.ok) {
        this.#note(desk, { kind: 'refused', why: written.why, places: written.places })
        return
      }
      this.#did(desk, label, written.before)
      this.#note(desk, { kind: 'written', place: edit })
      await this.#readAfterWriting(desk, [edit])
    })
  }

  /** Takes back the last thing that the pane wrote, but for cells that somebody changed since. */
  undo(): Promise<boolean> {
    return this.#act(async (desk) => {
      const last = this.#state.done.at(-1)
      if (!last) return
      const left = await desk.book.restore(last.before)
      this.#setFor(desk, { done: this.#state.done.filter((one) => one !== last) })
      this.#note(desk, { kind: 'undone', cells: last.before.length - left.length, left })
      await this.#readAfterWriting(desk, last.before)
    })
  }

  /** Marks the cells of the findings of now, in place of the marks there are. */
  mark(): Promise<boolean> {
    return this.#act(async (desk) => {
      const marks = marksOf(this.#state.items)
      const protectedSheets = await desk.book.mark(marks)
      desk.marks = JSON.stringify(marks)
      const cells = marks.filter(({ sheet }) => !protectedSheets.includes(sheet)).length
      this.#setFor(desk, {
        marked: cells > 0,
        marksStale: desk.marks !== JSON.stringify(marksOf(this.#state.items)),
        unmarkable: protectedSheets,
      })
      this.#note(desk, { kind: 'marked', cells, protectedSheets })
    })
  }

  unmark(): Promise<boolean> {
    return this.#act(async (desk) => {
      await desk.book.unmark()
      this.#setFor(desk, { marked: false, marksStale: false, unmarkable: [] })
      this.#note(desk, { kind: 'unmarked' })
    })
  }

  /** Judges with what a person answered, and keeps it with the workbook; it holds here even where it cannot be kept. */
  answer(answers: Answers): Promise<boolean> {
    return this.#act(async (desk) => {
      this.#setFor(desk, { answers })
      if (this.#state.contents) this.#judge(desk, this.#state.contents)
      await desk.book.remember(answers)
      this.#note(desk, { kind: 'saved-answers' })
    })
  }

  dismissTrouble(): void {
    if (this.#desk) this.#desk.failed = null
    this.#set({ trouble: null })
  }

  /** Reads the cells that are to be written; where somebody changed them, says so. */
  async #changedSince(desk: Desk, seen: Contents, edits: readonly FixEdit[]): Promise<boolean> {
    const now = await desk.book.reread(edits.map(asChange))
    this.#judge(desk, now)
    const places = edits.filter((edit) => !isUnchanged(edit, seen.workbook, now.workbook))
    if (places.length > 0) this.#note(desk, { kind: 'changed-meanwhile', places })
    return places.length > 0
  }

  #editsOf(chosen: readonly Item[], contents: Contents): readonly FixEdit[] {
    const { answers } = this.#state
    return rehearse(chosen, contents.workbook, (workbook) => {
      const verdict = check({ ...contents, workbook }, answers, this.ground)
      return verdict.kind === 'own-output' ? [] : verdict.findings
    })
  }

  #replaceDesk(desk: Desk | null): void {
    if (this.#desk) clearTimeout(this.#desk.timer)
    this.#desk = desk
  }

  /** What a person asked for: waits its turn; what the program cannot do just now is tried again by itself. */
  #act(work: (desk: Desk) => Promise<void>): Promise<boolean> {
    const desk = this.#desk
    if (!desk) return Promise.resolve(false)
    desk.failed = null
    const run = (): Promise<boolean> =>
      this.#waitedFor(desk, async () => {
        if (this.#desk !== desk) return false
        try {
          await work(desk)
          this.#went(desk, 'act')
          return true
        } catch (error) {
          desk.failed = run
          desk.again = isPassing(asTrouble(error))
          this.#fallen(desk, 'act', error)
          return false
        }
      })
    return run()
  }

  /** Reads what is due: everything, or what changed. */
  #catchUp(desk: Desk): Promise<boolean> {
    return this.#waitedFor(desk, () => this.#readDue(desk))
  }

  async #readDue(desk: Desk): Promise<boolean> {
    if (!desk.isDue) return true
    // what waits to be tried again still has to be
    if (!desk.again) clearTimeout(desk.timer)
    try {
      if (desk.wholeDue || desk.changes.length > MANY_CHANGES) await this.#readWhole(desk)
      else await this.#readChanges(desk)
      this.#went(desk, 'check')
      return true
    } catch (error) {
      this.#fallen(desk, 'check', error)
      return false
    }
  }

  async #readWhole(desk: Desk): Promise<void> {
    desk.wholeDue = false
    try {
      if (!desk.answered) {
        const answers = await desk.book.remembered()
        desk.answered = true
        this.#setFor(desk, { answers })
      }
      const unheard = await this.#listen(desk)
      const taken = desk.changes
      this.#judge(desk, await desk.book.read())
      desk.read(taken)
      desk.lastWhole = Date.now()
      if (unheard) throw unheard
    } catch (error) {
      desk.wholeDue = true
      throw error
    }
  }

  /** Begins to hear what happens in the workbook; a failure must not keep it from being read, and is returned. */
  async #listen(desk: Desk): Promise<Trouble | null> {
    if (desk.listening) return null
    try {
      await desk.book.watch({
        onChange: (change) => {
          this.#changed(desk, change)
        },
        onSelect: (selection) => {
          this.#setFor(desk, { selection })
        },
      })
      desk.listening = true
      return null
    } catch (error) {
      return asTrouble(error)
    }
  }

  async #readChanges(desk: Desk): Promise<void> {
    const taken = desk.changes
    try {
      this.#judge(desk, await desk.book.reread(taken))
    } catch (error) {
      if (asTrouble(error).kind !== 'gone') throw error
      await this.#readWhole(desk)
    }
    desk.read(taken)
  }

  /** What was written stands, also where it cannot be read again just now: then that is due. */
  async #readAfterWriting(desk: Desk, places: readonly CellPlace[]): Promise<void> {
    desk.changes = [...desk.changes, ...places.map(asChange)]
    await this.#readDue(desk)
  }

  #changed(desk: Desk, change: Change): void {
    if (this.#desk !== desk) return
    if (desk.changes.length === 0) desk.firstChange = Date.now()
    desk.changes = [...desk.changes, change]
    const patience = Math.max(0, desk.firstChange + PATIENCE - Date.now())
    this.#wakeIn(desk, Math.min(QUIET, patience))
  }

  #wakeIn(desk: Desk, delay: number): void {
    clearTimeout(desk.timer)
    desk.timer = setTimeout(() => {
      if (desk.again) void this.#failedAct(desk)
      void this.#catchUp(desk)
    }, delay)
  }

  /** Does what a person asked for and did not go, once more; null where there is nothing. */
  #failedAct(desk: Desk): Promise<boolean> | null {
    const { failed } = desk
    desk.failed = null
    desk.again = false
    return failed && failed()
  }

  #judge(desk: Desk, contents: Contents): void {
    if (this.#desk !== desk) return
    const { answers, items: known, marked } = this.#state
    const verdict = check(contents, answers, this.ground)
    const items = verdict.kind === 'own-output' ? [] : itemsOf(verdict.findings, known)
    const marksStale = marked && JSON.stringify(marksOf(items)) !== desk.marks
    this.#set({ name: contents.name, contents, verdict, items, marksStale })
  }

  /** In turn, with the state saying that somebody waits. */
  #waitedFor(desk: Desk, work: () => Promise<boolean>): Promise<boolean> {
    desk.running++
    this.#setFor(desk, { busy: true })
    return desk.queued(work).finally(() => {
      desk.running--
      if (desk.running === 0) this.#setFor(desk, { busy: false })
    })
  }

  #went(desk: Desk, what: 'check' | 'act'): void {
    if (what === 'check') desk.misses = 0
    if (desk.troubleWith === what) this.#setFor(desk, { trouble: null })
  }

  #fallen(desk: Desk, what: 'check' | 'act', error: unknown): void {
    const trouble = asTrouble(error)
    desk.troubleWith = what
    this.#setFor(desk, { trouble })
    if (!isPassing(trouble) || this.#desk !== desk) return
    this.#wakeIn(desk, Math.min(AGAIN * 1.5 ** desk.misses, AGAIN_AT_MOST))
    desk.misses++
  }

  #did(desk: Desk, label: string, before: PaneState['done'][number]['before']): void {
    this.#setFor(desk, { done: [...this.#state.done, { label, before }] })
  }

  #note(desk: Desk, notice: Notice): void {
    this.#setFor(desk, { notice, notices: this.#state.notices + 1 })
  }

  /** The workbook may have been replaced while something was under way. */
  #setFor(desk: Desk, part: Partial<PaneState>): void {
    if (this.#desk === desk) this.#set(part)
  }

  #set(part: Partial<PaneState>): void {
    this.#state = { ...this.#state, ...part }
    for (const hearer of this.#hearers) hearer()
  }
}

/** What goes by itself: a person is in the middle of something, or the program is. */
function isPassing({ kind }: Trouble): boolean {
  return kind === 'editing-cell' || kind === 'dialog-open' || kind === 'busy'
}

function asTrouble(error: unknown): Trouble {
  return error instanceof Trouble ? error : new Trouble('unknown', String(error), { cause: error })
}

function asChange({ sheet, cell }: CellPlace): Change {
  return { sheetId: sheet, range: cell }
}

function isAmong(places: readonly CellPlace[]): (place: CellPlace) => boolean {
  return (place) => places.some(({ sheet, cell }) => sheet === place.sheet && cell === place.cell)
}
