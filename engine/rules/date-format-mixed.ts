import { datesOf } from './dates-of.js'
import { edit, placeOf } from './place.js'
import { finding, type Rule } from './rule.js'

/** Dates of one workbook written in several ways; the canonical one is a real date shown dd/mm/aaaa. */
export const dateFormatMixed: Rule = {
  id: 'date-format-mixed',
  scope: 'workbook',
  needs: ['start', 'end'],
  check: (plan, { format }) => {
    const dates = [...datesOf(plan, format)].filter(({ mention }) => mention.iso !== null)
    const styles = [...new Set(dates.map(({ mention }) => mention.style))]
    if (styles.length < 2) return []
    const asText = dates.filter(({ mention }) => mention.style !== 'excel')
    const first = asText[0]!
    const perCell = new Map<unknown, number>()
    for (const { mention } of dates) perCell.set(mention.at, (perCell.get(mention.at) ?? 0) + 1)
    const edits = asText
      .filter(({ mention }) => perCell.get(mention.at) === 1)
      .map(({ activity, mention }) => edit(activity.sheet, mention.at, mention.iso))
    const fix =
      edits.length === 0
        ? null
        : { label: 'Convertir las fechas escritas como texto en fechas de Excel', edits }
    const place = {
      ...placeOf(first.activity, format, first.key, first.mention.at, first.mention.text),
      row: null,
    }
    return [
      finding(
        'date-format-mixed',
        'info',
        place,
        { asText: asText.length, asDate: dates.length - asText.length, styles },
        fix,
      ),
    ]
  },
}
