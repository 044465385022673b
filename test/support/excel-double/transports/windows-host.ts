import type { ExcelHost } from '../host/excel-host.js'
import { Call, DocumentEvent, Refusal } from './call-codes.js'
import { saveSettings, storedSettings } from './document-settings.js'
import type { OpenFiles } from './open-files.js'
import type { RequirementSets } from './requirement-sets.js'

export interface PageHostOptions {
  /** Of Excel's own words, such as `es-ES`. */
  readonly locale: string
  /** Of the data, such as `es-CO`. */
  readonly dataLocale: string
  readonly sets: RequirementSets
}

/** An array as COM hands it to a page. */
class SafeArray {
  constructor(private readonly items: readonly unknown[]) {}

  toArray(): readonly unknown[] {
    return this.items
  }

  dimensions(): number {
    return 1
  }

  ubound(): number {
    return this.items.length
  }
}

type Handler = (event: number, payload: SafeArray) => void
type Callback = (answer: SafeArray | number) => void

/** Plays Excel for Windows to the page it is in: `window.external`, there before any script of the page runs. */
export function playWindows(host: ExcelHost, files: OpenFiles, options: PageHostOptions): void {
  const handlers = new Map<number, Handler>()
  const tell = (event: number, payload: SafeArray): void => handlers.get(event)?.(event, payload)
  host.events.deliver = (entry) => tell(DocumentEvent.richApiMessage, new SafeArray([new SafeArray(entry)]))
  host.events.deliverDocumentSelection = () => tell(DocumentEvent.selectionChanged, new SafeArray([]))

  const external = {
    GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${options.locale}$corr$$$0`,
    GetContext: () => contextOf(host, options),
    GetLoggingAllowed: () => false,
    Execute: (call: number, parameters: readonly unknown[], callback: Callback) => {
      setTimeout(() => {
        callback(answer(host, files, call, parameters))
        setTimeout(() => host.events.flush(), 0)
      }, host.faults.latency)
    },
    RegisterEvent: (event: number, _target: unknown, handler: Handler, callback: Callback) => {
      handlers.set(event, handler)
      setTimeout(() => callback(0), 0)
    },
    UnregisterEvent: (event: number, _target: unknown, callback: Callback) => {
      handlers.delete(event)
      setTimeout(() => callback(0), 0)
    },
    MessageParent: () => undefined,
    ShowNativeDialog: () => undefined,
  }
  Object.defineProperty(window, 'external', { value: external, configurable: true })
}

function answer(
  host: ExcelHost,
  files: OpenFiles,
  call: number,
  parameters: readonly unknown[],
): SafeArray | number {
  switch (call) {
    case Call.richApi: {
      const { code, body } = host.answer((parameters[0] as readonly string[])[4]!)
      return code === 0 ? new SafeArray([0, new SafeArray([200, new SafeArray([]), body])]) : code
    }
    case Call.openFile: {
      const opened = files.open(Number(parameters[1]))
      return typeof opened === 'number' ? opened : new SafeArray([0, opened.handle, opened.size])
    }
    case Call.fileSlice: {
      const slice = files.sliceAt(Number(parameters[1]), Number(parameters[2]))
      return new SafeArray([0, new SafeArray(slice), slice.length])
    }
    case Call.closeFile:
      files.close(Number(parameters[0]))
      return 0
  }
  return Refusal.internal
}

function contextOf(host: ExcelHost, options: PageHostOptions): object {
  const theme = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0 }
  const settings = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of storedSettings(host)) {
        keys.push(key)
        values.push(value)
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) =>
      saveSettings(
        host,
        keys.map((key, index) => [key, values[index]!]),
      ),
    Refresh: () => undefined,
  }
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'solution',
    GetAppVersionMajor: () => '16.00',
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.dataLocale,
    GetDocUrl: () => `C:\\Planes\\${host.model.name}`,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'correlation',
    GetInstanceId: () => 'instance',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(options.sets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.14332.20011',
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () =>
      JSON.stringify({ ...theme, controlBackgroundColor: 0xffffff, controlForegroundColor: 0 }),
    GetSettings: () => settings,
  }
}
