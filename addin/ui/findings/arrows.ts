const KEYS = ['ArrowDown', 'ArrowUp', 'Home', 'End']

/** Moves the focus from one finding to the next with the arrow keys. */
export function moveWithArrows(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  if (!KEYS.includes(event.key) || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const from = (event.target as Element).closest('li[data-rule]')
  if (!from) return
  const all = visibleFindings(event.currentTarget)
  const at = all.indexOf(from as HTMLElement)
  const to = {
    ArrowDown: Math.min(at + 1, all.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: all.length - 1,
  }[event.key]!
  event.preventDefault()
  focusFinding(all[to])
}

/** The findings of a list that can be seen, in order. */
function visibleFindings(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('li[data-rule]')].filter(isShown)
}

/** Takes the focus to a finding. @returns whether there was one */
export function focusFinding(finding: Element | null | undefined): boolean {
  const target = finding?.querySelector<HTMLElement>('.message')
  target?.focus()
  return Boolean(target)
}

function isShown(finding: HTMLElement): boolean {
  return finding.closest('[hidden], details:not([open])') === null
}
