import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePackages, fail, ROOT, run } from './dependencies.mjs'
import { ensureSystemTools } from './system-tools.mjs'

const CHECKS = [
  { name: 'Tipos', args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'Estilo', args: ['node_modules/eslint/bin/eslint.js', '.'] },
  {
    name: 'Formato',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
]

/** Dates must not depend on where the machine thinks it is: everything at home, what reads and writes dates at both ends of the world. */
const WITH_DATES = [
  'test/engine/(calendar|reading|text|workbook)/',
  'test/engine/rules/(calendar|dates|progress)/',
  'test/addin/(book|pane|submission)/',
  'test/evaluation/',
  'test/pipeline/(?!cache/|crash/|hostile/|pool/|register/|publish/same-bytes|.*browser)',
  'test/year/',
]
const ZONES = [
  { zone: 'America/Bogota', paths: [] },
  { zone: 'Pacific/Kiritimati', paths: WITH_DATES },
  { zone: 'Pacific/Niue', paths: WITH_DATES },
]

ensurePackages()
const lacking = ensureSystemTools()
if (lacking) fail(lacking)

let passed = 0
let failed = 0
for (const { name, args } of CHECKS) {
  const ok = run(process.execPath, args)
  console.log(`${name}: ${ok ? 'bien' : 'con problemas'}`)
  if (ok) passed++
  else failed++
}
const folder = mkdtempSync(join(tmpdir(), 'cotejo-pruebas-'))
for (const { zone, paths } of ZONES) {
  console.log(`\nPruebas en la zona horaria ${zone}`)
  const counts = jest(zone, paths)
  passed += counts.passed
  failed += counts.failed
}
rmSync(folder, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

function jest(zone, paths) {
  const report = join(folder, `${zone.replace('/', '-')}.json`)
  const program = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
  spawnSync(
    process.execPath,
    [...program, '--maxWorkers=100%', '--json', `--outputFile=${report}`, ...paths],
    {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TZ: zone },
    },
  )
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: result.numPassedTests, failed: result.numFailedTests + result.numRuntimeErrorTestSuites }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
