/** What is shown where the pane cannot go on: why, in one sentence, and the way to begin again. */
export function Stopped({ why }: { readonly why: string }) {
  return (
    <div role="alert">
      <h1>Cotejo</h1>
      <p>{why}</p>
      <p>
        <button
          type="button"
          onClick={() => {
            location.reload()
          }}
        >
          Volver a intentar
        </button>
      </p>
    </div>
  )
}
