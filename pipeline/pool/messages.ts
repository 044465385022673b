/** What is said between a pool and a worker. The worker says `ready` once, then answers each `do` before the next one. */
export type ToWorker =
  | { readonly say: 'start'; readonly setup: unknown; readonly seconds: number }
  | { readonly say: 'do'; readonly task: string; readonly input: unknown }

export type FromWorker =
  | { readonly say: 'ready' }
  | { readonly say: 'done'; readonly output: unknown }
  | { readonly say: 'failed'; readonly how: FailureKind; readonly message: string }

export type FailureKind = 'TaskTooLong' | 'TaskTooBig' | 'TaskCrashed'
