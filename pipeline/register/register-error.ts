/** The register cannot be used, or what is asked of it cannot be done; the message says in Spanish why and what to do. */
export class RegisterError extends Error {
  override readonly name: string = 'RegisterError'
}
