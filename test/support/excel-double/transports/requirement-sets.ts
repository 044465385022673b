import { levelOf } from '../host/schema.js'

/** Requirement sets and the version that a host has of each. */
export type RequirementSets = Readonly<Record<string, string>>

/** What the installed library still takes for ExcelApiOnline has since become ExcelApi 1.17. */
const ONLINE_BECAME = '1.17'

/** What an Excel of that level tells that it has. */
export function requirementSets(api: string, others: RequirementSets = {}): RequirementSets {
  return {
    ExcelApi: api,
    CompressedFile: '1.1',
    DialogApi: '1.1',
    DocumentEvents: '1.1',
    File: '1.1',
    Settings: '1.1',
    ...(levelOf(api) >= levelOf(ONLINE_BECAME) && { ExcelApiOnline: '1.1' }),
    ...others,
  }
}

export function supports(sets: RequirementSets, set: string, version: string): boolean {
  const has = sets[set]
  return has !== undefined && level(version) <= level(has)
}

const level = (version: string): number => levelOf(version.includes('.') ? version : `${version}.0`)
