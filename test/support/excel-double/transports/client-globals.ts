import type { EventEntry } from '../host/wire.js'
import type { OfficeError } from './document-stand-in.js'

/** What the transports touch of the library's globals. */
export interface ClientGlobals {
  Excel: unknown
  Office: { onReady?: unknown; context: unknown }
  Strings: unknown
  OfficeExtension: {
    CommonUtility: { _doApiNotSupportedCheck: boolean }
    GenericEventRegistration: {
      getGenericEventRegistration(controlId: string): {
        m_eventRegistration: { m_handlersByEventByTarget: Record<string, unknown> }
      }
    }
  }
  OSF: {
    _OfficeAppFactory: unknown
    DDA: {
      RichApi: unknown
      ErrorCodeManager: {
        initializeErrorMessages(strings: unknown): void
        getErrorArgs(code: number): OfficeError
      }
    }
  }
}

export interface RichApiMessage {
  readonly entries: readonly {
    messageCategory: number
    messageType: number
    targetId: string
    message: string
    id: number
  }[]
}

/** An event as the library hands it on once it has unpacked it. */
export const asRichApiMessage = ([
  messageCategory,
  messageType,
  targetId,
  message,
  id,
]: EventEntry): RichApiMessage => ({
  entries: [{ messageCategory, messageType, targetId, message, id }],
})
