import type { PublicPlan } from './public-plan.js'
import type { Row, Table } from './table.js'

const OF_AN_ACTIVITY = ['responsables', 'ventanas', 'metas', 'avance'] as const

/**
 * The same as the tables, each activity with its own inside it (schema `cotejo/open-data@1`): the same names, the same
 * values, and the texts without the apostrophes that protect a spreadsheet.
 */
export function nestedJson(plan: PublicPlan, tables: readonly Table[]): string {
  const rowsOf = (name: string): readonly Row[] => tables.find((table) => table.name === name)?.rows ?? []
  const grouped = new Map(OF_AN_ACTIVITY.map((name) => [name, byActivity(rowsOf(name))]))
  const goals = byActivity(rowsOf('avance-metas'))
  const hasProgress = plan.cutoffs.length > 0
  const activities = rowsOf('plan').map((row) => {
    const own = (name: (typeof OF_AN_ACTIVITY)[number]): readonly Row[] =>
      grouped.get(name)!.get(String(row['id'])) ?? []
    return {
      ...row,
      responsables: own('responsables'),
      ventanas: own('ventanas'),
      metas: own('metas'),
      ...(hasProgress && {
        avance: own('avance').map((at) => ({
          ...at,
          metas: (goals.get(String(row['id'])) ?? [])
            .filter(({ corte }) => corte === at['corte'])
            .map(withoutCutoff),
        })),
      }),
    }
  })
  const { entity, licence, vigencia, day, cutoffs } = plan
  const lists = {
    dependencias: rowsOf('dependencias'),
    actividades: activities,
    ...(hasProgress && { resumen: rowsOf('resumen') }),
  }
  const head = {
    schema: 'cotejo/open-data@1',
    entidad: entity,
    vigencia,
    fecha: day,
    cortes: cutoffs.map(({ cutoff }) => cutoff),
    licencia: licence.name,
  }
  const parts = [
    ...Object.entries(head).map(([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    ...Object.entries(lists).map(
      ([key, rows]) =>
        ` ${JSON.stringify(key)}: [${rows.map((row) => `\n  ${JSON.stringify(row)}`).join(',')}\n ]`,
    ),
  ]
  return `{\n${parts.join(',\n')}\n}\n`
}

function withoutCutoff(row: Row): Row {
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'corte'))
}

/** Rows by the activity of which they are, which they then need not name. */
function byActivity(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const { actividad_id, ...row } of rows) {
    const id = String(actividad_id)
    const known = groups.get(id)
    if (known) known.push(row)
    else groups.set(id, [row])
  }
  return groups
}
