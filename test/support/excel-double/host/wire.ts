/** The messages of office.js's RichApi, as far as the double plays them. */
export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
} as const

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[]
  /** Where not zero, the argument is the object of that path. */
  readonly ReferencedObjectPathIds?: readonly number[]
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}

export interface QueryInfo {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Top?: number
  readonly Skip?: number
}

export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: QueryInfo
}

export interface BatchRequest {
  readonly AutoKeepReference?: boolean
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface BatchResponse {
  readonly Results: { ActionId: number; Value: unknown }[]
  /** The traces reached: without them, handlers of the older document events are never attached. */
  readonly TraceIds: number[]
  Error?: {
    Code: string
    Message: string
    Location: string
    ActionIndex: number
    HttpStatusCode: number
  }
}

/** An event as it travels: [category, event type, target, arguments as JSON, id]. */
export type EventEntry = readonly [number, number, string, string, number]

export const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)
export const upperFirst = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
