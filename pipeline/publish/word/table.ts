import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { Column, Table as TableBlock, Text } from './block.js'
import { lengthOf } from './text.js'
import { HEAD_FILL, LINE, RULE, STYLES } from './look.js'
import { runs } from './runs.js'

/** A row with a longer text may break over pages: it would not fit on one, or leave most of another empty. */
const WHOLE_ROW = 600

const USUAL = { top: 55, bottom: 55, left: 85, right: 85 }
const DENSE = { top: 30, bottom: 30, left: 55, right: 55 }

const THIN = { style: BorderStyle.SINGLE, size: 4, color: LINE }
const THICK = { style: BorderStyle.SINGLE, size: 8, color: RULE }
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const ALIGNMENT = {
  start: AlignmentType.START,
  center: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const

/** A table under its caption; its heading is repeated on every page, and its rows stay whole. */
export function table(
  { caption, columns, rows, dense = false, together = false }: TableBlock,
  textWidth: number,
): (Paragraph | Table)[] {
  const widths = columnWidths(columns, textWidth)
  return [
    new Paragraph({ style: STYLES.caption, children: runs(caption) }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      margins: { marginUnitType: WidthType.DXA, ...(dense ? DENSE : USUAL) },
      tableLook: { firstRow: true, noVBand: true },
      borders: {
        top: THICK,
        bottom: THICK,
        left: NONE,
        right: NONE,
        insideHorizontal: THIN,
        insideVertical: NONE,
      },
      rows: [
        headerRow(columns, widths, dense),
        ...rows.map((cells, i) =>
          bodyRow(columns, widths, cells, { dense, keepNext: together && i < rows.length - 1 }),
        ),
      ],
    }),
    new Paragraph({ style: STYLES.gap }),
  ]
}

function headerRow(columns: readonly Column[], widths: readonly number[], dense: boolean): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      (column, i) =>
        new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEAD_FILL },
          children: [paragraph(column, column.header, dense ? STYLES.denseCellHead : STYLES.cellHead)],
        }),
    ),
  })
}

function bodyRow(
  columns: readonly Column[],
  widths: readonly number[],
  cells: readonly Text[],
  { dense, keepNext }: { readonly dense: boolean; readonly keepNext: boolean },
): TableRow {
  return new TableRow({
    cantSplit: cells.every((cell) => lengthOf(cell) <= WHOLE_ROW),
    children: columns.map(
      (column, i) =>
        new TableCell({
          width: { size: widths[i]!, type: WidthType.DXA },
          children: [paragraph(column, cells[i] ?? '', dense ? STYLES.denseCell : STYLES.cell, keepNext)],
        }),
    ),
  })
}

function paragraph({ align }: Column, text: Text, style: string, keepNext = false): Paragraph {
  return new Paragraph({
    style,
    alignment: ALIGNMENT[align ?? 'start'],
    ...(keepNext && { keepNext }),
    children: runs(text),
  })
}

/** Widths in twentieths of a point that add up to that of the text. */
function columnWidths(columns: readonly Column[], textWidth: number): number[] {
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((textWidth * width) / shares))
  const rest = textWidth - widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width, i) => (i === widths.length - 1 ? width + rest : width))
}
