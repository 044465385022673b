interface AllClearProps {
  /** what is left: nothing, or nothing but matters of form; or there is no activity yet that could have any */
  readonly left: 'nothing' | 'form' | 'no-activity'
  readonly onHandIn: () => void
}

const LEFT = {
  nothing: 'Todo en orden. Ya lo puede entregar.',
  form: 'Solo quedan detalles de forma. Ya lo puede entregar.',
} as const

/** Where a check found nothing that matters: what comes next. */
export function AllClear({ left, onHandIn }: AllClearProps) {
  if (left === 'no-activity') return <p class="all-clear">El formato todavía no tiene ninguna actividad.</p>
  return (
    <div class="all-clear">
      <svg class="mark ok" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path
          fill="currentColor"
          d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zM7 11.2 3.8 8l1-1L7 9.1l4.2-4.2 1 1z"
        />
      </svg>
      <p>{LEFT[left]}</p>
      <button type="button" class="primary" onClick={onHandIn}>
        Entregar
      </button>
    </div>
  )
}
