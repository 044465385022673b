/** A class of the API: each member with the requirement set that brings it; null where the types name none. */
export type ClassSchema = Readonly<Record<string, string | null>>

/** What `@types/office-js` knows of namespace Excel. */
export type ApiSchema = Readonly<Record<string, ClassSchema>>

const MEMBER = /^ {8}(?:readonly )?([a-zA-Z]\w*)(?:<.*>)?\??[:(]/
const CLASS = /^ {4}class (\w+)(?:<\w+>)? extends OfficeExtension\.ClientObject \{/
const API_SET = /\[Api set: (\w+ (?:\d+\.\d+|BETA)[^\]]*)\]/

/** Reads the declarations of namespace Excel: classes, their members, and the set of each. */
export function readSchema(declarations: string): ApiSchema {
  const schema: Record<string, Record<string, string | null>> = {}
  let inExcel = false
  let current: Record<string, string | null> | null = null
  let classSet: string | null = null
  let documented: string | null = null
  for (const line of declarations.split('\n')) {
    if (line.startsWith('declare namespace ')) inExcel = line.startsWith('declare namespace Excel ')
    if (!inExcel) continue
    documented = API_SET.exec(line)?.[1] ?? documented
    const opened = CLASS.exec(line)
    if (opened) {
      current = schema[opened[1]!] ??= {}
      classSet = documented
      documented = null
    } else if (/^ {4}\S/.test(line) && !line.startsWith('    *')) {
      if (!/^ {4}\/\*\*/.test(line)) current = null
      if (line.startsWith('    /**')) documented = null
    } else if (/^ {8}\/\*\*/.test(line)) documented = null
    const member = current ? MEMBER.exec(line)?.[1] : undefined
    if (current && member !== undefined) {
      const set = documented ?? classSet
      current[member] = member in current ? lowest(current[member]!, set) : set
      documented = null
    }
  }
  return schema
}

function lowest(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return null
  return levelOf(a) <= levelOf(b) ? a : b
}

/** `1.14` as a number that sorts: 1014. Sets other than ExcelApi are above every level. */
export function levelOf(set: string): number {
  const match = /^(?:ExcelApi )?(\d+)\.(\d+)/.exec(set)
  return match ? Number(match[1]) * 1000 + Number(match[2]) : Number.POSITIVE_INFINITY
}
