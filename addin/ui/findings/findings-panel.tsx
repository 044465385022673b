import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import { moveWithArrows } from './arrows.js'
import { countsOf, countInWords } from './counts.js'
import { EVERYTHING, leftOut } from './filter.js'
import { Late } from '../late.js'
import { Filters, type Grouping } from './filters.js'
import { FindingGroup, type View } from './finding-group.js'
import type { Acts } from './finding-item.js'
import { byRow, byRule, rowIndex, type Group } from './groups.js'
import { near } from './near.js'
import { NotEvaluatedList } from './not-evaluated.js'
import { Summary } from './summary.js'
import { Toolbar } from './toolbar.js'
import { useInView } from './use-in-view.js'
import { useKeptFocus } from './use-kept-focus.js'
import { useReconcile } from './use-reconcile.js'

const dialog = async () => (await import('./fix-dialog.js')).FixDialog

interface FindingsPanelProps {
  readonly session: Session
  readonly state: PaneState
  readonly hidden: boolean
  readonly onExplain: (rule: string) => void
}

/** Everything that a check found, to be searched, gone to and corrected. */
export function FindingsPanel({ session, state, hidden, onExplain }: FindingsPanelProps) {
  const { items, verdict, contents, selection } = state
  const [filter, setFilter] = useState(EVERYTHING)
  const [grouping, setGrouping] = useState<Grouping>('row')
  const [fixing, setFixing] = useState<ReadonlySet<string> | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useReconcile(session)

  const rows = useMemo(() => rowIndex(verdict), [verdict])
  const [main, tidy] = useMemo(() => {
    const sheets = contents?.workbook.grids.map(({ name }) => name) ?? []
    const grouped = (infos: boolean): readonly Group[] => {
      const own = items.filter(({ finding }) => (finding.severity === 'info') === infos)
      return grouping === 'rule' ? byRule(own) : byRow(own, sheets, rows)
    }
    return [grouped(false), grouped(true)] as const
  }, [items, contents, rows, grouping])
  const order = useMemo(
    () => [...main, ...tidy].flatMap((group) => group.items.map(({ id }) => id)),
    [main, tidy],
  )
  const counts = useMemo(() => countsOf(items), [items])
  const out = useMemo(() => leftOut(items, filter), [items, filter])
  const here = useMemo(() => near(items, selection, rows), [items, selection, rows])
  const fixable = useMemo(() => {
    const rules = new Map<string, number>()
    for (const { finding } of items)
      if (finding.fix) rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1)
    return rules
  }, [items])
  const toFix = useMemo(
    () => (fixing ? items.filter(({ id, finding }) => fixing.has(id) && finding.fix) : []),
    [fixing, items],
  )

  const explain = useRef(onExplain)
  explain.current = onExplain
  const acts = useMemo<Acts>(
    () => ({
      goTo: ({ finding: { place } }) => {
        if (place.sheet !== null && place.cell !== null)
          void session.reveal({ sheet: place.sheet, cell: place.cell })
      },
      fix: ({ id }) => {
        setFixing(new Set([id]))
      },
      fixAll: (rule) => {
        const own = session.state.items.filter(({ finding }) => finding.rule === rule && finding.fix)
        setFixing(new Set(own.map(({ id }) => id)))
      },
      explain: (rule) => {
        explain.current(rule)
      },
    }),
    [session],
  )
  useKeptFocus(list, title, order, fixing !== null)
  useInView(list, selection, !hidden)

  const view: View = { hidden: out, near: here, fixable, byRule: grouping === 'rule', acts }
  const sought = filter !== EVERYTHING
  const tidyShown = tidy.some((group) => group.items.some(({ id }) => !out.has(id)))
  const onlyTidy = sought && tidyShown
  const tidyFold = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    if (onlyTidy && tidyFold.current && (filter.text !== '' || !filter.severities.has('error')))
      tidyFold.current.open = true
  }, [onlyTidy, filter])

  return (
    <section
      id="panel-hallazgos"
      class="findings"
      role="tabpanel"
      aria-labelledby="tab-hallazgos"
      hidden={hidden}
    >
      <h2 ref={title} tabIndex={-1} class="visually-hidden">
        Hallazgos
      </h2>
      <Summary state={state} />
      <Toolbar session={session} state={state} />
      {items.length > 0 && (
        <Filters
          counts={counts}
          filter={filter}
          onFilter={setFilter}
          grouping={grouping}
          onGrouping={setGrouping}
        />
      )}
      {items.length > 1 && (
        <p class="hint keys">
          <kbd>↑</kbd> <kbd>↓</kbd> pasan de un hallazgo a otro; <kbd>Enter</kbd> va a la celda.
        </p>
      )}
      {items.length > 0 && out.size === items.length && (
        <p class="nothing">
          Ningún hallazgo coincide con lo que busca.{' '}
          <button
            type="button"
            onClick={() => {
              setFilter(EVERYTHING)
              title.current?.focus()
            }}
          >
            Mostrar todos
          </button>
        </p>
      )}
      <div ref={list} class="list" onKeyDown={moveWithArrows}>
        {main.map((group) => (
          <FindingGroup key={group.key} group={group} view={view} />
        ))}
        {tidy.length > 0 && (
          <details ref={tidyFold} class="tidy" hidden={!tidyShown}>
            <summary>
              <h3>Detalles de forma</h3>
              <span class="count">{countInWords('info', counts.info)}</span>
            </summary>
            {tidy.map((group) => (
              <FindingGroup key={group.key} group={group} view={view} />
            ))}
          </details>
        )}
      </div>
      <NotEvaluatedList verdict={verdict} />
      {fixing && (
        <Late
          what="La corrección"
          load={dialog}
          props={{
            session,
            state,
            items: toFix,
            onClose: () => {
              setFixing(null)
            },
          }}
        />
      )}
    </section>
  )
}
