import ExcelJS from 'exceljs'
import {
  HostCode,
  installInNode,
  modelFromXlsx,
  WorkbookModel,
  type NodeOptions,
  type Scalar,
  type SheetData,
  type WorkbookData,
} from '../support/excel-double/index.js'

const PLAN: SheetData = {
  name: 'Plan de acción',
  cells: { A1: 'Actividad', B1: 'Meta', A2: 'Sembrar árboles', B2: 200, A3: 'Podar', B3: '=B2/2' },
}

const open = (sheet: Partial<SheetData> = {}, options?: NodeOptions, book: Partial<WorkbookData> = {}) =>
  installInNode({ ...book, sheets: [{ ...PLAN, ...sheet }] }, options)

const plan = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Plan de acción')

/** What `values` of a cell holds after something was written in it. */
async function afterWriting(written: Scalar): Promise<unknown> {
  return Excel.run(async (context) => {
    const cell = plan(context).getRange('D5')
    cell.values = [[written]]
    cell.load('values,formulas,numberFormat,valueTypes')
    await context.sync()
    return [cell.values[0]![0], cell.formulas[0]![0], cell.numberFormat[0]![0], cell.valueTypes[0]![0]]
  })
}

/** Lets events that are under way arrive. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20))

describe("Excel's double under Microsoft's client", () => {
  it('gives what a sheet holds', async () => {
    open()
    const seen = await Excel.run(async (context) => {
      const used = plan(context).getUsedRange(true)
      used.load('address,values,formulas,rowIndex,columnCount')
      await context.sync()
      return [used.address, used.values, used.formulas[2]![1], used.rowIndex, used.columnCount]
    })
    const values = [
      ['Actividad', 'Meta'],
      ['Sembrar árboles', 200],
      ['Podar', ''],
    ]
    expect(seen).toEqual(["'Plan de acción'!A1:B3", values, '=B2/2', 0, 2])
  })

  it('lets the client refuse what was not loaded', async () => {
    open()
    const reading = Excel.run(async (context) => {
      const range = plan(context).getRange('A1').load('address')
      await context.sync()
      return range.values
    })
    await expect(reading).rejects.toMatchObject({ code: 'PropertyNotLoaded' })
  })

  it('has no sheet that it has not', async () => {
    open()
    const reading = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Otra').getRange('A1').values = [[1]]
      await context.sync()
    })
    await expect(reading).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    })
  })

  it('answers null objects, and what hangs on them', async () => {
    open()
    const seen = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('Otra')
      const range = sheet.getRange('A1').load('values')
      const known = context.workbook.worksheets.getItemOrNullObject('plan de ACCIÓN').load('name')
      await context.sync()
      return [sheet.isNullObject, range.isNullObject, known.isNullObject, known.name]
    })
    expect(seen).toEqual([true, true, false, 'Plan de acción'])
  })

  it('refuses values that do not fit their range, also in bulk', async () => {
    open()
    const writing = (address: string, values: number[][]) =>
      Excel.run(async (context) => {
        plan(context).getRange(address).values = values
        await context.sync()
      })
    await expect(writing('A1:B2', [[1, 2, 3]])).rejects.toMatchObject({ code: 'InvalidArgument' })
    const many = Array.from({ length: 400 }, () => [1, 2, 3, 4])
    await expect(writing('A1:D399', many)).rejects.toMatchObject({ code: 'InvalidArgument' })
  })

  it('writes many cells in the pieces that the client makes of them', async () => {
    const host = open()
    await Excel.run(async (context) => {
      const rows = Array.from({ length: 1000 }, (_, row) => [`fila ${row}`, row])
      plan(context).getRange('D1:E1000').values = rows
      await context.sync()
    })
    expect(host.model.sheet('Plan de acción').at('D1000').value).toBe('fila 999')
    expect(host.model.sheet('Plan de acción').at('E1000').value).toBe(999)
  })

  it.each<[Scalar, unknown[]]>([
    ['Podar', ['Podar', 'Podar', 'General', 'String']],
    ['12', [12, 12, 'General', 'Double']],
    ['-1,234.5', [-1234.5, -1234.5, '#,##0.00', 'Double']],
    ['1.234,5', ['1.234,5', '1.234,5', 'General', 'String']],
    ['25%', [0.25, 0.25, '0%', 'Double']],
    ["'007", ['007', '007', 'General', 'String']],
    ['TRUE', [true, true, 'General', 'Boolean']],
    ['verdadero', ['verdadero', 'verdadero', 'General', 'String']],
    ['12/31/2026', [46_387, 46_387, 'm/d/yyyy', 'Double']],
    ['31/12/2026', ['31/12/2026', '31/12/2026', 'General', 'String']],
    ['2026-02-29', ['2026-02-29', '2026-02-29', 'General', 'String']],
    ['#N/A', ['#N/A', '#N/A', 'General', 'Error']],
    ["'#N/A", ['#N/A', '#N/A', 'General', 'String']],
    ['=A1&"x"', ['', '=A1&"x"', 'General', 'Empty']],
  ])('takes %j as Excel does', async (written, expected) => {
    open()
    expect(await afterWriting(written)).toEqual(expected)
  })

  it('keeps text as it is where the cell is formatted as text', async () => {
    open({ columns: { D: { numberFormat: '@' } } })
    expect(await afterWriting('1.10')).toEqual(['1.10', '1.10', '@', 'String'])
  })

  it('leaves null cells alone and empties those given as an empty text', async () => {
    const host = open()
    await Excel.run(async (context) => {
      plan(context).getRange('A2:B2').values = [[null, '']]
      await context.sync()
    })
    const sheet = host.model.sheet('Plan de acción')
    expect([sheet.at('A2').value, sheet.at('B2').value]).toEqual(['Sembrar árboles', ''])
  })

  it('refuses locked cells of a protected sheet and takes the others', async () => {
    const cells = { A2: 'Sembrar', B2: { value: 5, locked: false } }
    const host = open({ protected: true, cells })
    const writing = (address: string) =>
      Excel.run(async (context) => {
        plan(context).getRange(address).values = [[7]]
        await context.sync()
      })
    await expect(writing('A2')).rejects.toMatchObject({ code: 'AccessDenied' })
    await writing('B2')
    expect(host.model.sheet('Plan de acción').at('A2').value).toBe('Sembrar')
    expect(host.model.sheet('Plan de acción').at('B2').value).toBe(7)
    const painting = Excel.run(async (context) => {
      plan(context).getRange('B2').format.fill.color = '#FF0000'
      await context.sync()
    })
    await expect(painting).rejects.toMatchObject({ code: 'AccessDenied' })
  })

  it('tells which cells are locked', async () => {
    open({ protected: true, cells: { A1: 'x', B1: { value: 'y', locked: false } } })
    const seen = await Excel.run(async (context) => {
      const sheet = plan(context)
      sheet.protection.load('protected')
      const parts = ['A1', 'B1', 'A1:B1'].map((address) => sheet.getRange(address).format.protection)
      for (const part of parts) part.load('locked')
      await context.sync()
      return [sheet.protection.protected, ...parts.map((part) => part.locked)]
    })
    expect(seen).toEqual([true, true, false, null])
  })

  it('passes over the cells that a merge covers, and tells of merges', async () => {
    const host = open({ merges: ['A2:A3', 'B5:C6'] }, { api: '1.17' })
    const seen = await Excel.run(async (context) => {
      const sheet = plan(context)
      sheet.getRange('A2:A3').values = [['arriba'], ['abajo']]
      const merged = sheet.getRange('A1:C9').getMergedAreasOrNullObject()
      merged.areas.load('items/address')
      const none = sheet.getRange('E1:F2').getMergedAreasOrNullObject()
      await context.sync()
      return [merged.areas.items.map(({ address }) => address), none.isNullObject]
    })
    expect(seen).toEqual([["'Plan de acción'!A2:A3", "'Plan de acción'!B5:C6"], true])
    expect(host.model.sheet('Plan de acción').at('A2').value).toBe('arriba')
    expect(host.model.sheet('Plan de acción').at('A3').value).toBe('Podar')
  })

  it('tells hidden rows and columns', async () => {
    open({ hiddenRows: [1], hiddenColumns: ['B'] })
    const seen = await Excel.run(async (context) => {
      const range = plan(context).getRange('A1:B3')
      const rows = range.getRowProperties({ rowHidden: true })
      const columns = range.getColumnProperties({ columnHidden: true })
      const row = plan(context).getRange('2:2').load('rowHidden')
      range.load('rowHidden')
      await context.sync()
      return [
        rows.value.map(({ rowHidden }) => rowHidden),
        columns.value.map(({ columnHidden }) => columnHidden),
        row.rowHidden,
        range.rowHidden,
      ]
    })
    expect(seen).toEqual([[false, true, false], [false, true], true, null])
  })

  it('shows cells as a person in Colombia sees them', async () => {
    const cells = {
      A1: { value: 46_037, numberFormat: 'dd/mm/yyyy' },
      A2: { value: 1234.5, numberFormat: '#,##0.00' },
      A3: { value: 0.25, numberFormat: '0%' },
      A4: { value: 46_037.5, numberFormat: 'd "de" mmmm "de" yyyy h:mm' },
      A5: true,
      A6: 3.25,
    }
    open({ cells })
    const shown = await Excel.run(async (context) => {
      const range = plan(context).getRange('A1:A6').load('text')
      await context.sync()
      return range.text.flat()
    })
    expect(shown).toEqual(['15/01/2026', '1.234,50', '25%', '15 de enero de 2026 12:00', 'VERDADERO', '3,25'])
  })

  it('tells looks cell by cell, and clears', async () => {
    const host = open({
      cells: { A1: { value: 'x', fill: '#112233' }, B1: { value: 'y', font: { bold: true } } },
    })
    const seen = await Excel.run(async (context) => {
      const range = plan(context).getRange('A1:B1')
      const looks = range.getCellProperties({
        address: true,
        format: { fill: { color: true }, font: { bold: true } },
      })
      plan(context).getRange('A1').clear('Formats')
      plan(context).getRange('B1').clear('Contents')
      await context.sync()
      return looks.value
    })
    expect(seen).toEqual([
      [
        { address: "'Plan de acción'!A1", format: { fill: { color: '#112233' }, font: { bold: false } } },
        { address: "'Plan de acción'!B1", format: { fill: { color: '#FFFFFF' }, font: { bold: true } } },
      ],
    ])
    const sheet = host.model.sheet('Plan de acción')
    expect([sheet.at('A1'), sheet.at('B1')]).toEqual([{ value: 'x' }, { value: '', font: { bold: true } }])
  })

  it('keeps settings between runs', async () => {
    const host = open()
    await Excel.run(async (context) => {
      context.workbook.settings.add('vigencia', 2026)
      await context.sync()
    })
    const seen = await Excel.run(async (context) => {
      const known = context.workbook.settings.getItemOrNullObject('vigencia').load('value')
      const unknown = context.workbook.settings.getItemOrNullObject('otra').load('value')
      await context.sync()
      return [known.value, unknown.isNullObject]
    })
    expect(seen).toEqual([2026, true])
    expect(host.model.settings.get('vigencia')).toBe(2026)
  })

  it('gives names and properties of the workbook', async () => {
    open({}, {}, { names: { FORMATO: '="paac"' }, customProperties: { formato: 'paac', version: 4 } })
    const seen = await Excel.run(async (context) => {
      const { names, properties } = context.workbook
      names.load('items/name,items/type,items/value,items/formula')
      properties.custom.load('items/key,items/value')
      await context.sync()
      return [
        names.items.map(({ name, type, value, formula }) => [name, type, value, formula]),
        properties.custom.items.map(({ key, value }) => [key, value]),
      ]
    })
    expect(seen).toEqual([
      [['FORMATO', 'String', 'paac', '="paac"']],
      [
        ['formato', 'paac'],
        ['version', 4],
      ],
    ])
  })

  it.each([
    [false, 1463],
    [true, 1],
  ])('tells the date systems apart (1904: %s)', async (date1904, expected) => {
    open({}, {}, { date1904 })
    const serial = await Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 2).load('value')
      await context.sync()
      return result.value
    })
    expect(serial).toBe(expected)
  })
})

describe('marks', () => {
  it('adds conditional formats to many cells at once, finds them later and takes them off', async () => {
    const host = open()
    const sheet = host.model.sheet('Plan de acción')
    const id = await Excel.run(async (context) => {
      const format = plan(context).getRanges('A2,B3:B4').conditionalFormats.add('Custom')
      format.custom.rule.formula = '=TRUE'
      format.custom.format.fill.color = '#FBE3E4'
      format.custom.format.font.bold = true
      format.custom.format.borders.getItem('EdgeBottom').style = 'Dash'
      format.load('id')
      await context.sync()
      return format.id
    })
    expect(sheet.conditionalFormats).toMatchObject([
      {
        id,
        formula: '=TRUE',
        fill: '#FBE3E4',
        font: { bold: true },
        borders: { EdgeBottom: { style: 'Dash' } },
      },
    ])
    expect(host.counters.calls['Worksheet.getRanges']).toBe(1)
    expect(sheet.at('A2').fill).toBeUndefined()
    await Excel.run(async (context) => {
      const formats = plan(context).getRange().conditionalFormats.load('items/id,items/type')
      await context.sync()
      expect(formats.items.map(({ type }) => type)).toEqual(['Custom'])
      formats.items[0]!.delete()
      await context.sync()
    })
    expect(sheet.conditionalFormats).toEqual([])
  })

  it('clears conditional formats out of a part of their cells', async () => {
    const host = open()
    await Excel.run(async (context) => {
      plan(context).getRange('A1:A5').conditionalFormats.add('Custom')
      plan(context).getRange('A3').conditionalFormats.clearAll()
      await context.sync()
    })
    const [format] = host.model.sheet('Plan de acción').conditionalFormats
    expect(format?.areas.map(({ top, bottom }) => [top, bottom])).toEqual([
      [0, 1],
      [3, 4],
    ])
  })

  it('refuses them on a protected sheet', async () => {
    open({ protected: true })
    const marking = Excel.run(async (context) => {
      plan(context).getRanges('A2,B3').conditionalFormats.add('Custom')
      await context.sync()
    })
    await expect(marking).rejects.toMatchObject({ code: 'AccessDenied' })
  })

  it('refuses a list of addresses as long as Excel does', async () => {
    open()
    const addresses = (count: number) => Array.from({ length: count }, (_, row) => `A${row + 1000}`).join(',')
    const asking = (list: string) =>
      Excel.run(async (context) => {
        plan(context).getRanges(list).load('areaCount')
        await context.sync()
      })
    await asking(addresses(1300))
    await expect(asking(addresses(1500))).rejects.toMatchObject({ code: 'InvalidArgument' })
  })
})

describe('events', () => {
  it('tells what a person changes, until nobody listens', async () => {
    const host = open()
    const heard: Excel.WorksheetChangedEventArgs[] = []
    const listening = await Excel.run(async (context) => {
      const result = plan(context).onChanged.add((event) => {
        heard.push(event)
        return Promise.resolve()
      })
      await context.sync()
      return result
    })
    host.user.edit('Plan de acción', 'B2', 250)
    await settled()
    expect(heard).toHaveLength(1)
    expect(heard[0]).toMatchObject({
      address: 'B2',
      changeType: 'RangeEdited',
      triggerSource: 'Unknown',
      details: { valueBefore: 200, valueAfter: 250, valueTypeAfter: 'Double' },
    })
    await Excel.run(listening.context, async (context) => {
      listening.remove()
      await context.sync()
    })
    host.user.edit('Plan de acción', 'B2', 300)
    await settled()
    expect(heard).toHaveLength(1)
  })

  it("says which changes are the add-in's own, and is silent where it is told to be", async () => {
    open()
    const heard: [string, string | undefined][] = []
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(({ address, triggerSource }) => {
        heard.push([address, triggerSource])
        return Promise.resolve()
      })
      await context.sync()
      plan(context).getRange('A2:B2').values = [['Regar', 3]]
      await context.sync()
      context.runtime.enableEvents = false
      plan(context).getRange('A3').values = [['Talar']]
      context.runtime.enableEvents = true
      await context.sync()
    })
    await settled()
    expect(heard).toEqual([['A2:B2', 'ThisLocalAddin']])
  })

  it('tells less where Excel is older', async () => {
    const host = open({}, { api: '1.7' })
    const heard: Excel.WorksheetChangedEventArgs[] = []
    await Excel.run(async (context) => {
      plan(context).onChanged.add((event) => {
        heard.push(event)
        return Promise.resolve()
      })
      await context.sync()
    })
    host.user.edit('Plan de acción', 'B2', 250)
    await settled()
    expect(heard).toHaveLength(1)
    expect([heard[0]!.details, heard[0]!.triggerSource]).toEqual([undefined, undefined])
  })

  it('tells of selections, sheets and inserted rows', async () => {
    const host = installInNode({ sheets: [PLAN, { name: 'Anexo' }] }, { api: '1.17' })
    const ids = Object.fromEntries(host.model.sheets.map(({ id, name }) => [id, name]))
    const heard: unknown[] = []
    const hear = (fact: unknown): Promise<void> => {
      heard.push(fact)
      return Promise.resolve()
    }
    await Excel.run(async (context) => {
      const { workbook } = context
      const { worksheets } = workbook
      worksheets.onSelectionChanged.add((event) => hear([ids[event.worksheetId], event.address]))
      worksheets.onActivated.add((event) => hear(['shown', ids[event.worksheetId]]))
      worksheets.onAdded.add(() => hear('added'))
      worksheets.onDeleted.add((event) => hear(['deleted', ids[event.worksheetId]]))
      worksheets.onNameChanged.add((event) => hear([event.nameBefore, event.nameAfter]))
      worksheets.onRowHiddenChanged.add((event) => hear(['hidden', event.address]))
      worksheets.onChanged.add((event) => hear([event.changeType, event.address]))
      workbook.onSelectionChanged.add(() => hear('document'))
      await context.sync()
    })
    host.user.select('Anexo', 'B2:C3')
    host.user.insertRows('Plan de acción', 1, 2)
    host.user.hideRows('Plan de acción', 4, 1)
    host.user.rename('Anexo', 'Anexo 2')
    host.user.addSheet('Nueva')
    host.user.deleteSheet('Nueva')
    await settled()
    expect(heard).toEqual([
      ['shown', 'Anexo'],
      ['Anexo', 'B2:C3'],
      'document',
      ['RowInserted', '2:3'],
      ['hidden', '5:5'],
      ['Anexo', 'Anexo 2'],
      'added',
      ['shown', undefined],
      ['shown', 'Plan de acción'],
      ['deleted', undefined],
    ])
    expect(host.model.sheet('Plan de acción').at('A4').value).toBe('Sembrar árboles')
  })

  it('moves ranges that the client holds when rows are inserted above', async () => {
    const host = open()
    await Excel.run(async (context) => {
      const range = plan(context).getRange('B2').load('values')
      await context.sync()
      expect(range.values).toEqual([[200]])
      host.user.insertRows('Plan de acción', 0, 3)
      range.load('values,address')
      await context.sync()
      expect([range.values, range.address]).toEqual([[[200]], "'Plan de acción'!B5"])
    })
    await settled()
    expect(host.references.size).toBe(0)
  })

  it('selects on another sheet, not on a hidden one', async () => {
    const host = installInNode({
      sheets: [PLAN, { name: 'Anexo' }, { name: 'Listas', visibility: 'Hidden' }],
    })
    const selecting = (sheet: string) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).getRange('C7').select()
        await context.sync()
      })
    await selecting('Anexo')
    expect(host.model.active.name).toBe('Anexo')
    expect(host.model.selection.areas).toEqual([{ top: 6, left: 2, bottom: 6, right: 2 }])
    await expect(selecting('Listas')).rejects.toMatchObject({ code: 'InvalidOperation' })
  })
})

describe('what this Excel has', () => {
  it("is checked by Microsoft's client first", async () => {
    open({}, { api: '1.7' })
    const asking = Excel.run(async (context) => {
      plan(context).getRanges('A1,B2').load('address')
      await context.sync()
    })
    await expect(asking).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: expect.stringContaining(
        'ExcelApi 1.9, que no está disponible en su versión de Excel',
      ) as string,
    })
  })

  it.each([
    ['1.7', 'range.conditionalFormats', null],
    ['1.7', 'range.dataValidation', 'ApiNotFound'],
    ['1.9', 'range.dataValidation', null],
  ])('at %s: %s', async (api, what, code) => {
    open({}, { api })
    const asking = Excel.run(async (context) => {
      const range = plan(context).getRange('A1')
      if (what === 'range.conditionalFormats') range.conditionalFormats.getCount()
      else range.dataValidation.load('type')
      await context.sync()
      return null
    })
    expect(await asking.catch((error: OfficeExtension.Error) => error.code)).toBe(code)
  })

  it('is checked by the double too, where the client lets a member pass', async () => {
    open({}, { api: '1.7' })
    const loading = Excel.run(async (context) => {
      const { runtime } = context
      runtime.load('enableEvents')
      await context.sync()
    })
    await expect(loading).rejects.toMatchObject({
      code: 'ApiNotFound',
      message: 'double: Runtime.enableEvents needs ExcelApi 1.8; this Excel has ExcelApi 1.7',
    })
  })

  it('refuses members that the types do not have, and those that it does not play', async () => {
    open()
    const loading = Excel.run(async (context) => {
      plan(context).getRange('A1').load('colour')
      await context.sync()
    })
    await expect(loading).rejects.toThrow('double: @types/office-js has no member Range.colour')
    const merging = Excel.run(async (context) => {
      plan(context).getRange('A1:B1').merge()
      await context.sync()
    })
    await expect(merging).rejects.toThrow('double: no method Range.merge')
  })

  it('is told to those who ask', () => {
    open({}, { api: '1.9' })
    const { requirements } = Office.context
    expect(['1.7', '1.9', '1.10'].map((set) => requirements.isSetSupported('ExcelApi', set))).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('what goes wrong', () => {
  const reading = () =>
    Excel.run(async (context) => {
      plan(context).getRange('A1').load('values')
      await context.sync()
    })

  it('is busy while a cell is edited, and says so in Spanish', async () => {
    const host = open()
    host.faults.failNext(HostCode.cellEditMode)
    await expect(reading()).rejects.toMatchObject({
      code: 'InvalidOperationInCellEditMode',
      message:
        'Excel está en modo de edición de celdas. Salga del modo de edición pulsando Entrar o Tab o seleccionando otra celda y después vuelva a intentarlo.',
    })
    await reading()
  })

  it.each([
    [HostCode.session, 'InvalidOrTimedOutSession'],
    [HostCode.modalDialog, 'WriteNotSupportedWhenModalDialogOpen'],
    [HostCode.requestTooLarge, 'RequestPayloadSizeLimitExceeded'],
    [HostCode.responseTooLarge, 'ResponsePayloadSizeLimitExceeded'],
    [HostCode.permission, 'AccessDenied'],
  ])('code %s is %s', async (code, name) => {
    const host = open()
    host.faults.failNext(code)
    await expect(reading()).rejects.toMatchObject({ code: name })
  })

  it('limits requests and answers on the web, and only there', async () => {
    const long = 'árbol '.repeat(5_000)
    const cells = Object.fromEntries(Array.from({ length: 200 }, (_, row) => [`A${row + 1}`, long]))
    const readAll = () =>
      Excel.run(async (context) => {
        plan(context).getUsedRange(true).load('values')
        await context.sync()
      })
    open({ cells })
    await readAll()
    open({ cells }, { platform: 'OfficeOnline' })
    await expect(readAll()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' })
    const writing = Excel.run(async (context) => {
      plan(context).getRange('A1:A200').values = Array.from({ length: 200 }, () => [long])
      await context.sync()
    })
    await expect(writing).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' })
  })

  it('gives no table of more than five million cells', async () => {
    open()
    const values: unknown = await Excel.run(async (context) => {
      const range = plan(context).getRange('A:F').load('values')
      await context.sync()
      return range.values
    })
    expect(values).toBeNull()
  })

  it('counts what it is asked', async () => {
    const host = open()
    await reading()
    await settled()
    expect(host.counters.batches).toBe(2)
    expect(host.counters.calls['Worksheet.getRange']).toBe(1)
    expect(host.counters.largestRequest).toBeGreaterThan(300)
  })
})

describe('the file', () => {
  const slices = (sliceSize: number) =>
    new Promise<{ size: number; sliceCount: number } | number>((resolve) => {
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, (result) => {
        if (result.status !== Office.AsyncResultStatus.Succeeded) resolve(result.error.code)
        else {
          const { size, sliceCount } = result.value
          result.value.closeAsync()
          resolve({ size, sliceCount })
        }
      })
    })

  it('comes in slices where Excel gives it', async () => {
    open({}, { fileBytes: new Uint8Array(10) })
    expect(await slices(4)).toEqual({ size: 10, sliceCount: 3 })
    open()
    expect(await slices(4)).toBe(5001)
  })
})

describe('a model from an .xlsx', () => {
  it('holds what Excel would', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Plan')
    sheet.getCell('A1').value = {
      richText: [{ text: 'Arreglar ' }, { font: { bold: true }, text: 'parques' }],
    }
    sheet.getCell('B1').value = new Date(Date.UTC(2026, 0, 15))
    sheet.getCell('B1').numFmt = 'dd/mm/yyyy'
    sheet.getCell('C1').value = { formula: 'SUM(1,2)', result: 3 }
    sheet.getCell('C2').value = { formula: 'SUM(1,-1)', result: 0 }
    sheet.getCell('D1').value = { error: '#N/A' }
    sheet.getCell('E1').value = '#N/A'
    sheet.getCell('F1').value = true
    sheet.getCell('G1').value = { text: 'véalo', hyperlink: 'https://ejemplo.test/' }
    sheet.getCell('A3').value = 'Combinada'
    sheet.mergeCells('A3:B4')
    sheet.getCell('C3').protection = { locked: false }
    sheet.getCell('A2').value = 'Oculta'
    sheet.getRow(2).hidden = true
    sheet.getColumn('H').hidden = true
    sheet.addConditionalFormatting({
      ref: 'A1:A9',
      rules: [{ type: 'expression', formulae: ['TRUE'], priority: 1, style: {} }],
    })
    sheet.getCell('C4').dataValidation = { type: 'list', formulae: ['"a,b"'] }
    await sheet.protect('', {})
    book.addWorksheet('Listas', { state: 'veryHidden' })
    const model = new WorkbookModel(await modelFromXlsx(new Uint8Array(await book.xlsx.writeBuffer())))
    const plan = model.sheet('Plan')
    expect(plan.at('A1')).toMatchObject({ value: 'Arreglar parques' })
    expect(plan.at('B1')).toMatchObject({ value: 46_037, numberFormat: 'dd/mm/yyyy' })
    expect(plan.at('C1')).toMatchObject({ value: 3, formula: '=SUM(1,2)' })
    expect(plan.at('C2')).toMatchObject({ value: 0, formula: '=SUM(1,-1)' })
    expect(plan.at('D1')).toEqual({ value: '#N/A' })
    expect(plan.at('E1')).toEqual({ value: '#N/A', text: true })
    expect(plan.at('F1').value).toBe(true)
    expect(plan.at('G1')).toMatchObject({ value: 'véalo', hyperlink: 'https://ejemplo.test/' })
    expect([plan.at('A3').value, plan.at('B4').value]).toEqual(['Combinada', ''])
    expect(plan.at('C3')).toEqual({ value: '', locked: false })
    expect([...plan.hiddenRows, ...plan.hiddenColumns]).toEqual([1, 7])
    expect(plan.conditionalFormats).toMatchObject([{ type: 'Custom', formula: '=TRUE' }])
    expect(plan.validations.map(({ type }) => type)).toEqual(['List'])
    expect([plan.protected, model.sheet('Listas').visibility]).toEqual([true, 'VeryHidden'])
  })

  it('crosses as JSON without loss', () => {
    const data: WorkbookData = {
      name: 'Plan.xlsx',
      sheets: [
        { ...PLAN, merges: ['A2:A3'], hiddenColumns: ['C'], validations: [{ type: 'List', cells: 'D2:D9' }] },
      ],
      names: { FORMATO: '="paac"' },
    }
    const once = new WorkbookModel(data).toData()
    expect(new WorkbookModel(JSON.parse(JSON.stringify(once)) as WorkbookData).toData()).toEqual(once)
    expect(once.sheets[0]!.cells).toMatchObject({ B2: { value: 200 }, B3: { value: '', formula: '=B2/2' } })
  })
})
