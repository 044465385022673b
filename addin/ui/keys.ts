/**
 * Keeps Tab and Esc in an open dialog of the page: office.js in Excel on the web takes every one to itself, so that Tab
 * leaves the pane and Esc does not close the dialog. Its own order of Tab knows `<summary>` only by a `tabIndex`.
 */
export function keepKeysInDialogs(): void {
  document.addEventListener('keydown', (event) => {
    const isTheirs = event.key === 'Tab' || event.key === 'Escape'
    if (isTheirs && document.querySelector('dialog[open]')) event.stopPropagation()
  })
}
