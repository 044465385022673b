import { SameThread } from '../../../pipeline/pool/same-thread.js'
import { TaskCrashed, TaskTooBig, TaskTooLong } from '../../../pipeline/pool/task-error.js'

const here = new SameThread(
  {
    double: (n: number) => n * 2,
    later: (n: number) => Promise.resolve(n + 1),
    endless: () => {
      for (;;);
    },
    huge: () => 'x'.repeat(2 ** 31),
    fail: () => {
      throw new Error('broken')
    },
  },
  0.2,
)

test('tasks are done here, at once or later', async () => {
  expect(await here.run('double', 21)).toBe(42)
  expect(await here.run('later', 1)).toBe(2)
})

test('one without end is ended, one too big is told so, one that fails says why', async () => {
  await expect(here.run('endless', undefined)).rejects.toBeInstanceOf(TaskTooLong)
  await expect(here.run('huge', undefined)).rejects.toBeInstanceOf(TaskTooBig)
  await expect(here.run('fail', undefined)).rejects.toBeInstanceOf(TaskCrashed)
  await expect(here.run('fail', undefined)).rejects.toThrow('Error: broken')
  expect(await here.run('double', 1)).toBe(2)
})
