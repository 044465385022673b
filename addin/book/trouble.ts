/** What can keep the pane from doing its work. The Spanish of each is in `addin/ui/notices/trouble-words.ts`. */
export type TroubleKind =
  /** a person is typing in a cell */
  | 'editing-cell'
  /** a dialog of the program is open */
  | 'dialog-open'
  /** office.js or a part of it did not come */
  | 'script-blocked'
  | 'host-too-old'
  | 'no-permission'
  | 'protected'
  | 'offline'
  /** more than the program gives in one piece */
  | 'too-large'
  | 'session-lost'
  /** the sheet or the cell is no longer there */
  | 'gone'
  /** the file that was dropped can no longer be read */
  | 'file-unreadable'
  | 'busy'
  | 'unknown'

/** A failure that has its sentence and its way on. */
export class Trouble extends Error {
  constructor(
    readonly kind: TroubleKind,
    /** what the program said, for the diagnostic only */
    readonly detail = '',
    options?: ErrorOptions,
  ) {
    super(detail === '' ? kind : `${kind}: ${detail}`, options)
    this.name = 'Trouble'
  }
}

/** What to do where a part of the page that is loaded when it is wanted does not come. @throws Trouble */
export function notThere(cause: unknown): never {
  throw new Trouble('offline', String(cause), { cause })
}
