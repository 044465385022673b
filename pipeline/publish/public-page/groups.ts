import type { GroupName } from '../../../engine/progress/roll-up.js'
import { inline } from '../page/escape.js'
import { section } from '../page/section.js'
import { table, type TableColumn } from '../page/table.js'
import { componentKey } from '../report/figures/entries.js'
import type { CutoffState } from '../report/figures/cutoff.js'
import { UNIDENTIFIED } from '../report/labels.js'
import { percentWords } from '../report/progress/quantity-words.js'
import type { GroupRow } from '../report/progress/rows.js'
import { longDate, thousands } from '../report/words.js'
import { filterLink } from './filter-link.js'
import type { Choice, Promised, Promises } from './promise.js'
import { SITUATION_LABEL } from './words.js'

/** How each part of the plan goes; empty where there is but one. */
export function componentsSection(plan: Promises): string {
  const names = new Map(
    plan.promises.flatMap(({ component }) => (component ? [[component.id, component.name]] : [])),
  )
  return groupsSection(plan, {
    id: 'componentes',
    title: 'Por tema',
    header: 'Componente',
    filter: 'componente',
    of: (promised) => promised.component ?? promised.plan,
    groups: 'components',
    nameOf: ({ format, component }, { label }) => {
      const id = componentKey(format!, component)
      return component === null ? { id: null, name: label } : { id, name: names.get(id) ?? label }
    },
  })
}

/** How each dependencia goes with what it leads; empty where there is but one. */
export function unitsSection(plan: Promises): string {
  return groupsSection(plan, {
    id: 'dependencias',
    title: 'Por dependencia',
    header: 'Dependencia que lidera',
    filter: 'dependencia',
    of: ({ units, leaderKnown }) => (leaderKnown ? units[0]! : NOBODY),
    groups: 'dependencias',
    nameOf: ({ dependencia }, { label }) => ({ id: dependencia, name: label }),
  })
}

const NOBODY = { id: null, name: UNIDENTIFIED }

type Name = Choice | { readonly id: null; readonly name: string }

interface Grouping {
  readonly id: string
  readonly title: string
  readonly header: string
  /** the filter that shows the activities of a group */
  readonly filter: string
  readonly of: (promised: Promised) => Name
  readonly groups: 'components' | 'dependencias'
  readonly nameOf: (group: GroupName, row: GroupRow) => Name
}

function groupsSection(plan: Promises, grouping: Grouping): string {
  const { rows, columns } = plan.progress ? ofProgress(plan, grouping) : ofDates(plan, grouping)
  if (rows.length < 2) return ''
  const body = table({
    caption: `${grouping.title}, al ${longDate(plan.day)}`,
    cards: true,
    className: 'groups',
    columns: [{ header: grouping.header, heads: true }, ...columns],
    rows,
  })
  return section(grouping.id, grouping.title, body)
}

interface Rows {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
}

function ofProgress({ promises, progress }: Promises, { groups, nameOf, filter }: Grouping): Rows {
  const { rollUp } = progress!.monitoring
  const isAll = promises.every((one) => one.progress !== null)
  return {
    columns: [
      { header: isAll ? 'Actividades' : 'Con seguimiento', numeric: true },
      { header: 'Ya debían mostrar resultados', numeric: true },
      { header: 'Cumplidas', numeric: true },
      { header: 'Sin reporte', numeric: true },
      { header: 'Avance promedio', numeric: true },
    ],
    rows: progress![groups].map((row, i) => {
      const { counts, simple } = row
      return [
        nameHtml(nameOf(rollUp[groups][i]!.name, row), filter),
        ...[counts.activities, counts.scheduled, counts.fulfilled, counts.unreported].map(thousands),
        percentWords(simple),
      ]
    }),
  }
}

const STATES: readonly CutoffState[] = ['upcoming', 'running', 'due', 'undated']

function ofDates({ promises }: Promises, { of, filter }: Grouping): Rows {
  const groups = new Map<string | null, { readonly name: Name; readonly members: Promised[] }>()
  for (const promised of promises) {
    const name = of(promised)
    const known = groups.get(name.id)
    if (known) known.members.push(promised)
    else groups.set(name.id, { name, members: [promised] })
  }
  const shown = STATES.filter((state) => promises.some(({ situation }) => situation === state))
  return {
    columns: [
      { header: 'Actividades', numeric: true },
      ...shown.map((state) => ({ header: SITUATION_LABEL[state], numeric: true })),
    ],
    rows: [...groups.values()].map(({ name, members }) => [
      nameHtml(name, filter),
      thousands(members.length),
      ...shown.map((state) => thousands(members.filter(({ situation }) => situation === state).length)),
    ]),
  }
}

function nameHtml({ id, name }: Name, filter: string): string {
  return id === null ? inline(name) : filterLink({ [filter]: id }, inline(name))
}
