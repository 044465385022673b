import { spawnSync } from 'node:child_process'
import { chromium, type Browser } from 'playwright-core'

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome']

/** The machine's own Chromium, headless and offline. */
export function launchChromium(): Promise<Browser> {
  const program = PROGRAMS.find(
    (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).error === undefined,
  )
  if (program === undefined) throw new Error('Chromium is needed: apt-get install chromium')
  const path = spawnSync('which', [program], { encoding: 'utf8' }).stdout.trim()
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}
