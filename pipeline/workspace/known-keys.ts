import { z } from 'zod'
import type { Path } from './problem.js'

/** The keys that a schema knows at a path, in its order; none where it is no object there. */
export function knownKeys(schema: z.ZodType, path: Path): readonly string[] {
  const at = path.reduce<z.ZodType | null>((inner, step) => inner && inside(inner, step), schema)
  const bare = at && unwrapped(at)
  return bare instanceof z.ZodObject ? Object.keys(bare.shape) : []
}

function inside(schema: z.ZodType, step: string | number): z.ZodType | null {
  const bare = unwrapped(schema)
  if (bare instanceof z.ZodObject) return (bare.shape as Record<string, z.ZodType>)[step] ?? null
  if (bare instanceof z.ZodArray) return bare.element as z.ZodType
  if (bare instanceof z.ZodRecord) return bare.valueType as z.ZodType
  return null
}

function unwrapped(schema: z.ZodType): z.ZodType {
  let bare = schema
  while (bare instanceof z.ZodDefault || bare instanceof z.ZodNullable || bare instanceof z.ZodOptional)
    bare = bare.unwrap() as z.ZodType
  return bare
}
