import { escape } from '../page/escape.js'

/** Words (HTML) that the script makes a link to the activities that a filter leaves; without it they are words. */
export function filterLink(filter: Readonly<Record<string, string>>, html: string): string {
  return `<span data-f="${escape(new URLSearchParams(filter).toString())}">${html}</span>`
}
