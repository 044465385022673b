import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { plural } from '../../../engine/findings/spanish/phrases.js'
import { ruleFamilies } from '../../../engine/rules/guide.js'
import type { HelpProps } from './help-props.js'
import { HowTo } from './how-to.js'
import { RuleHelp } from './rule-help.js'
import { sought } from './sought.js'

/** Every rule by families, searchable, with the one that was asked for open; and how the pane is used. */
export function HelpContent({ session, state, rule, onChoose, onBack }: HelpProps) {
  const { verdict, book } = state
  const format = verdict?.kind === 'plan' ? verdict.format : null
  const [typed, setTyped] = useState('')
  const [onlyOwn, setOnlyOwn] = useState(true)
  const chosen = useRef<HTMLElement>(null)
  const families = useMemo(() => ruleFamilies(session.ground.formats), [session])
  const shown = useMemo(
    () => sought(families, { typed, format: onlyOwn && format ? format.shortName : null, always: rule }),
    [families, typed, onlyOwn, format, rule],
  )
  const count = shown.reduce((sum, { rules }) => sum + rules.length, 0)
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'start' })
    chosen.current?.focus()
  }, [rule])
  return (
    <>
      <h2 class="help-title">Ayuda</h2>
      <HowTo
        kind={book?.kind ?? 'file'}
        marks={book?.can.marks ?? false}
        hostUndo={book?.can.hostUndo ?? false}
      />
      <h3 class="help-title">Lo que se revisa</h3>
      <div class="help-search">
        <label for="help-search">Buscar en las reglas</label>
        <input
          id="help-search"
          type="search"
          value={typed}
          autocomplete="off"
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value)
            if (rule !== null) onChoose(null)
          }}
        />
        {format && (
          <label class="help-own">
            <input
              type="checkbox"
              checked={onlyOwn}
              onChange={({ currentTarget }) => {
                setOnlyOwn(currentTarget.checked)
              }}
            />{' '}
            Solo las de este formato ({format.shortName})
          </label>
        )}
        <p class="help-count" role="status">
          {count === 0 ? 'Ninguna regla habla de eso.' : plural(count, 'regla', 'reglas')}
        </p>
      </div>
      {shown.map(({ title, rules }) => (
        <section key={title} class="help-family">
          <h4>{title}</h4>
          {rules.map((entry) => (
            <RuleHelp
              key={entry.id}
              entry={entry}
              chosen={entry.id === rule ? chosen : null}
              onBack={entry.id === rule ? onBack : null}
            />
          ))}
        </section>
      ))}
    </>
  )
}
