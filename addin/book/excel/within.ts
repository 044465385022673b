import { Trouble, type TroubleKind } from '../trouble.js'

/** What the work gives, unless it takes longer than so many milliseconds. @throws Trouble of that kind when it does */
export function within<T>(milliseconds: number, work: Promise<T>, late: TroubleKind): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Trouble(late, `no answer in ${milliseconds} ms`))
    }, milliseconds)
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
  })
}

/** Something that asks a program on `sync`. */
interface Syncing {
  sync<T>(passThrough?: T): Promise<T>
}

/** The same context, whose every sync is given up as late after so many milliseconds. */
export function patient<C extends Syncing>(context: C, milliseconds: number): C {
  const sync = context.sync.bind(context)
  context.sync = <T>(passThrough?: T) => within(milliseconds, sync(passThrough), 'busy') as Promise<T>
  return context
}
