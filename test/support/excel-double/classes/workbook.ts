import { HostError, notFound } from '../host/errors.js'
import { ApplicationObject, RuntimeObject } from './application.js'
import { DocumentPropertiesObject } from './document-properties.js'
import { FunctionsObject } from './functions.js'
import { HostObject } from './host-object.js'
import { NamedItemCollectionObject } from './names.js'
import { RangeAreasObject } from './range-areas.js'
import { RangeObject } from './range.js'
import { SettingCollectionObject } from './settings.js'
import { WorksheetCollectionObject } from './worksheets.js'

export class WorkbookObject extends HostObject {
  readonly className = 'Workbook'

  get name(): string {
    return this.host.model.name
  }

  get application(): ApplicationObject {
    return new ApplicationObject(this.host)
  }

  get worksheets(): WorksheetCollectionObject {
    return new WorksheetCollectionObject(this.host)
  }

  get names(): NamedItemCollectionObject {
    return new NamedItemCollectionObject(this.host)
  }

  get settings(): SettingCollectionObject {
    return new SettingCollectionObject(this.host)
  }

  get properties(): DocumentPropertiesObject {
    return new DocumentPropertiesObject(this.host)
  }

  get functions(): FunctionsObject {
    return new FunctionsObject(this.host)
  }

  get _Runtime(): RuntimeObject {
    return new RuntimeObject(this.host)
  }

  getSelectedRange(): RangeObject {
    const { sheet, areas } = this.host.model.selection
    if (areas.length !== 1)
      throw new HostError(
        'InvalidSelection',
        'The current selection is invalid for this operation.',
        'Workbook.getSelectedRange',
      )
    return new RangeObject(this.host, sheet, areas[0]!)
  }

  getSelectedRanges(): RangeAreasObject {
    const { sheet, areas } = this.host.model.selection
    return new RangeAreasObject(this.host, sheet, areas)
  }

  getActiveCell(): RangeObject {
    const { sheet, areas } = this.host.model.selection
    const { top, left } = areas[0]!
    return new RangeObject(this.host, sheet, { top, left, bottom: top, right: left })
  }

  _RemoveReference(id: string): void {
    this.host.references.remove(id)
  }

  _GetObjectByReferenceId(id: string): HostObject {
    const held = this.host.references.get(id)
    if (held === undefined) throw notFound('_reference')
    return held
  }
}
