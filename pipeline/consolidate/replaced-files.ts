import type { Consolidated } from './consolidated.js'

/** Names of the files whose content another one stands for. */
export function replacedFiles({ files }: Pick<Consolidated, 'files'>): ReadonlySet<string> {
  return new Set(files.filter((f) => f.duplicateOf !== null || f.supersededBy !== null).map((f) => f.file))
}

/** Names of the files that are no part of the plan: what another stands for, and what a register set aside. */
export function standsApart(consolidated: Pick<Consolidated, 'files'>): ReadonlySet<string> {
  const aside = consolidated.files.filter(({ setAside }) => setAside !== undefined)
  return new Set([...replacedFiles(consolidated), ...aside.map(({ file }) => file)])
}
