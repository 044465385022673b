import { checkFileTask, type CheckCatalogue } from './check-file.js'

/** What the workers of a run can do. */
export type RunTasks = ReturnType<typeof tasksOf>

/** The tasks, for who has been told the catalogue. */
export function tasksOf(catalogue: CheckCatalogue) {
  return { 'check-file': checkFileTask(catalogue) }
}
