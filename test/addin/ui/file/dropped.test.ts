import { droppedIn } from '../../../../addin/ui/file/dropped.js'

type Transfer = Parameters<typeof droppedIn>[0]

/** What a browser hands over when files and folders are let go. */
function transfer(names: readonly string[], folders: readonly string[] = []): Transfer {
  const items = [...names, ...folders].map((name) => ({
    kind: 'file',
    webkitGetAsEntry: () => ({ name, isDirectory: folders.includes(name) }),
  }))
  return { items, files: [...names, ...folders].map((name) => ({ name })) } as unknown as Transfer
}

describe('what was dropped', () => {
  it('is the first of several files', () => {
    expect(droppedIn(transfer(['a.xlsx', 'b.xlsx', 'c.xlsx']))).toEqual({
      kind: 'file',
      file: { name: 'a.xlsx' },
      others: 2,
    })
  })

  it('is a folder where there is nothing else', () => {
    expect(droppedIn(transfer([], ['Entregas 2023']))).toEqual({ kind: 'folder', name: 'Entregas 2023' })
    expect(droppedIn(transfer(['a.xlsx'], ['Entregas 2023']))).toMatchObject({ kind: 'file', others: 0 })
  })

  it('is nothing where a text was dragged', () => {
    const items = [{ kind: 'string', webkitGetAsEntry: () => null }]
    expect(droppedIn({ items, files: [] } as unknown as Transfer)).toEqual({ kind: 'nothing' })
  })
})
