import { readFileSync, writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** Loaded before a program that is measured: as it ends, it notes what its process and all its threads have used. */
if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    writeFileSync(
      process.env.COTEJO_BENCH_USAGE,
      JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, mb: highWater() ?? maxRSS / 1024 }),
    )
  })
}

/** MB of this program alone; `maxRSS` may still tell of the one that started it. */
function highWater() {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024
  } catch {
    return null
  }
}
