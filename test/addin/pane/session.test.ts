import { jest } from '@jest/globals'
import { Session } from '../../../addin/pane/session.js'
import { NO_SETTINGS } from '../../../engine/settings.js'
import { anexo, book, directory, formats, line, resolver } from '../../support/sheet.js'
import { FakeBook, textAt } from './fake-book.js'

const ground = {
  formats,
  directory,
  resolver,
  settings: NO_SETTINGS,
  vigencia: 2023,
  usualVigencia: null,
  intake: null,
}

/** Rows 3, 4, 5… of the sheet. */
function fake(...rows: string[]): FakeBook {
  return new FakeBook(book(anexo(rows.join('\n'))))
}

const sown = line({ activity: '1.2 Sembrar un árbol', product: 'Árbol sembrado', goal: '1 árbol sembrado' })

async function opened(fakeBook: FakeBook): Promise<Session> {
  const session = new Session(ground)
  await session.open(fakeBook)
  fakeBook.asked.length = 0
  return session
}

/** `date-order G3` for each finding. */
function said(session: Session): string[] {
  return session.state.items.map(({ words }) => [words.rule, words.cell ?? ''].join(' ').trim()).sort()
}

function about(session: Session, rule: string) {
  return session.state.items.filter((item) => item.finding.rule === rule)
}

