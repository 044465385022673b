import { AlignmentType, BorderStyle, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx'

/** Half of a point, in which Word counts sizes of letters. */
export const points = (n: number): number => n * 2

/** Metric twins of it are on every system. */
export const FONT = 'Arial'
export const INK = '1F282A'
export const SOFT = '566164'
export const RULE = '0E5753'
export const LINE = 'B9B5A8'
export const HEAD_FILL = 'E7EEEC'

/** For what is compared letter by letter. */
export const CODE = { font: 'Courier New', size: points(7.5), color: SOFT } as const

/** Letter paper, in twentieths of a point; 2.5 cm at the sides. */
export const PAGE = {
  size: { width: 12_240, height: 15_840 },
  margin: { top: 1_700, bottom: 1_300, left: 1_417, right: 1_417, header: 680, footer: 560 },
} as const
export const TEXT_WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right

/** The paragraph styles of a document, by the names that the document gives them. */
export const STYLES = {
  entity: 'Entidad',
  office: 'Oficina',
  running: 'Encabezado',
  footer: 'PieDePagina',
  line: 'Renglon',
  fact: 'Dato',
  cell: 'Celda',
  cellHead: 'CeldaTitulo',
  denseCell: 'CeldaMenuda',
  denseCellHead: 'CeldaMenudaTitulo',
  caption: 'TituloDeTabla',
  small: 'Nota',
  gap: 'Espacio',
} as const

export const STEPS = 'pasos'
export const BULLETS = 'puntos'
export const FACT_INDENT = 1_900

export const LOOK: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: points(11), color: INK, language: { value: 'es-CO' } },
      paragraph: { spacing: { after: 160, line: 264 } },
    },
    title: {
      run: { font: FONT, size: points(12), bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: 200 } },
    },
    heading1: {
      run: { font: FONT, size: points(11.5), bold: true, color: RULE },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
    listParagraph: { run: { font: FONT }, paragraph: { spacing: { after: 100, line: 264 } } },
  },
  paragraphStyles: [
    {
      id: STYLES.entity,
      name: 'Entidad',
      basedOn: 'Normal',
      run: { size: points(13), bold: true, allCaps: true, characterSpacing: 10 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 20 } },
    },
    {
      id: STYLES.office,
      name: 'Oficina',
      basedOn: 'Normal',
      run: { size: points(10.5), color: SOFT },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { after: 240 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 8, color: RULE, space: 6 } },
      },
    },
    {
      id: STYLES.running,
      name: 'Encabezado de página',
      basedOn: 'Normal',
      run: { size: points(9), color: SOFT },
      paragraph: {
        spacing: { after: 240, line: 240 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: LINE, space: 4 } },
      },
    },
    {
      id: STYLES.footer,
      name: 'Pie de página',
      basedOn: 'Normal',
      run: { size: points(8.5), color: SOFT },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
    {
      id: STYLES.line,
      name: 'Renglón',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0 } },
    },
    {
      id: STYLES.fact,
      name: 'Dato',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 60 }, indent: { left: FACT_INDENT, hanging: FACT_INDENT } },
    },
    {
      id: STYLES.cell,
      name: 'Celda',
      basedOn: 'Normal',
      run: { size: points(9) },
      paragraph: { spacing: { after: 0, line: 245 } },
    },
    {
      id: STYLES.cellHead,
      name: 'Celda de título',
      basedOn: 'Celda',
      run: { size: points(9), bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: STYLES.denseCell,
      name: 'Celda menuda',
      basedOn: 'Celda',
      run: { size: points(7.5) },
      paragraph: { spacing: { after: 0, line: 235 } },
    },
    {
      id: STYLES.denseCellHead,
      name: 'Celda menuda de título',
      basedOn: 'CeldaMenuda',
      run: { size: points(7.5), bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: STYLES.caption,
      name: 'Título de tabla',
      basedOn: 'Normal',
      run: { size: points(9.5), color: SOFT },
      paragraph: { spacing: { before: 120, after: 80 }, keepNext: true },
    },
    {
      id: STYLES.gap,
      name: 'Espacio',
      basedOn: 'Normal',
      run: { size: points(6) },
      paragraph: { spacing: { after: 0, line: 240 } },
    },
    {
      id: STYLES.small,
      name: 'Nota',
      basedOn: 'Normal',
      run: { size: points(9) },
      paragraph: { spacing: { after: 40, line: 250 }, indent: { left: 850, hanging: 850 } },
    },
  ],
}

export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: STEPS,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 425, hanging: 425 } } },
        },
      ],
    },
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 425, hanging: 285 } } },
        },
      ],
    },
  ],
}
