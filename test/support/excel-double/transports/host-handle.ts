import type { JSHandle, Page } from 'playwright-core'
import type { Counters } from '../host/counters.js'
import type { ExcelHost } from '../host/excel-host.js'
import { formatLocal } from '../model/address.js'
import type { Scalar } from '../model/cell.js'
import type { Visibility } from '../model/sheet-model.js'
import { WorkbookModel, type WorkbookData } from '../model/workbook-model.js'

type Gesture = keyof ExcelHost['user']

/** The double that plays in a page: the person's gestures, what goes wrong, and looks at the workbook. */
export class HostHandle {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  edit(sheet: string, address: string, value: Scalar): Promise<void> {
    return this.#gesture('edit', sheet, address, value)
  }

  editRange(sheet: string, address: string, values: readonly (readonly Scalar[])[]): Promise<void> {
    return this.#gesture('editRange', sheet, address, values)
  }

  select(sheet: string, address: string): Promise<void> {
    return this.#gesture('select', sheet, address)
  }

  activate(sheet: string): Promise<void> {
    return this.#gesture('activate', sheet)
  }

  insertRows(sheet: string, row: number, count: number): Promise<void> {
    return this.#gesture('insertRows', sheet, row, count)
  }

  hideRows(sheet: string, row: number, count: number): Promise<void> {
    return this.#gesture('hideRows', sheet, row, count)
  }

  setVisibility(sheet: string, visibility: Visibility): Promise<void> {
    return this.#gesture('setVisibility', sheet, visibility)
  }

  protect(sheet: string, isProtected = true): Promise<void> {
    return this.#gesture('protect', sheet, isProtected)
  }

  rename(sheet: string, name: string): Promise<void> {
    return this.#gesture('rename', sheet, name)
  }

  addSheet(name: string): Promise<void> {
    return this.#gesture('addSheet', name)
  }

  deleteSheet(sheet: string): Promise<void> {
    return this.#gesture('deleteSheet', sheet)
  }

  /** The next calls fail with a code of `HostCode`. */
  async failNext(code: number, times = 1): Promise<void> {
    const host = await this.#host()
    await host.evaluate(({ faults }, [code, times]) => faults.failNext(code!, times), [code, times])
  }

  /** Milliseconds that every call takes from now on. */
  async latency(milliseconds: number): Promise<void> {
    const host = await this.#host()
    await host.evaluate(({ faults }, milliseconds) => {
      faults.latency = milliseconds
    }, milliseconds)
  }

  /** What was asked of the host so far. */
  async counters(): Promise<Omit<Counters, 'count' | 'reset'>> {
    const host = await this.#host()
    return host.evaluate(({ counters }) => ({ ...counters }))
  }

  async resetCounters(): Promise<void> {
    const host = await this.#host()
    await host.evaluate(({ counters }) => counters.reset())
  }

  /** The workbook as it now is: a copy. */
  async model(): Promise<WorkbookModel> {
    const host = await this.#host()
    const data = await host.evaluate(({ model }) => JSON.stringify(model.toData()))
    return new WorkbookModel(JSON.parse(data) as WorkbookData)
  }

  /** What is selected, and where. */
  async selection(): Promise<{ sheet: string; address: string }> {
    const host = await this.#host()
    const { sheet, areas } = await host.evaluate(({ model: { selection } }) => ({
      sheet: selection.sheet.name,
      areas: selection.areas,
    }))
    return { sheet, address: areas.map(formatLocal).join(',') }
  }

  async #gesture(name: Gesture, ...args: unknown[]): Promise<void> {
    const host = await this.#host()
    await host.evaluate(
      ({ user }, [name, args]) => (user[name] as (...all: unknown[]) => void).apply(user, [...args]),
      [name, args] as const,
    )
  }

  /** Looked up each time: a reloaded page has another. */
  #host(): Promise<JSHandle<ExcelHost>> {
    return this.#page.evaluateHandle(
      () => (globalThis as unknown as { excelDouble: { host: ExcelHost } }).excelDouble.host,
    )
  }
}
