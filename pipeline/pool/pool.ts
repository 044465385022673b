/** What a pool can be asked to do, by name: functions of values that can be copied from one process to another. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Tasks = Readonly<Record<string, (input: any) => unknown>>

export type InputOf<T extends Tasks, K extends keyof T> = Parameters<T[K]>[0]
export type OutputOf<T extends Tasks, K extends keyof T> = Awaited<ReturnType<T[K]>>

/** Those who do tasks. */
export interface Pool<T extends Tasks> {
  /** how many tasks are done at once; more than that wait */
  readonly size: number
  /**
   * Does a task, in the order in which they were asked for as far as they are begun; each ends when it ends.
   * @throws TaskTooLong, TaskTooBig or TaskCrashed, and then the others go on
   */
  run<K extends keyof T & string>(task: K, input: InputOf<T, K>): Promise<OutputOf<T, K>>
  /** Ends whatever is still being done. */
  close(): void
}
