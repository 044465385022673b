/** What is shown where the entity's own configuration did not come: without it the verdicts would be another entity's. */
export function NoConfiguration({ why }: { readonly why: string }) {
  return (
    <main role="alert">
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
    </main>
  )
}
