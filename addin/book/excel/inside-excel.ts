/** The page's window, as far as it tells whether a program of Office opened it. */
export interface Frame {
  readonly location: { readonly search: string; readonly hash: string }
  readonly name: string
  readonly external?: unknown
  readonly webkit?: unknown
  readonly agaveHost?: unknown
}

/**
 * Whether the page stands beside a workbook in Excel, told without loading office.js: it takes `history` and the
 * dialogs of the page away even in a plain browser.
 */
export function insideExcel(frame: Frame = window as Frame): boolean {
  const query = new URLSearchParams(frame.location.search)
  if (query.has('_host_Info') || query.get('host') === 'excel') return true
  if (/[#&?]_(?:host_Info|xdm_Info)=/i.test(frame.location.hash)) return true
  return (
    isFramedByOffice(frame.name) ||
    property(frame.external, 'GetContext') !== undefined ||
    property(frame.agaveHost, 'GetHostInfo') !== undefined ||
    property(property(frame.webkit, 'messageHandlers'), 'Agave') !== undefined
  )
}

/** Excel on the web names the frame of an add-in with what it needs to know. */
function isFramedByOffice(name: string): boolean {
  if (!name.startsWith('{')) return false
  try {
    const told: unknown = JSON.parse(name)
    return typeof told === 'object' && told !== null && ('hostInfo' in told || 'xdmInfo' in told)
  } catch {
    return false
  }
}

function property(thing: unknown, member: string): unknown {
  return (typeof thing === 'object' && thing !== null) || typeof thing === 'function'
    ? (thing as Record<string, unknown>)[member]
    : undefined
}
