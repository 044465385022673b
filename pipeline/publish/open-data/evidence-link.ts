import { namesNobody } from './published-text.js'

const LONGEST = 500

/**
 * Where the evidence of what a unit reported can be read, as it may be published; null where it may not. What somebody
 * wrote in a workbook is not a link that the entity can answer for: only a plain address of a page of the Colombian State
 * (`….gov.co`) is, without a user, a port, a person's folder or what looks like a person's number or mail.
 */
export function evidenceLink(text: string): string | null {
  const written = text.trim()
  if (
    written.length > LONGEST ||
    !/^https?:\/\/[\x21-\x7e]+$/i.test(written) ||
    /["'<>`\\|^{}]/.test(written)
  )
    return null
  const url = urlOf(written)
  if (!url || url.username !== '' || url.password !== '' || url.port !== '') return null
  if (!/\.gov\.co$/.test(url.hostname)) return null
  const said = decoded(url)
  if (said === null || /[@~]|\/personal\//i.test(said)) return null
  return namesNobody(said.replace(/[/?&=_+]/g, ' ')) ? url.href : null
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function decoded({ pathname, search, hash }: URL): string | null {
  try {
    return decodeURIComponent(`${pathname}${search}${hash}`)
  } catch {
    return null
  }
}
