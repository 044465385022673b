import { insideExcel, type Frame } from '../../../../addin/book/excel/inside-excel.js'

const frame = (own: Partial<Frame> & { readonly search?: string; readonly hash?: string } = {}): Frame => ({
  name: '',
  ...own,
  location: { search: own.search ?? '', hash: own.hash ?? '' },
})

describe('the page is beside a workbook', () => {
  it.each<[string, Frame]>([
    ['where Excel says so in the address', frame({ search: '?_host_Info=Excel$Win32$16.01$es-ES$$$$0' })],
    ['where the manifest says so', frame({ search: '?host=excel' })],
    [
      'where Excel on the web frames it',
      frame({ hash: '#&_serializer_version=1&_xdm_Info=conv1|ctl1|https://x' }),
    ],
    [
      'where Excel on the web names it',
      frame({ name: '{"hostInfo":"Excel$Web$16.00$es-ES","xdmInfo":"c|d|e"}' }),
    ],
    ['in Excel for Windows', frame({ external: { GetContext: () => ({}) } })],
    ['in a newer Excel for Windows', frame({ agaveHost: { GetHostInfo: () => '' } })],
    ['in Excel for Mac', frame({ webkit: { messageHandlers: { Agave: { postMessage: () => undefined } } } })],
  ])('%s', (_where, there) => {
    expect(insideExcel(there)).toBe(true)
  })

  it.each<[string, Frame]>([
    ['in a browser', frame({ search: '?vigencia=2027', external: { AddSearchProvider: () => undefined } })],
    ['in Safari', frame({ webkit: { messageHandlers: {} } })],
    ['in a frame of somebody else', frame({ name: '{"theme":"dark"}' })],
    ['in a frame with any name', frame({ name: '{no es JSON' })],
  ])('but not %s', (_where, there) => {
    expect(insideExcel(there)).toBe(false)
  })
})
