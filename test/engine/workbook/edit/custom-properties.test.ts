import { withProperties } from '../../../../engine/workbook/edit/custom-properties.js'
import { makeXlsx, readOk, relationship } from '../make-xlsx.js'
import { changedEntries } from './zip-entries.js'

const part = (content: string): Uint8Array =>
  makeXlsx({
    rootLinks: relationship('rId9', 'custom-properties', 'docProps/custom.xml'),
    extra: [
      {
        name: 'docProps/custom.xml',
        data: `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${content}</Properties>`,
      },
    ],
  })

it('sets those that are there and adds the others', () => {
  const book = part(
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="Uno"><vt:i4>1</vt:i4></property><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="4" name="Dos"><vt:lpwstr>2</vt:lpwstr></property>',
  )
  const after = withProperties(book, { Dos: 'a & <b>', Tres: 'tres' })
  expect([...readOk(after).properties]).toEqual([
    ['Uno', '1'],
    ['Dos', 'a & <b>'],
    ['Tres', 'tres'],
  ])
  expect(changedEntries(book, after)).toEqual(['docProps/custom.xml'])
  expect([...readOk(withProperties(part(''), { Uno: '1' })).properties]).toEqual([['Uno', '1']])
})

it('leaves a workbook without any as it is', () => {
  const book = makeXlsx()
  expect(withProperties(book, { Uno: '1' })).toBe(book)
})
