/** An answer of Excel's that the client turns into an OfficeExtension.Error of the same code. */
export class HostError extends Error {
  readonly code: string
  readonly location: string

  constructor(code: string, message: string, location = '') {
    super(message)
    this.code = code
    this.location = location
  }
}

export const notFound = (location: string): HostError =>
  new HostError('ItemNotFound', "The requested resource doesn't exist.", location)

export const invalidArgument = (location: string, message?: string): HostError =>
  new HostError(
    'InvalidArgument',
    message ?? 'The argument is invalid or missing or has an incorrect format.',
    location,
  )

export const accessDenied = (location: string): HostError =>
  new HostError('AccessDenied', 'You do not have the permissions to perform the requested action.', location)

export const invalidOperation = (location: string): HostError =>
  new HostError('InvalidOperation', 'The requested operation is invalid on the object.', location)

/** The double itself falls short: a test that meets this is told so, never given an invented answer. */
export const notImplemented = (what: string): HostError =>
  new HostError('NotImplemented', `double: ${what}`, what)
