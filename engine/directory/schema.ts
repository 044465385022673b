import { z } from 'zod'

const unit = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  acronym: z.string().nullable().default(null),
  /** kind of unit: oficina, secretaria, subsecretaria… */
  kind: z.string().nullable().default(null),
  otherNames: z.array(z.string()).default([]),
})

export const directorySchema = z.strictObject({
  entity: z.string(),
  /** code of the municipality (DANE, five digits), by which its project codes are known; null where not stated */
  dane: z
    .string()
    .regex(/^\d{5}$/)
    .nullable()
    .default(null),
  dependencias: z.array(unit),
  /** names that stand for many units at once ("Todas las dependencias") */
  collectives: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]+$/),
      name: z.string().min(1),
      otherNames: z.array(z.string()).default([]),
    }),
  ),
})
