import type {
  ActivityChange,
  AnnexDifference,
  ColumnChange,
  PlanDifference,
} from '../../../engine/compare/plan-difference.js'
import { nameOf, type Directory } from '../../../engine/directory/directory.js'
import { columnOfType, formatOfAnnex, keyOf, type Format } from '../../../engine/format/format.js'
import { address } from '../../../engine/grid/address.js'
import type { Activity } from '../../../engine/plan/plan.js'
import { rowLabel } from '../../../engine/rules/place.js'
import { fold } from '../../../engine/text/fold.js'
import { count, listed } from '../report/words.js'
import { cellsOf, cut, fromTo, onOneLine, sheetLines, sheetWords } from './change-words.js'
import type { ComparedFile } from './compared-file.js'
import { nothingChanged, otherIn, type Comparison, type OtherIn } from './comparison.js'
import { otherCells } from './other-cells.js'

/** Lines of one sheet beyond which the rest is only counted. */
const MOST_LINES = 60

/** What changed from one workbook to another, as a person reads it. */
export function differenceWords(comparison: Comparison, directory: Directory): string {
  const { before, after, plan } = comparison
  const blocks = [
    [`Antes: ${fileWords(before, directory)}`, `Ahora: ${fileWords(after, directory)}`],
    notTheSame(comparison, directory),
  ]
  if (nothingChanged(comparison)) blocks.push([unchangedWords(comparison)])
  else if (plan)
    blocks.push([summaryWords(plan.difference, plan.format)], ...planBlocks(plan.difference, plan.format))
  const others = otherCells(comparison)
  if (others.length > 0) {
    const title = plan ? 'Otras celdas que cambiaron' : 'Celdas que cambiaron'
    blocks.push([
      title,
      ...others.flatMap((sheet) => [
        `  ${sheetWords(sheet)}`,
        ...limited(sheetLines(sheet)).map((line) => `    ${line}`),
      ]),
    ])
  }
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function fileWords({ file, plan }: ComparedFile, directory: Directory): string {
  if (!plan) return `${onOneLine(file)} · no es un formato que Cotejo conozca`
  const { format, plan: read } = plan
  const parts = [
    onOneLine(file),
    format.shortName,
    read.dependencia === null
      ? 'dependencia sin determinar'
      : (nameOf(directory, read.dependencia) ?? read.dependencia),
    read.vigencia === null ? 'vigencia sin determinar' : `vigencia ${String(read.vigencia)}`,
    count(read.activities.length, ...rowNouns(format)),
  ]
  return parts.join(' · ')
}

/** What a row of a format is called, one and several. */
function rowNouns(format: Format): [string, string] {
  const isActivity = fold(columnOfType(format, 'subject')?.header ?? '').startsWith('actividad')
  return isActivity ? ['actividad', 'actividades'] : ['fila', 'filas']
}

function notTheSame(comparison: Comparison, directory: Directory): string[] {
  const { before, after } = comparison
  const other = otherIn(comparison)
  if (other.length > 0 && before.plan && after.plan) {
    const [was, is] = [before.plan, after.plan]
    const say: Readonly<Record<OtherIn, () => string>> = {
      format: () => `uno es ${was.format.shortName} y el otro ${is.format.shortName}`,
      dependencia: () =>
        `uno es de ${unitName(was.plan.dependencia, directory)} y el otro de ${unitName(is.plan.dependencia, directory)}`,
      vigencia: () => `uno es de ${String(was.plan.vigencia)} y el otro de ${String(is.plan.vigencia)}`,
    }
    return [`No son el mismo plan: ${listed(other.map((fact) => say[fact]()))}. Se comparan de todos modos.`]
  }
  if (before.plan && after.plan) return []
  return ['No se puede comparar actividad por actividad, así que se comparan solo las celdas.']
}

function unitName(id: string | null, directory: Directory): string {
  return id === null ? '' : (nameOf(directory, id) ?? id)
}

function unchangedWords({ before, after }: Comparison): string {
  return before.sha256 === after.sha256
    ? 'No cambió nada: los dos archivos son idénticos, byte por byte.'
    : 'No cambió nada de lo escrito: los dos libros dicen lo mismo, aunque se guardaron por separado.'
}

function isWordingOnly({ columns, number, section }: ActivityChange): boolean {
  return !number && !section && columns.every(({ kind }) => kind === 'wording')
}

function summaryWords({ added, removed, changed, moved, unchanged }: PlanDifference, format: Format): string {
  const wording = changed.filter(isWordingOnly).length
  const [one, many] = rowNouns(format)
  const parts = [
    [added.length, `${one} nueva`, `${many} nuevas`],
    [removed.length, `${one} retirada`, `${many} retiradas`],
    [changed.length - wording, `${one} cambiada`, `${many} cambiadas`],
    [wording, `${one} con cambios solo de redacción`, `${many} con cambios solo de redacción`],
    [moved.length, `${one} que solo cambió de lugar`, `${many} que solo cambiaron de lugar`],
    [unchanged - moved.length, `${one} igual`, `${many} iguales`],
  ] as const
  const said = parts.filter(([n]) => n > 0).map(([n, singular, plural]) => count(n, singular, plural))
  return `En resumen: ${said.length === 0 ? `ninguna ${one} en los dos libros` : listed(said)}.`
}

function planBlocks(difference: PlanDifference, format: Format): string[][] {
  const { added, removed, changed, moved, headings, facts, annexes } = difference
  const nouns = rowNouns(format)[1]
  const title = (what: string, n: number): string =>
    `${nouns.charAt(0).toUpperCase()}${nouns.slice(1)} ${what} (${String(n)})`
  const block = (heading: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [heading, ...lines]
  const once = new Once()
  const contents = changed.filter((change) => !isWordingOnly(change))
  const wordings = changed.filter(isWordingOnly)
  const version = facts.find(({ fact }) => fact === 'version')
  return [
    version ? [`Versión del formato: ${String(version.before)} → ${String(version.after)}`] : [],
    block(
      'Encabezado',
      headings.map(({ before, after }) => {
        const place = cellsOf(before?.cell ?? null, after?.cell ?? null)
        if (before && after) return `  ${place}: ${fromTo(before.text, after.text)}`
        return `  ${place}: ${before ? `se borró «${cut(before.text)}»` : `se escribió «${cut(after?.text ?? '')}»`}`
      }),
    ),
    block(
      title('nuevas', added.length),
      added.flatMap((activity) => rowLines(activity, format)),
    ),
    block(
      title('retiradas', removed.length),
      removed.flatMap((activity) => rowLines(activity, format)),
    ),
    block(
      title('cambiadas', contents.length),
      contents.flatMap((change) => changeLines(change, format, once)),
    ),
    block(
      title('con cambios solo de redacción', wordings.length),
      wordings.flatMap((change) => changeLines(change, format, once)),
    ),
    block(
      title('que solo cambiaron de lugar', moved.length),
      moved.map(
        ({ before, after }) => `  ${onOneLine(rowLabel(after, format))}: ${movedWords(before, after)}`,
      ),
    ),
    ...annexes.map((annex) => annexLines(annex, format)),
  ]
}

function movedWords(before: Activity, after: Activity): string {
  const row = ({ row: at }: Activity): string => String(at + 1)
  return before.sheet === after.sheet
    ? `de la fila ${row(before)} a la ${row(after)}`
    : `de «${onOneLine(before.sheet)}», fila ${row(before)}, a «${onOneLine(after.sheet)}», fila ${row(after)}`
}

/** A new or withdrawn row: what it is, where it stands and what it promises. */
function rowLines(activity: Activity, format: Format): string[] {
  const subject = activity.fields.get(format.labelColumn ?? keyOf(format, 'subject'))
  const at = subject?.at ? address(subject.at.row, subject.at.column) : `fila ${String(activity.row + 1)}`
  const goal = columnOfType(format, 'goal')
  const promised = goal && activity.fields.get(goal.key)?.text
  return [
    `  ${onOneLine(rowLabel(activity, format))} (${onOneLine(activity.sheet)}!${at})`,
    ...(goal && promised ? [`    ${goal.header}: «${cut(promised)}»`] : []),
  ]
}

/** A cell merged over several rows changed once: it is told at the first. */
class Once {
  readonly #told = new Set<string>()

  isNew({ key, before, after }: ColumnChange): boolean {
    if (before.cell === null && after.cell === null) return true
    const cell = [key, before.sheet, before.cell, after.sheet, after.cell].join('\n')
    return !this.#told.has(cell) && this.#told.add(cell).size > 0
  }
}

function changeLines(change: ActivityChange, format: Format, once: Once): string[] {
  const { before, after, columns, number, section, moved } = change
  const fresh = columns.filter((column) => once.isNew(column))
  const lines = [
    ...(number ? [`Número: ${numberWords(number.before)} → ${numberWords(number.after)}`] : []),
    ...(section
      ? [`${format.sectionWord ?? 'Sección'}: ${numberWords(section.before)} → ${numberWords(section.after)}`]
      : []),
    ...fresh.map((column) => columnWords(column, isWordingOnly(change))),
    ...(moved ? [`Cambió de lugar: ${movedWords(before, after)}`] : []),
  ]
  const label = `  ${onOneLine(rowLabel(after, format))}`
  if (lines.length > 0) return [label, ...lines.map((line) => `    ${line}`)]
  const cells = columns.map((column) => cellsOf(column.before.cell, column.after.cell))
  return [
    `${label}: lo mismo, porque comparte ${cells.length === 1 ? 'la celda' : 'las celdas'} ${listed(cells)}`,
  ]
}

function numberWords(value: string | number | null): string {
  return value === null ? 'sin número' : String(value)
}

function columnWords({ header, kind, before, after }: ColumnChange, known: boolean): string {
  const wording = kind === 'wording' && !known ? ' (solo la redacción)' : ''
  const place = cellsOf(before.cell, after.cell)
  return `${header}${wording}: ${fromTo(before.text, after.text)}${place === '' ? '' : ` (${place})`}`
}

function annexLines(annex: AnnexDifference, format: Format): string[] {
  const table = format.annexes.find(({ key }) => key === annex.key)
  if (!table) return []
  const own = formatOfAnnex(format, table)
  const said = (activity: Activity): string =>
    own.columns
      .map(({ key }) => activity.fields.get(key)?.text ?? '')
      .filter((text) => text !== '')
      .map(cut)
      .join(' · ')
  const row = (activity: Activity): string => `fila ${String(activity.row + 1)}`
  return [
    `Hoja «${annex.title}»`,
    ...annex.added.map((one) => `  Nueva (${row(one)}): ${said(one)}`),
    ...annex.removed.map((one) => `  Retirada (${row(one)}): ${said(one)}`),
    ...annex.changed.flatMap(({ after, columns }) => [
      `  ${said(after)}`,
      ...columns.map((column) => `    ${columnWords(column, false)}`),
    ]),
    ...annex.moved.map(({ before, after }) => `  ${said(after)}: ${movedWords(before, after)}`),
  ]
}

function limited(lines: readonly string[]): string[] {
  const rest = lines.length - MOST_LINES
  return rest <= 5
    ? [...lines]
    : [...lines.slice(0, MOST_LINES), `… y ${count(rest, 'cambio', 'cambios')} más; con --json salen todos`]
}
