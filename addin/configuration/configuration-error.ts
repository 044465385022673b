/** The configuration of the entity cannot be used; the message is one sentence in Spanish for whoever sees the pane. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}
