import { XmlReader } from '../../../../engine/workbook/xml.js'

/** Never takes a part for plain. */
export class StrictReader extends XmlReader {
  override plain(): null {
    return null
  }
}
