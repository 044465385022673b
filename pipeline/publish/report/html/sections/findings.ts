import { shownDate } from '../../../../../engine/calendar/iso-date.js'
import type { FiledFinding } from '../../../../consolidate/consolidated.js'
import type { ExceptionState } from '../../../../workspace/exception-book.js'
import type { Figures } from '../../figures.js'
import type { RuleFigures } from '../../figures/findings.js'
import { notEvaluatedGroups } from '../../figures/not-evaluated.js'
import { SEVERITIES } from '../../../../../engine/findings/severity-counts.js'
import { EXCEPTION_STATE_LABEL, SEVERITY_LABEL, SEVERITY_LABEL_MANY } from '../../labels.js'
import { excuseWords, findingsPhrase } from '../../phrases.js'
import { ruleTitle } from '../../../../../engine/findings/spanish.js'
import { count, thousands } from '../../words.js'
import { bars } from '../chart/bars.js'
import { escape, inline, prose } from '../../../page/escape.js'
import { listsEvery } from '../attention.js'
import { beside } from '../beside.js'
import { figure } from '../figure.js'
import { table } from '../../../page/table.js'
import { paragraph, section } from '../../../page/section.js'

/** What must be corrected, rule by rule, with what each means; where progress is told the workbook of findings may be elsewhere. */
export function findingsSection(figures: Figures, progressTold = false): string {
  const { rules } = figures.findings
  const others = listsEvery(figures.entries.length)
    ? 'más: junto a cada actividad, y en el libro de hallazgos'
    : `más, en ${progressTold ? 'el libro de hallazgos' : beside('hallazgos.xlsx')}`
  const lead = paragraph(findingsPhrase(figures))
  const missing = exceptions(figures) + notEvaluated(figures)
  if (rules.length === 0) return section('hallazgos', 'Qué hay que corregir', lead + missing)
  const chart = figure({
    id: 'g-hallazgos',
    title: 'Hallazgos por regla',
    description: rules.map((r) => `${r.title}: ${r.total}.`).join(' '),
    legend: SEVERITIES.map((s) => ({ fill: `f-${s}`, name: SEVERITY_LABEL_MANY[s] })),
    draw: (layout) =>
      bars(
        rules.map((r) => ({
          label: r.title,
          segments: SEVERITIES.map((s) => ({
            fill: `f-${s}`,
            name: SEVERITY_LABEL_MANY[s],
            value: r.counts[s],
          })),
        })),
        layout,
      ),
    data: {
      caption: 'Hallazgos por regla y gravedad',
      columns: [
        { header: 'Regla', heads: true },
        ...SEVERITIES.map((s) => ({ header: SEVERITY_LABEL_MANY[s], numeric: true })),
        { header: 'Total', numeric: true },
        { header: 'Archivos', numeric: true },
      ],
      rows: rules.map((r) => [
        escape(r.title),
        ...SEVERITIES.map((s) => thousands(r.counts[s])),
        thousands(r.total),
        thousands(r.files),
      ]),
      foot: [
        'Total',
        ...SEVERITIES.map((s) => thousands(figures.findings.counts[s])),
        thousands(figures.findings.total),
        '',
      ],
    },
  })
  return section(
    'hallazgos',
    'Qué hay que corregir',
    lead + chart + rules.map((rule, i) => article(rule, i, others)).join('\n') + missing,
  )
}

/** @param others where the findings are that are not listed, as HTML */
function article(rule: RuleFigures, index: number, others: string): string {
  const { listed, excepted } = rule
  const more =
    listed.length < rule.total
      ? `<li class="soft">y ${thousands(rule.total - listed.length)} ${others}</li>`
      : ''
  const where = rule.files === 0 ? '' : ` en ${count(rule.files, 'archivo', 'archivos')}`
  const apart = excepted === 0 ? '' : `, ${thousands(excepted)} con excepción justificada`
  return `<article class="rule" id="regla-${index + 1}">
<h3><span class="mark ${rule.severity}">${SEVERITY_LABEL[rule.severity]}</span> ${escape(rule.title)} <small>${count(rule.total, 'hallazgo', 'hallazgos')}${where}${apart}</small></h3>
<p>${prose(rule.why)}</p>
${rule.how === null ? '' : `<p><b>Qué hacer.</b> ${prose(rule.how)}</p>`}
<details><summary>Ver ${listed.length < rule.total ? `${thousands(listed.length)} de ` : ''}${count(rule.total, 'hallazgo', 'hallazgos')}</summary><ul class="findings">${listed.map((f) => item(f, rule.how === null)).join('\n')}${more}</ul></details>
</article>`
}

function item(finding: FiledFinding, withHow: boolean): string {
  const place = [finding.file ?? 'Del plan en conjunto', finding.sheet, finding.cell].filter(
    (p) => p !== null,
  )
  const row = finding.row === null ? '' : `<br><small>${prose(finding.row)}</small>`
  const how = withHow ? ` ${prose(finding.how)}` : ''
  const excuse =
    finding.exception === null ? '' : `<br><small>${prose(excuseWords(finding.exception))}</small>`
  return `<li>${prose(finding.message)}${how}${row}${excuse}<br><small>${place.map(inline).join(' · ')}</small></li>`
}

const STATE_MARK: Readonly<Record<ExceptionState, string>> = {
  applied: 'ok',
  unmatched: 'warning',
  expired: 'error',
  pending: 'none',
}

function exceptions({ exceptions: all }: Figures): string {
  if (all.length === 0) return ''
  return `<h3 id="excepciones">Excepciones justificadas</h3>
${table({
  caption: 'Excepciones justificadas',
  cards: true,
  columns: [
    { header: 'Regla', heads: true },
    { header: 'A qué se aplica' },
    { header: 'Estado' },
    { header: 'Quién la concedió' },
    { header: 'Motivo' },
  ],
  rows: all.map((one) => [
    escape(ruleTitle(one.rule)),
    inline(one.target),
    `<span class="mark ${STATE_MARK[one.state]}">${EXCEPTION_STATE_LABEL[one.state]}</span><br><small>${count(one.findings, 'hallazgo', 'hallazgos')}</small>`,
    `${inline(one.who)}<br><small>${shownDate(one.when)}, hasta el ${shownDate(one.until)}</small>`,
    prose(one.why),
  ]),
})}`
}

function notEvaluated({ notEvaluated: all }: Figures): string {
  if (all.length === 0) return ''
  const groups = notEvaluatedGroups(all)
  const items = groups.map(
    (g) =>
      `<li><b>${escape(g.title)}</b>: ${inline(g.reason)}${g.files > 0 ? ` (${count(g.files, 'archivo', 'archivos')})` : ''}</li>`,
  )
  return `<details class="more"><summary>Reglas que no se pudieron evaluar: ${thousands(groups.length)}</summary><ul class="findings">${items.join('\n')}</ul></details>`
}
