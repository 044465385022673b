import { useEffect, useRef, useState } from 'preact/hooks'

interface Props {
  readonly label: string
  readonly text: string
}

/** Copies a text; where the browser forbids it, shows it ready to be copied by hand. */
export function CopyButton({ label, text }: Props) {
  const [outcome, setOutcome] = useState<'copied' | 'by-hand' | null>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (outcome !== 'by-hand') return
    box.current?.focus()
    box.current?.select()
  }, [outcome])

  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('by-hand')
    }
  }

  return (
    <>
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status" class="copy-outcome">
        {outcome === 'copied' && 'Copiado.'}
        {outcome === 'by-hand' && 'Cópielo de aquí con Ctrl+C:'}
      </span>
      {outcome === 'by-hand' && (
        <textarea ref={box} class="copy-box" readOnly rows={4} aria-label={`${label}: texto`} value={text} />
      )}
    </>
  )
}
