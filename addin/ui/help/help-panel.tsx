import { Late } from '../late.js'
import type { HelpProps } from './help-props.js'

const content = async () => (await import('./help-content.js')).HelpContent

/** What each rule is about, and how the pane is used; its text comes when it is first asked for. */
export function HelpPanel(props: HelpProps) {
  return (
    <section id="panel-ayuda" class="help" role="tabpanel" aria-labelledby="tab-ayuda">
      <Late what="La ayuda" load={content} props={props} />
    </section>
  )
}