describe('a session', () => {
  beforeEach(() => {
    jest.useFakeTimers()
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  it('takes up a workbook: what it remembers, what happens in it, all of it', async () => {
    const excel = fake(line({ end: '31/04/2023' }))
    const session = new Session(ground)
    expect(await session.open(excel)).toBe(true)
    expect(excel.asked).toEqual(['remembered', 'watch', 'read'])
    expect(said(session)).toEqual(['date-nonexistent G3'])
    expect(session.state).toMatchObject({ busy: false, trouble: null, name: 'PAAC 2023.xlsx' })
  })

  it('reads what changed once a burst of edits is over, all at once', async () => {
    const excel = fake(line(), sown)
    const session = await opened(excel)
    expect(said(session)).toEqual([])
    excel.type('G3', '31/04/2023')
    await jest.advanceTimersByTimeAsync(300)
    excel.type('G4', '31/06/2023')
    await jest.advanceTimersByTimeAsync(399)
    expect(excel.asked).toEqual([])
    await jest.advanceTimersByTimeAsync(1)
    expect(excel.asked).toEqual(['reread G3 G4'])
    expect(said(session)).toEqual(['date-nonexistent G3', 'date-nonexistent G4'])
  })

  it('does not wait for ever for the end of a burst', async () => {
    const excel = fake(line())
    const session = await opened(excel)
    for (let time = 0; time < 2500; time += 250) {
      excel.type('G3', '31/04/2023')
      await jest.advanceTimersByTimeAsync(250)
    }
    expect(excel.asked.length).toBeGreaterThan(0)
    expect(said(session)).toEqual(['date-nonexistent G3'])
  })

  it('keeps the very same item for a finding that says the same', async () => {
    const excel = fake(line({ end: '31/04/2023' }), sown)
    const session = await opened(excel)
    const [before] = about(session, 'date-nonexistent')
    excel.type('G4', '31/06/2023')
    await jest.advanceTimersByTimeAsync(400)
    expect(about(session, 'date-nonexistent')).toHaveLength(2)
    expect(about(session, 'date-nonexistent')[0]).toBe(before)
  })

  it('tries again, less and less often, while a person is typing in a cell', async () => {
    const excel = fake(line())
    const session = await opened(excel)
    excel.failing.push('editing-cell', 'editing-cell')
    excel.type('G3', '31/04/2023')
    await jest.advanceTimersByTimeAsync(400)
    expect(session.state.trouble?.kind).toBe('editing-cell')
    await jest.advanceTimersByTimeAsync(1500)
    expect(session.state.trouble?.kind).toBe('editing-cell')
    await jest.advanceTimersByTimeAsync(2249)
    expect(excel.asked).toHaveLength(2)
    await jest.advanceTimersByTimeAsync(1)
    expect(session.state.trouble).toBeNull()
    expect(said(session)).toEqual(['date-nonexistent G3'])
  })

  it('takes up a workbook by itself once the person has finished typing', async () => {
    const excel = fake(line({ end: '31/04/2023' }))
    excel.failing.push('editing-cell')
    const session = new Session(ground)
    expect(await session.open(excel)).toBe(false)
    expect(session.state).toMatchObject({ verdict: null, trouble: { kind: 'editing-cell' } })
    await jest.advanceTimersByTimeAsync(1500)
    expect(said(session)).toEqual(['date-nonexistent G3'])
    expect(session.state.trouble).toBeNull()
  })

  it('does not try for ever what a person must solve, and tries when asked', async () => {
    const excel = fake(line())
    const session = await opened(excel)
    excel.failing.push('session-lost')
    expect(await session.recheck()).toBe(false)
    await jest.advanceTimersByTimeAsync(60_000)
    expect(excel.asked).toEqual(['read'])
    expect(session.state.trouble?.kind).toBe('session-lost')
    expect(await session.retry()).toBe(true)
    expect(session.state.trouble).toBeNull()
  })

  it('goes to a cell once it can, when the person was typing', async () => {
    const excel = fake(line())
    const session = await opened(excel)
    excel.failing.push('editing-cell')
    expect(await session.reveal({ sheet: 'Anexo 1', cell: 'G3' })).toBe(false)
    await jest.advanceTimersByTimeAsync(1500)
    expect(excel.asked).toEqual(['reveal G3', 'reveal G3'])
    expect(session.state.trouble).toBeNull()
  })

  it('does what did not go once more when asked, and only then where it is for a person to solve', async () => {
    const excel = fake(line())
    const session = await opened(excel)
    excel.failing.push('no-permission')
    expect(await session.mark()).toBe(false)
    excel.type('G3', '31/04/2023')
    await jest.advanceTimersByTimeAsync(60_000)
    expect(excel.asked).toEqual(['mark', 'reread G3'])
    expect(session.state.trouble?.kind).toBe('no-permission')
    expect(await session.retry()).toBe(true)
    expect(excel.marks).toHaveLength(1)
    expect(session.state.trouble).toBeNull()
  })

  it('does not do by itself what a person gave up', async () => {
    const excel = fake(line())
    const session = await opened(excel)
    excel.failing.push('editing-cell')
    await session.reveal({ sheet: 'Anexo 1', cell: 'G3' })
    session.dismissTrouble()
    await jest.advanceTimersByTimeAsync(60_000)
    expect(excel.asked).toEqual(['reveal G3'])
  })

  it('reads the workbook although it cannot hear what happens in it', async () => {
    const excel = fake(line({ end: '31/04/2023' }))
    const session = new Session(ground)
    const watch = jest.spyOn(excel, 'watch').mockRejectedValueOnce(new Error('no events'))
    expect(await session.open(excel)).toBe(false)
    expect(said(session)).toEqual(['date-nonexistent G3'])
    expect(session.state.trouble?.kind).toBe('unknown')
    expect(await session.retry()).toBe(true)
    expect(watch).toHaveBeenCalledTimes(2)
  })

  it('reads all of it where a sheet that changed is gone', async () => {
    const excel = fake(line())
    const session = await opened(excel)
    excel.failing.push('gone')
    excel.type('G3', '31/04/2023')
    await jest.advanceTimersByTimeAsync(400)
    expect(excel.asked).toEqual(['reread G3', 'read'])
    expect(session.state.trouble).toBeNull()
  })

  it('takes no notice of a workbook that was replaced', async () => {
    const old = fake(line({ end: '31/04/2023' }))
    let letGo = (): void => undefined
    old.gate = new Promise((resolve) => (letGo = resolve))
    const session = new Session(ground)
    const first = session.open(old)
    await jest.advanceTimersByTimeAsync(0)
    const current = fake(line(), sown)
    await session.open(current)
    letGo()
    await first
    old.type('G3', '31/06/2023')
    old.select('B3')
    await jest.advanceTimersByTimeAsync(1000)
    expect(session.state.book).toBe(current)
    expect(session.state.selection).toBeNull()
    expect(said(session)).toEqual([])
    expect(session.state.busy).toBe(false)
  })

  it('does not do in a workbook that was replaced what waited for its turn', async () => {
    const old = fake(line())
    const session = await opened(old)
    let letGo = (): void => undefined
    old.gate = new Promise((resolve) => (letGo = resolve))
    const reading = session.recheck()
    const marking = session.mark()
    await session.open(fake(line()))
    letGo()
    await reading
    expect(await marking).toBe(false)
    expect(old.marks).toBeNull()
  })

  it('still tries again by itself what a person asked for, when all was checked meanwhile', async () => {
    const excel = fake(line())
    const session = await opened(excel)
    excel.failing.push('editing-cell')
    await session.reveal({ sheet: 'Anexo 1', cell: 'G3' })
    await session.recheck()
    await jest.advanceTimersByTimeAsync(60_000)
    expect(excel.asked).toEqual(['reveal G3', 'read', 'reveal G3'])
    expect(session.state.trouble).toBeNull()
  })

  it('says that it failed when a rule breaks, and goes on', async () => {
    const excel = fake(line())
    const session = await opened(excel)
    const verdict = session.state.verdict
    jest.spyOn(excel, 'read').mockResolvedValueOnce({ name: 'x.xlsx', workbook: null as never, lacks: [] })
    expect(await session.recheck()).toBe(false)
    expect(session.state.trouble?.kind).toBe('unknown')
    expect(session.state.verdict).toBe(verdict)
    excel.type('G3', '31/04/2023')
    await jest.advanceTimersByTimeAsync(400)
    expect(said(session)).toEqual(['date-nonexistent G3'])
  })

  describe('correcting', () => {
    it('writes one fix, reads its cells and lets it be taken back', async () => {
      const excel = fake(line({ product: 'Mural␣␣pintado' }))
      const session = await opened(excel)
      const items = about(session, 'text-whitespace')
      expect(session.rehearse(items)).toEqual([
        {
          sheet: 'Anexo 1',
          cell: 'C3',
          before: { text: 'Mural  pintado', as: 'text' },
          after: { text: 'Mural pintado', as: 'text' },
        },
      ])
      expect(await session.fix(items, 'Espacios')).toBe(true)
      expect(excel.asked).toEqual(['reread C3', 'write C3=Mural pintado', 'reread C3'])
      expect(said(session)).toEqual([])
      expect(session.state.notice).toMatchObject({ kind: 'fixed', cells: 1, refused: [] })
      expect(session.state.done.map(({ label }) => label)).toEqual(['Espacios'])
      await jest.advanceTimersByTimeAsync(5000)
      expect(excel.asked).toHaveLength(3)
      await session.undo()
      expect(said(session)).toEqual(['text-whitespace C3'])
      expect(session.state.notice).toEqual({ kind: 'undone', cells: 1, left: [] })
      expect(session.state.done).toEqual([])
    })

    it('takes fixes that meet in a cell one after the other, and writes the cell once', async () => {
      const excel = fake(line({ responsible: 'secretaria de hacienda⏎secretaria de salud' }))
      const session = await opened(excel)
      const items = about(session, 'responsible-alias')
      expect(items).toHaveLength(2)
      expect(await session.fix(items, 'Nombres')).toBe(true)
      expect(excel.asked.filter((what) => what.startsWith('write'))).toHaveLength(1)
      expect(about(session, 'responsible-alias')).toEqual([])
      expect(textAt(excel.workbook, 'E3')).toBe(
        'Secretaría de Hacienda Municipal\nSecretaría de Salud Municipal',
      )
      await session.undo()
      expect(textAt(excel.workbook, 'E3')).toBe('secretaria de hacienda\nsecretaria de salud')
    })

    it('does not write over what somebody changed since, heard or not', async () => {
      const excel = fake(line({ product: 'Mural␣␣pintado' }))
      const session = await opened(excel)
      const items = about(session, 'text-whitespace')
      excel.typeUnheard('C3', 'Mural  de  colores')
      await session.fix(items, 'Espacios')
      expect(excel.asked).toEqual(['reread C3'])
      expect(session.state.notice).toMatchObject({ kind: 'changed-meanwhile', places: [{ cell: 'C3' }] })
      expect(textAt(excel.workbook, 'C3')).toBe('Mural  de  colores')
      expect(session.state.done).toEqual([])
    })

    it('corrects what is not protected and names what is', async () => {
      const spaced = (number: number): string =>
        line({
          activity: `1.${String(number)} Pintar otro mural`,
          product: `Mural␣␣${String(number)} pintado`,
        })
      const excel = fake(spaced(1), spaced(2), spaced(3))
      excel.protectedCells = ['C4']
      excel.mergedCells = ['C5']
      const session = await opened(excel)
      await session.fix(about(session, 'text-whitespace'), 'Espacios')
      expect(session.state.notice).toMatchObject({
        kind: 'fixed',
        cells: 1,
        refused: [
          { why: 'protected', places: [{ cell: 'C4' }] },
          { why: 'merged', places: [{ cell: 'C5' }] },
        ],
      })
      expect(about(session, 'text-whitespace').map(({ words }) => words.cell)).toEqual(['C4', 'C5'])
    })

    it('writes nothing where all of it is protected, and says which cells', async () => {
      const excel = fake(line({ product: 'Mural␣␣pintado' }))
      excel.protectedCells = ['C3']
      const session = await opened(excel)
      await session.fix(about(session, 'text-whitespace'), 'Espacios')
      expect(session.state.notice).toMatchObject({
        kind: 'refused',
        why: 'protected',
        places: [{ cell: 'C3' }],
      })
      expect(session.state.done).toEqual([])
    })

    it('corrects once, when the person has finished typing elsewhere', async () => {
      const excel = fake(line({ product: 'Mural␣␣pintado' }))
      const session = await opened(excel)
      excel.failing.push('editing-cell')
      expect(await session.fix(about(session, 'text-whitespace'), 'Espacios')).toBe(false)
      await jest.advanceTimersByTimeAsync(10_000)
      expect(excel.asked.filter((what) => what.startsWith('write'))).toHaveLength(1)
      expect(session.state).toMatchObject({ trouble: null, done: [{ label: 'Espacios' }] })
    })

    it('does not write again what it wrote, where the cells could not be read back', async () => {
      const excel = fake(line({ product: 'Mural␣␣pintado' }))
      const session = await opened(excel)
      const write = excel.write.bind(excel)
      jest.spyOn(excel, 'write').mockImplementation(async (edits) => {
        const written = await write(edits)
        excel.failing.push('editing-cell')
        return written
      })
      expect(await session.fix(about(session, 'text-whitespace'), 'Espacios')).toBe(true)
      expect(session.state.trouble?.kind).toBe('editing-cell')
      await jest.advanceTimersByTimeAsync(10_000)
      expect(excel.write).toHaveBeenCalledTimes(1)
      expect(said(session)).toEqual([])
      expect(session.state.trouble).toBeNull()
    })

    it('takes back the last thing first, and leaves cells that changed since', async () => {
      const excel = fake(line({ product: 'Mural␣␣pintado', goal: '1␣␣mural pintado' }))
      const session = await opened(excel)
      await session.fix(
        about(session, 'text-whitespace').filter(({ words }) => words.cell === 'C3'),
        'Producto',
      )
      await session.fix(about(session, 'text-whitespace'), 'Meta')
      excel.type('D3', '2 murales pintados')
      await session.undo()
      expect(session.state.notice).toMatchObject({ kind: 'undone', cells: 0, left: [{ cell: 'D3' }] })
      await session.undo()
      expect(textAt(excel.workbook, 'C3')).toBe('Mural  pintado')
      expect(textAt(excel.workbook, 'D3')).toBe('2 murales pintados')
    })

    it('writes what a person chose from a list', async () => {
      const excel = fake(line({ end: '31/04/2023' }))
      const session = await opened(excel)
      await session.write({ sheet: 'Anexo 1', cell: 'G3', value: '2023-04-30' }, 'Fecha')
      expect(said(session)).toEqual(['date-nonworking G3'])
      expect(session.state.notice).toMatchObject({ kind: 'written', place: { cell: 'G3' } })
      expect(session.state.done).toHaveLength(1)
    })

    it('does not write what a person chose over what somebody wrote there since', async () => {
      const excel = fake(line({ end: '31/04/2023' }))
      const session = await opened(excel)
      excel.typeUnheard('G3', '28/04/2023')
      await session.write({ sheet: 'Anexo 1', cell: 'G3', value: '2023-04-30' }, 'Fecha')
      expect(textAt(excel.workbook, 'G3')).toBe('28/04/2023')
      expect(session.state.notice).toMatchObject({ kind: 'changed-meanwhile', places: [{ cell: 'G3' }] })
      expect(session.state.done).toEqual([])
    })
  })

  describe('marks', () => {
    it('marks each cell once, by the worst said of it', async () => {
      const excel = fake(line({ end: '31/04/2023', product: 'Mural␣␣pintado' }))
      const session = await opened(excel)
      await session.mark()
      expect(excel.marks?.map(({ cell, severity }) => `${cell} ${severity}`).sort()).toEqual([
        'C3 info',
        'G3 error',
      ])
      expect(session.state).toMatchObject({ marked: true, marksStale: false })
      expect(session.state.notice).toMatchObject({ kind: 'marked', cells: 2 })
    })

    it('says when they are of before, and does not write them by itself', async () => {
      const excel = fake(line({ end: '31/04/2023' }))
      const session = await opened(excel)
      await session.mark()
      excel.type('G3', '2023-03-31')
      await jest.advanceTimersByTimeAsync(400)
      expect(session.state).toMatchObject({ marked: true, marksStale: true })
      expect(excel.asked).toEqual(['mark', 'reread G3'])
      await session.unmark()
      expect(session.state).toMatchObject({ marked: false, marksStale: false })
      expect(excel.marks).toBeNull()
    })
  })

  describe('answers', () => {
    it('judge again at once, and stay with the workbook', async () => {
      const excel = fake(line({ start: '{2022-03-01}' }))
      const session = new Session({ ...ground, vigencia: null })
      excel.workbook = book(anexo(line({ start: '{2022-03-01}', end: '{2022-03-31}' })))
      await session.open(new FakeBook(excel.workbook, 'excel', 'libro.xlsx'))
      expect(about(session, 'date-outside-vigencia')).toEqual([])
      expect(await session.answer({ vigencia: 2023, dependencia: null })).toBe(true)
      expect(about(session, 'date-outside-vigencia').length).toBeGreaterThan(0)
      expect((session.state.book as FakeBook).answers).toEqual({ vigencia: 2023, dependencia: null })
      expect(session.state.notice).toEqual({ kind: 'saved-answers' })
    })

    it('hold in the pane also where the workbook cannot keep them', async () => {
      const excel = fake(line())
      const session = await opened(excel)
      excel.failing.push('no-permission')
      expect(await session.answer({ vigencia: 2023, dependencia: 'ssi' })).toBe(false)
      expect(session.state.answers).toEqual({ vigencia: 2023, dependencia: 'ssi' })
      expect(session.state.trouble?.kind).toBe('no-permission')
    })
  })

  describe('coming back to the pane', () => {
    it('finds what the program kept to itself, at most every half minute', async () => {
      const excel = fake(line())
      const session = await opened(excel)
      excel.typeUnheard('G3', '31/04/2023')
      session.reconcile()
      await jest.advanceTimersByTimeAsync(0)
      expect(excel.asked).toEqual([])
      await jest.advanceTimersByTimeAsync(30_000)
      session.reconcile()
      session.reconcile()
      await jest.advanceTimersByTimeAsync(0)
      expect(excel.asked).toEqual(['read'])
      expect(said(session)).toEqual(['date-nonexistent G3'])
    })

    it('says nothing where a person is typing', async () => {
      const excel = fake(line())
      const session = await opened(excel)
      await jest.advanceTimersByTimeAsync(30_000)
      excel.failing.push('editing-cell')
      session.reconcile()
      await jest.advanceTimersByTimeAsync(10_000)
      expect(session.state.trouble).toBeNull()
      expect(excel.asked).toEqual(['read'])
    })
  })
})
