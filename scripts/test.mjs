import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensurePackages, fail, ROOT, run } from './dependencies.mjs'
import { ensureSystemTools } from './system-tools.mjs'

/** Dates must not depend on where the machine thinks it is: the whole suite at home, the date-bound part at both ends of the world. */
const RUNS = [
  { zone: 'America/Bogota', paths: [] },
  { zone: 'Pacific/Kiritimati', paths: ['test/engine', 'test/pipeline'] },
  { zone: 'Pacific/Niue', paths: ['test/engine', 'test/pipeline'] },
]

ensurePackages()
const lacking = ensureSystemTools()
if (lacking) fail(lacking)

let passed = 0
let failed = 0
for (const check of ['tsc', 'eslint', 'prettier']) {
  const args = {
    tsc: ['-p', 'tsconfig.json'],
    eslint: ['.'],
    prettier: ['--check', '--log-level', 'warn', '.'],
  }[check]
  const ok = run(process.execPath, [
    `node_modules/${{ tsc: 'typescript/bin/tsc', eslint: 'eslint/bin/eslint.js', prettier: 'prettier/bin/prettier.cjs' }[check]}`,
    ...args,
  ])
  console.log(`${check}: ${ok ? 'bien' : 'con problemas'}`)
  if (ok) passed++
  else failed++
}

const folder = mkdtempSync(join(tmpdir(), 'cotejo-pruebas-'))
for (const { zone, paths } of RUNS) {
  console.log(`\nPruebas en la zona horaria ${zone}`)
  const report = join(folder, 'informe.json')
  spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--no-warnings',
      'node_modules/jest/bin/jest.js',
      '--json',
      `--outputFile=${report}`,
      ...paths,
    ],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, TZ: zone } },
  )
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    passed += numPassedTests
    failed += numFailedTests + numRuntimeErrorTestSuites
  } catch {
    failed++
  }
  rmSync(report, { force: true })
}
rmSync(folder, { recursive: true, force: true })

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
