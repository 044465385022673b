import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Session } from '../../pane/session.js'
import type { PaneState } from '../../pane/state.js'
import type { Told } from '../notices/use-told.js'
import { AllClear } from './all-clear.js'
import { moveWithArrows } from './arrows.js'
import { countsOf, countInWords } from '../../pane/counts.js'
import { EVERYTHING, leftOut } from './filter.js'
import { Late } from '../late.js'
import { Filters, type Grouping } from './filters.js'
import { FindingGroup, type View } from './finding-group.js'
import type { Acts } from './finding-item.js'
import { byRow, byRule, rowIndex, type Group } from './groups.js'
import { LastDone } from './last-done.js'
import { near } from './near.js'
import { NotEvaluatedList } from './not-evaluated.js'
import { Summary } from './summary.js'
import { offersTogether } from './together.js'
import { Toolbar } from './toolbar.js'
import { useInView } from './use-in-view.js'
import { useKeptFocus } from './use-kept-focus.js'

const dialog = async () => (await import('./fix-dialog.js')).FixDialog

interface FindingsPanelProps {
  readonly session: Session
  readonly state: PaneState
  readonly told: Told
  readonly hidden: boolean
  readonly onExplain: (rule: string) => void
  readonly onHandIn: () => void
}

/** Everything that a check found, to be searched, gone to and corrected. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { session, state, told, hidden, onExplain, onHandIn } = props
  const { items, verdict, contents, selection } = state
  const [filter, setFilter] = useState(EVERYTHING)
  const [grouping, setGrouping] = useState<Grouping>('row')
  const [fixing, setFixing] = useState<ReadonlySet<string> | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)

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
  const blank = verdict?.kind === 'plan' && verdict.plan.activities.length === 0
  const left = blank ? 'no-activity' : tidy.length > 0 ? 'form' : 'nothing'
  const counts = useMemo(() => countsOf(items), [items])
  const out = useMemo(() => leftOut(items, filter), [items, filter])
  const here = useMemo(() => near(items, selection, rows), [items, selection, rows])
  const offers = useMemo(() => offersTogether(items), [items])
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
      fix: {
        one: ({ id }) => {
          setFixing(new Set([id]))
        },
        allOf: (rule) => {
          const own = session.state.items.filter(({ finding }) => finding.rule === rule && finding.fix)
          setFixing(new Set(own.map(({ id }) => id)))
        },
      },
      explain: (rule) => {
        explain.current(rule)
      },
    }),
    [session],
  )
  useKeptFocus(list, title, order, fixing !== null)
  useInView(list, selection, !hidden)

  const view: View = { hidden: out, near: here, offers, byRule: grouping === 'rule', acts }
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
      <div class="bar">
        {items.length > 0 && <Summary counts={counts} filter={filter} onFilter={setFilter} />}
        <LastDone session={session} state={state} told={told} heir={title} />
      </div>
      {main.length === 0 && <AllClear left={left} onHandIn={onHandIn} />}
      <Toolbar session={session} state={state} />
      {items.length > 0 && (
        <Filters filter={filter} onFilter={setFilter} grouping={grouping} onGrouping={setGrouping} />
      )}
      {items.length > 1 && (
        <p class="hint keys">
          <kbd>↑</kbd> <kbd>↓</kbd> pasan de un hallazgo a otro; <kbd>Enter</kbd> va a la celda.
        </p>
      )}
      {items.length > 0 && out.size === items.length && (
        <p class="nothing">
          {filter.severities.size === 0
            ? 'Los errores, las advertencias y los detalles están ocultos.'
            : 'Ningún hallazgo coincide con lo que busca.'}{' '}
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
          <details ref={tidyFold} class="tidy" open={main.length === 0} hidden={!tidyShown}>
            <summary tabIndex={0}>
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
