import { Trouble, type TroubleKind } from '../trouble.js'

/** What the program calls its failures, by the code of its newer calls or the number of its older ones. */
const KINDS: Readonly<Record<string, TroubleKind>> = {
  InvalidOperationInCellEditMode: 'editing-cell',
  5004: 'editing-cell',
  WriteNotSupportedWhenModalDialogOpen: 'dialog-open',
  5016: 'dialog-open',
  InvalidOrTimedOutSession: 'session-lost',
  HostRestartNeeded: 'session-lost',
  5012: 'session-lost',
  ActivityLimitReached: 'busy',
  RequestAborted: 'busy',
  Timeout: 'busy',
  Conflict: 'busy',
  5102: 'busy',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
  RangeExceedsLimit: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  5103: 'too-large',
  5104: 'too-large',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  7000: 'no-permission',
  ApiNotFound: 'host-too-old',
  ApiNotAvailable: 'host-too-old',
  NotImplemented: 'host-too-old',
  UnsupportedFeature: 'host-too-old',
  ConnectionFailure: 'offline',
}

/** What a program throws, as far as it says. */
interface Said {
  readonly code?: unknown
  readonly message?: unknown
  readonly debugInfo?: { readonly errorLocation?: unknown }
}

/** Anything that the program threw → the trouble that it is to whoever works with the pane. */
export function troubleOf(thrown: unknown): Trouble {
  if (thrown instanceof Trouble) return thrown
  const said: Said = typeof thrown === 'object' && thrown !== null ? thrown : { message: thrown }
  const code = String(said.code ?? '')
  const location = said.debugInfo?.errorLocation
  const detail = [code, said.message, location].filter(Boolean).map(String).join(' · ')
  return new Trouble(kindOf(code, location), detail, { cause: thrown })
}

/** A refusal with a place is the cell's or the sheet's; one without is the whole workbook's. */
function kindOf(code: string, location: unknown): TroubleKind {
  if (code === 'AccessDenied') return location ? 'protected' : 'no-permission'
  return KINDS[code] ?? 'unknown'
}
