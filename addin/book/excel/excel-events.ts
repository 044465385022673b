import { address } from '../../../engine/grid/address.js'
import { areasIn } from './areas.js'
import type { Listener } from '../book.js'
import type { Echoes } from './echoes.js'
import type { ChangedEvent, Context, Handler, Has, RunBatch, SelectedEvent } from './office.js'

/** Hears what a person does in Excel, and tells a listener. */
export class ExcelEvents {
  #handlers: Handler[] = []

  /** @param nameOf the name of a sheet by its id, as far as it is known */
  constructor(
    private readonly run: RunBatch,
    private readonly has: Has,
    private readonly nameOf: (id: string) => string | undefined,
    private readonly echoes: Echoes,
  ) {}

  /** @throws Trouble */
  async watch(listener: Listener): Promise<void> {
    await this.unwatch()
    this.#handlers = await this.run(async (context) => {
      const { worksheets } = context.workbook
      const handlers: Handler[] = []
      const changed = this.#changeHandler(listener)
      const selected = this.#selectionHandler(listener)
      if (this.has('1.9')) {
        handlers.push(worksheets.onChanged.add(changed), worksheets.onSelectionChanged.add(selected))
      } else {
        worksheets.load('items/id')
        await context.sync()
        for (const sheet of worksheets.items)
          handlers.push(sheet.onChanged.add(changed), sheet.onSelectionChanged.add(selected))
      }
      handlers.push(
        worksheets.onActivated.add(() => this.#tellSelection(listener)),
        worksheets.onAdded.add(({ worksheetId }) => this.#sheetAdded(listener, worksheetId)),
        worksheets.onDeleted.add(() => this.#sheetsChanged(listener)),
      )
      if (this.has('1.11'))
        handlers.push(
          worksheets.onRowHiddenChanged.add(({ worksheetId }) => {
            listener.onChange({ sheetId: worksheetId, range: null })
            return Promise.resolve()
          }),
        )
      if (this.has('1.17'))
        handlers.push(
          worksheets.onNameChanged.add(() => this.#sheetsChanged(listener)),
          worksheets.onVisibilityChanged.add(() => this.#sheetsChanged(listener)),
        )
      await context.sync()
      return handlers
    })
  }

  /** Ends what `watch` began. @throws Trouble */
  async unwatch(): Promise<void> {
    const handlers = this.#handlers
    this.#handlers = []
    for (const own of new Set(handlers.map(({ context }) => context as Context)))
      await this.#remove(
        handlers.filter(({ context }) => context === own),
        own,
      )
  }

  /** Handlers go with the context that they came with. */
  #remove(handlers: readonly Handler[], own: Context): Promise<void> {
    return this.run(async (context) => {
      for (const handler of handlers) handler.remove()
      await context.sync()
    }, own)
  }

  #changeHandler(listener: Listener) {
    return (told: ChangedEvent): Promise<void> => {
      if (!this.#isOwn(told)) {
        const range = told.changeType === 'RangeEdited' ? told.address : null
        listener.onChange({ sheetId: told.worksheetId, range })
      }
      return Promise.resolve()
    }
  }

  /** Whether an event tells of what the pane wrote: Excel says so from 1.14 on, before that it is the same block. */
  #isOwn({ worksheetId, address: block, triggerSource }: ChangedEvent): boolean {
    if (this.has('1.14')) return triggerSource === 'ThisLocalAddin'
    return this.echoes.isOne(worksheetId, block)
  }

  #selectionHandler(listener: Listener) {
    return async ({ worksheetId, address: selected }: SelectedEvent): Promise<void> => {
      const sheet = this.nameOf(worksheetId)
      const [first] = areasIn(selected)
      if (sheet === undefined || !first) await this.#tellSelection(listener)
      else listener.onSelect({ sheet, cell: address(first.top, first.left) })
    }
  }

  /** Asks Excel where the person is; hears nothing where it does not answer. */
  async #tellSelection(listener: Listener): Promise<void> {
    const place = await this.run(async (context) => {
      const cell = context.workbook.getActiveCell().untrack()
      const { worksheet } = cell
      cell.load('rowIndex,columnIndex')
      worksheet.load('name')
      await context.sync()
      return { sheet: worksheet.name, cell: address(cell.rowIndex, cell.columnIndex) }
    }).catch(() => null)
    if (place) listener.onSelect(place)
  }

  #sheetsChanged(listener: Listener): Promise<void> {
    listener.onChange({ sheetId: null, range: null })
    return Promise.resolve()
  }

  /** Below ExcelApi 1.9 each sheet tells of itself only. */
  async #sheetAdded(listener: Listener, id: string): Promise<void> {
    await this.#sheetsChanged(listener)
    if (this.has('1.9')) return
    const added = await this.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id)
      const handlers = [
        sheet.onChanged.add(this.#changeHandler(listener)),
        sheet.onSelectionChanged.add(this.#selectionHandler(listener)),
      ]
      await context.sync()
      return handlers
    }).catch(() => [])
    this.#handlers.push(...added)
  }
}
