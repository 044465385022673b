import { writeFileSync } from 'node:fs'

process.on('exit', () =>
  writeFileSync(process.env.COTEJO_BENCH_PEAK, String(process.resourceUsage().maxRSS / 1024)),
)
