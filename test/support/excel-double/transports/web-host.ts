import type { ExcelHost } from '../host/excel-host.js'
import { Call, Refusal } from './call-codes.js'
import { saveSettings, storedSettings } from './document-settings.js'
import type { OpenFiles } from './open-files.js'
import type { PageHostOptions } from './windows-host.js'

const CONVERSATION = 'conversation'
const CONTROL = 'control'
const EXCEL_ON_THE_WEB = 16

const MessageType = { request: 0, response: 1 } as const
const ActionType = { invoke: 0, register: 1, unregister: 2 } as const
const ResponseType = { answer: 0, event: 1 } as const

/** A message of the add-in's page, as far as the host reads it. */
interface Message {
  readonly _messageType: number
  readonly _actionType: number
  readonly _actionName: string
  readonly _correlationId: unknown
  readonly _data?: CallData | null
}

interface CallData {
  readonly DdaMethod?: { readonly DispatchId: number }
  readonly ArrayData?: readonly string[]
  readonly DdaSettingsMethod?: { readonly Properties?: Readonly<Record<string, [string, string]>> }
  readonly [position: number]: unknown
}

/** Plays Excel on the web: owns the add-in's frame and answers what its page posts. */
export class WebHost {
  readonly #host: ExcelHost
  readonly #files: OpenFiles
  readonly #options: PageHostOptions
  readonly #frame: HTMLIFrameElement
  readonly #addinOrigin: string
  /** The events that the page has registered for, and the id under which it hears of each. */
  readonly #registered = new Map<string, unknown>()

  constructor(
    host: ExcelHost,
    files: OpenFiles,
    options: PageHostOptions,
    frame: HTMLIFrameElement,
    address: string,
  ) {
    this.#host = host
    this.#files = files
    this.#options = options
    this.#frame = frame
    this.#addinOrigin = new URL(address).origin
    host.events.deliver = (entry) => this.#tell('richApiMessage', { ArrayData: [entry] })
    host.events.deliverDocumentSelection = () => this.#tell('documentSelectionChanged', {})
    window.addEventListener('message', (event: MessageEvent) => {
      if (event.origin === this.#addinOrigin) this.#receive(event.data)
    })
    this.#open(address)
  }

  #open(address: string): void {
    const { locale } = this.#options
    const channel = `${CONVERSATION}|${CONTROL}|${window.location.origin}`
    const url = new URL(address)
    url.searchParams.set('_host_Info', `Excel$Web$16.00$${locale}$correlation$$$0`)
    this.#frame.name = JSON.stringify({
      baseFrameName: 'pane',
      hostInfo: `Excel|Web|16.00|${locale}|correlation|||0`,
      xdmInfo: channel,
      serializerVersion: '1',
    })
    this.#frame.src = `${url.href}#&_serializer_version=1&_xdm_Info=${channel}`
  }

  #receive(data: unknown): void {
    const message = parsed(data)
    if (message?._messageType !== MessageType.request) return
    const { _actionName: name, _actionType: type, _correlationId: id } = message
    if (type === ActionType.register || type === ActionType.unregister) {
      if (type === ActionType.register) this.#registered.set(name, id)
      else this.#registered.delete(name)
      this.#post(name, id, { Error: 0, Version: 1 })
    } else if (name === 'ContextActivationManager_getAppContextAsync') this.#post(name, id, this.#context())
    else if (name === 'executeMethod') this.#execute(id, message._data ?? {})
    else this.#post(name, id, null)
  }

  #execute(id: unknown, data: CallData): void {
    setTimeout(() => {
      this.#post('executeMethod', id, { Version: 1, Error: 0, ...this.#answer(data) })
      setTimeout(() => this.#host.events.flush(), 0)
    }, this.#host.faults.latency)
  }

  #answer(data: CallData): object {
    switch (data.DdaMethod?.DispatchId) {
      case Call.richApi: {
        const { code, body } = this.#host.answer(data.ArrayData![4]!)
        return code === 0 ? { Data: [200, [], body] } : { Error: code }
      }
      case Call.openFile: {
        const opened = this.#files.open(Number(data[1]))
        return typeof opened === 'number' ? { Error: opened } : { 0: opened.handle, 1: opened.size }
      }
      case Call.fileSlice: {
        const slice = this.#files.slice(Number(data[2]), Number(data[3]))
        return { 0: slice, 1: slice.length }
      }
      case Call.closeFile:
        this.#files.close(Number(data[2]))
        return {}
      case Call.saveSettings:
        saveSettings(this.#host, Object.values(data.DdaSettingsMethod?.Properties ?? {}))
        return {}
    }
    return { Error: Refusal.internal }
  }

  #context(): object {
    return {
      _id: CONTROL,
      _appName: EXCEL_ON_THE_WEB,
      _appVersion: '16.00',
      _appMinorVersion: 0,
      _appUILocale: this.#options.locale,
      _dataLocale: this.#options.dataLocale,
      _docUrl: `https://alcaldia.example/${this.#host.model.name}`,
      _clientMode: 0,
      _settings: storedSettings(this.#host),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: 'correlation',
      _appInstanceId: 'instance',
      _touchEnabled: false,
      _commerceAllowed: true,
      _requirementMatrix: JSON.stringify(this.#options.sets),
      _hostFullVersion: '16.0.0.0',
      _featureGates: {},
      _appDomains: [],
    }
  }

  #tell(event: string, data: object): void {
    const id = this.#registered.get(event)
    if (id !== undefined) this.#post(event, id, data, ResponseType.event)
  }

  #post(name: string, id: unknown, data: unknown, type: number = ResponseType.answer): void {
    const message = {
      _messageType: MessageType.response,
      _actionName: name,
      _conversationId: CONVERSATION,
      _correlationId: id,
      _origin: window.location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: type,
      _serializerVersion: 1,
    }
    this.#frame.contentWindow?.postMessage(JSON.stringify(message), this.#addinOrigin)
  }
}

function parsed(data: unknown): Message | null {
  try {
    return JSON.parse(String(data)) as Message
  } catch {
    return null
  }
}
