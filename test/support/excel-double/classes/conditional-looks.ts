import type { ExcelHost } from '../host/excel-host.js'
import { invalidArgument } from '../host/errors.js'
import { checkFormatting } from '../host/writing.js'
import type { ConditionalFormatModel } from '../model/conditional-format.js'
import type { SheetModel } from '../model/sheet-model.js'
import { HostObject } from './host-object.js'

/** A part of one conditional format. */
abstract class ConditionalPart extends HostObject {
  constructor(
    host: ExcelHost,
    protected readonly sheet: SheetModel,
    protected readonly model: ConditionalFormatModel,
  ) {
    super(host)
  }

  protected change(change: (model: ConditionalFormatModel) => void): void {
    checkFormatting(this.sheet, this.className)
    change(this.model)
  }
}

export class CustomConditionalFormatObject extends ConditionalPart {
  readonly className = 'CustomConditionalFormat'

  get rule(): ConditionalFormatRuleObject {
    return new ConditionalFormatRuleObject(this.host, this.sheet, this.model)
  }

  get format(): ConditionalRangeFormatObject {
    return new ConditionalRangeFormatObject(this.host, this.sheet, this.model)
  }
}

export class ConditionalFormatRuleObject extends ConditionalPart {
  readonly className = 'ConditionalFormatRule'

  get formula(): string {
    return this.model.formula
  }

  set formula(formula: string) {
    if (!formula.startsWith('=')) throw invalidArgument('ConditionalFormatRule.formula')
    this.change((model) => {
      model.formula = formula
    })
  }
}

export class ConditionalRangeFormatObject extends ConditionalPart {
  readonly className = 'ConditionalRangeFormat'

  get fill(): ConditionalRangeFillObject {
    return new ConditionalRangeFillObject(this.host, this.sheet, this.model)
  }

  get font(): ConditionalRangeFontObject {
    return new ConditionalRangeFontObject(this.host, this.sheet, this.model)
  }

  get borders(): ConditionalRangeBorderCollectionObject {
    return new ConditionalRangeBorderCollectionObject(this.host, this.sheet, this.model)
  }
}

export class ConditionalRangeFillObject extends ConditionalPart {
  readonly className = 'ConditionalRangeFill'

  get color(): string {
    return this.model.fill ?? ''
  }

  set color(color: string) {
    this.change((model) => {
      model.fill = color
    })
  }

  clear(): void {
    this.change((model) => {
      delete model.fill
    })
  }
}

export class ConditionalRangeFontObject extends ConditionalPart {
  readonly className = 'ConditionalRangeFont'

  get color(): string {
    return this.model.font.color ?? ''
  }

  set color(color: string) {
    this.change(({ font }) => {
      font.color = color
    })
  }

  get bold(): boolean {
    return this.model.font.bold ?? false
  }

  set bold(bold: boolean) {
    this.change(({ font }) => {
      font.bold = bold
    })
  }

  get italic(): boolean {
    return this.model.font.italic ?? false
  }

  set italic(italic: boolean) {
    this.change(({ font }) => {
      font.italic = italic
    })
  }

  get underline(): string {
    return this.model.font.underline ?? 'None'
  }

  set underline(underline: string) {
    this.change(({ font }) => {
      font.underline = underline
    })
  }

  get strikethrough(): boolean {
    return this.model.font.strikethrough ?? false
  }

  set strikethrough(strikethrough: boolean) {
    this.change(({ font }) => {
      font.strikethrough = strikethrough
    })
  }
}

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight']

export class ConditionalRangeBorderCollectionObject extends ConditionalPart {
  readonly className = 'ConditionalRangeBorderCollection'

  override get members(): readonly ConditionalRangeBorderObject[] {
    return EDGES.map((edge) => this.getItem(edge))
  }

  get top(): ConditionalRangeBorderObject {
    return this.getItem('EdgeTop')
  }

  get bottom(): ConditionalRangeBorderObject {
    return this.getItem('EdgeBottom')
  }

  get left(): ConditionalRangeBorderObject {
    return this.getItem('EdgeLeft')
  }

  get right(): ConditionalRangeBorderObject {
    return this.getItem('EdgeRight')
  }

  getItem(edge: string): ConditionalRangeBorderObject {
    if (!EDGES.includes(edge)) throw invalidArgument('ConditionalRangeBorderCollection.getItem')
    return new ConditionalRangeBorderObject(this.host, this.sheet, this.model, edge)
  }
}

export class ConditionalRangeBorderObject extends ConditionalPart {
  readonly className = 'ConditionalRangeBorder'

  constructor(
    host: ExcelHost,
    sheet: SheetModel,
    model: ConditionalFormatModel,
    private readonly edge: string,
  ) {
    super(host, sheet, model)
  }

  get sideIndex(): string {
    return this.edge
  }

  get color(): string {
    return this.model.borders[this.edge]?.color ?? ''
  }

  set color(color: string) {
    this.change(({ borders }) => {
      borders[this.edge] = { ...borders[this.edge], color }
    })
  }

  get style(): string {
    return this.model.borders[this.edge]?.style ?? 'None'
  }

  set style(style: string) {
    this.change(({ borders }) => {
      borders[this.edge] = { ...borders[this.edge], style }
    })
  }
}
