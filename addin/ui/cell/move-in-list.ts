/** The arrows go from one choice of a list to the next. */
export function moveInList(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const choices = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')]
  const at = choices.findIndex((choice) => choice === document.activeElement)
  event.preventDefault()
  choices[at + step]?.focus()
}
