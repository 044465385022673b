import files from 'node:fs/promises'
import { setImmediate } from 'node:timers'
import { syncBuiltinESMExports } from 'node:module'

/** Loaded before a program: a moment after the first output has its name something fails that nobody waits for. */

const { rename } = files
files.rename = async (...args) => {
  await rename(...args)
  files.rename = rename
  syncBuiltinESMExports()
  if (process.env.COTEJO_FAIL_HOW === 'thrown')
    setImmediate(() => {
      throw new RangeError('algo se salió\nde su sitio')
    })
  else void Promise.reject(new RangeError('algo se salió\nde su sitio'))
}
syncBuiltinESMExports()
