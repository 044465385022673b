import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PACKAGE_ROOT } from '../../pipeline/package-root.js'
import { builtPane } from '../support/built-pane.js'
import { everyElement, xmlTree, type Element } from '../support/xml-tree.js'

/** Order of Office's schema for an add-in only manifest. */
const ORDER = [
  'Id',
  'AlternateId',
  'Version',
  'ProviderName',
  'DefaultLocale',
  'DisplayName',
  'Description',
  'IconUrl',
  'HighResolutionIconUrl',
  'SupportUrl',
  'AppDomains',
  'Hosts',
  'Requirements',
  'DefaultSettings',
  'Permissions',
  'VersionOverrides',
]
const LOCALE = /^[a-zA-Z]{2,3}-[a-zA-Z]{2,3}$/
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

describe.each([
  ['the manifest at the root', () => Promise.resolve(join(PACKAGE_ROOT, 'manifest.xml'))],
  ['the manifest of the build', async () => join(await builtPane(), 'manifest.xml')],
])('%s', (_, path) => {
  let root: Element
  let all: readonly Element[]

  beforeAll(async () => {
    root = xmlTree(readFileSync(await path(), 'utf8'))
    all = everyElement(root)
  }, 300_000)

  const child = (name: string): Element => root.children.find((element) => element.name === name)!
  const named = (name: string): Element[] => all.filter((element) => element.name === name)
  const value = ({ attributes }: Element): string => attributes['DefaultValue'] ?? ''

  it('has what Office asks for, in its order', () => {
    const names = root.children.map(({ name }) => name)
    expect(names).toEqual(ORDER.filter((name) => name !== 'AlternateId'))
    expect(root.attributes['xsi:type']).toBe('TaskPaneApp')
    expect(child('Id').text).toMatch(GUID)
    expect(child('Version').text).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/)
    expect(child('DefaultLocale').text).toMatch(LOCALE)
    expect(child('DefaultLocale').text).toBe('es-CO')
    expect(value(child('DisplayName')).length).toBeLessThanOrEqual(125)
    expect(value(child('Description')).length).toBeLessThanOrEqual(250)
    expect(child('ProviderName').text.length).toBeLessThanOrEqual(125)
    expect(child('Permissions').text).toBe('ReadWriteDocument')
  })

  it('asks for ExcelApi 1.7 of Excel, and no more', () => {
    expect(child('Hosts').children.map(({ attributes }) => attributes['Name'])).toEqual(['Workbook'])
    expect(named('Set').map(({ attributes }) => attributes)).toEqual([
      { Name: 'ExcelApi', MinVersion: '1.7' },
    ])
  })

  it('opens the pane from one button of the Inicio tab, which also comes with the document', () => {
    expect(named('OfficeTab').map(({ attributes }) => attributes['id'])).toEqual(['TabHome'])
    expect(named('Control').map(({ attributes }) => attributes['xsi:type'])).toEqual(['Button'])
    expect(named('Action').map(({ attributes }) => attributes['xsi:type'])).toEqual(['ShowTaskpane'])
    expect(named('TaskpaneId').map(({ text }) => text)).toEqual(['Office.AutoShowTaskpaneWithDocument'])
    expect(named('GetStarted')).toHaveLength(1)
    const ids = ['Group', 'Control'].flatMap((name) => named(name).map(({ attributes }) => attributes['id']))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('defines every resource once, uses every one, each with a name and a text no longer than Office takes', () => {
    const resources = ['bt:Image', 'bt:Url', 'bt:String']
      .flatMap(named)
      .filter(({ attributes }) => 'id' in attributes)
    const ids = resources.map(({ attributes }) => attributes['id']!)
    const used = all.flatMap(({ attributes }) => attributes['resid'] ?? [])
    expect([...ids].sort()).toEqual([...new Set(used)].sort())
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32)
    const [short] = named('bt:ShortStrings')
    const [long] = named('bt:LongStrings')
    for (const text of short!.children.map(value)) expect(text.length).toBeLessThanOrEqual(125)
    for (const text of long!.children.map(value)) expect(text.length).toBeLessThanOrEqual(250)
  })

  it('gives an icon for every size, of that size', async () => {
    const images = named('bt:Image').filter(({ attributes }) => 'size' in attributes)
    const [group, control] = [named('Group')[0]!, named('Control')[0]!]
    const sizes = ['16', '20', '24', '32', '40', '48', '64', '80']
    for (const owner of [group, control]) {
      const icon = owner.children.find(({ name }) => name === 'Icon')!
      expect(icon.children.map(({ attributes }) => attributes['size'])).toEqual(sizes)
    }
    const folder = await builtPane()
    for (const { attributes } of images) {
      const resource = named('bt:Image').find((image) => image.attributes['id'] === attributes['resid'])!
      const file = join(folder, new URL(value(resource)).pathname)
      expect({ file, width: widthOf(file) }).toEqual({ file, width: Number(attributes['size']) })
    }
    expect(widthOf(join(folder, new URL(value(child('IconUrl'))).pathname))).toBe(32)
    expect(widthOf(join(folder, new URL(value(child('HighResolutionIconUrl'))).pathname))).toBe(64)
  }, 300_000)

  it('names nothing but https, and only files that the build makes', async () => {
    const folder = await builtPane()
    const addresses = all.flatMap(({ attributes }) =>
      Object.entries(attributes)
        .filter(([name, text]) => !name.startsWith('xmlns') && /^[a-z]+:\/\//i.test(text))
        .map(([, text]) => text),
    )
    expect(addresses.length).toBeGreaterThan(12)
    for (const address of addresses) {
      const { protocol, pathname } = new URL(address)
      expect(protocol).toBe('https:')
      expect({ address, there: existsSync(join(folder, pathname)) }).toEqual({ address, there: true })
    }
  }, 300_000)
})

/** Width in pixels that a PNG declares. */
function widthOf(file: string): number {
  const bytes = readFileSync(file)
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG')
  return bytes.readUInt32BE(16)
}
