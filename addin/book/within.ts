import { Trouble, type TroubleKind } from './trouble.js'

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
