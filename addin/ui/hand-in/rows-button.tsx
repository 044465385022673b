interface Props {
  readonly working: boolean
  readonly onPress: () => void
}

/** Hands in the rows alone: at hand where the program does not give the workbook, else folded. */
export function RowsButton({ working, onPress }: Props) {
  return (
    <button type="button" aria-disabled={working} onClick={onPress}>
      Descargar las filas (JSON)
    </button>
  )
}
