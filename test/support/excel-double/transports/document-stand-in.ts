import type { ExcelHost } from '../host/excel-host.js'
import { OpenFiles } from './open-files.js'

/** Failed calls carry Office's code and its name and text in the user's language. */
export interface OfficeError {
  readonly code: number
  readonly name: string
  readonly message: string
}

type Result<T> =
  { status: 'succeeded'; value: T } | { status: 'failed'; error: OfficeError; value: undefined }
type Callback<T> = (result: Result<T>) => void

export interface DocumentOptions {
  /** What `getFileAsync` gives; without it, it fails as where Excel does not give the file. */
  readonly fileBytes?: Uint8Array | undefined
  readonly errorOf: (code: number) => OfficeError
}

/** What a slice holds unless the client says. */
const WHOLE_SLICE = 4 * 1024 * 1024

/**
 * Stands in for `Office.context.document` in Node, where the library's own needs a page: the document's settings, its
 * SelectionChanged, and its file in slices. In the browser transports Microsoft's own code does this.
 */
export function documentStandIn(host: ExcelHost, options: DocumentOptions): object {
  const later = (task: () => void): void => void setTimeout(task, host.faults.latency)
  const succeed = <T>(callback: Callback<T> | undefined, value: T): void =>
    later(() => callback?.({ status: 'succeeded', value }))
  const fail = (callback: Callback<never> | undefined, code: number): void =>
    later(() => callback?.({ status: 'failed', error: options.errorOf(code), value: undefined }))
  const listeners = new Set<(event: object) => void>()
  host.events.deliverDocumentSelection = () => {
    for (const listener of [...listeners]) listener({ type: 'documentSelectionChanged' })
  }
  const files = new OpenFiles(options.fileBytes)

  function getFileAsync(_type: string, second: unknown, third?: unknown): void {
    const callback = (third ?? second) as Callback<object>
    const sliceSize = (third ? (second as { sliceSize?: number }).sliceSize : undefined) ?? WHOLE_SLICE
    const opened = files.open(sliceSize)
    if (typeof opened === 'number') return fail(callback as Callback<never>, opened)
    const { handle, size } = opened
    const getSliceAsync = (index: number, got: Callback<object>): void => {
      const data = files.slice(handle, index)
      succeed(got, { index, size: data.length, data })
    }
    const closeAsync = (closed?: Callback<undefined>): void => {
      files.close(handle)
      succeed(closed, undefined)
    }
    succeed(callback, { size, sliceCount: Math.ceil(size / sliceSize), getSliceAsync, closeAsync })
  }

  return {
    mode: 'readWrite',
    url: `C:\\Planes\\${host.model.name}`,
    settings: settingsStandIn(host, succeed),
    getFileAsync,
    addHandlerAsync: (_type: string, handler: (event: object) => void, callback?: Callback<undefined>) => {
      listeners.add(handler)
      succeed(callback, undefined)
    },
    removeHandlerAsync: (
      _type: string,
      removed: { handler?: (event: object) => void },
      callback?: Callback<undefined>,
    ) => {
      if (removed.handler) listeners.delete(removed.handler)
      else listeners.clear()
      succeed(callback, undefined)
    },
  }
}

/** The document's settings: a copy of the workbook's, written back by `saveAsync`. */
function settingsStandIn(
  host: ExcelHost,
  succeed: <T>(callback: Callback<T> | undefined, value: T) => void,
): object {
  const copy = new Map(host.model.settings)
  const settings = {
    get: (name: string): unknown => copy.get(name) ?? null,
    set: (name: string, value: unknown): void => void copy.set(name, value),
    remove: (name: string): void => void copy.delete(name),
    saveAsync: (first?: unknown, second?: unknown): void => {
      host.model.settings = new Map(copy)
      succeed((second ?? first) as Callback<object> | undefined, settings)
    },
    refreshAsync: (callback?: Callback<object>): void => {
      copy.clear()
      for (const [name, value] of host.model.settings) copy.set(name, value)
      succeed(callback, settings)
    },
  }
  return settings
}
