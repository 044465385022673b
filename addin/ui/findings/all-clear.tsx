interface AllClearProps {
  /** nothing but matters of form is left */
  readonly tidy: boolean
  readonly onHandIn: () => void
}

/** Where a check found nothing that matters: what comes next. */
export function AllClear({ tidy, onHandIn }: AllClearProps) {
  return (
    <div class="all-clear">
      <svg class="mark ok" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          fill="currentColor"
          d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7 11.2 3.8 8l1-1L7 9.1l4.2-4.2 1 1z"
        />
      </svg>
      <p>{tidy ? 'Solo quedan detalles de forma.' : 'Todo en orden.'} Ya lo puede entregar.</p>
      <button type="button" class="primary" onClick={onHandIn}>
        Entregar
      </button>
    </div>
  )
}
