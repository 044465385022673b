import { spawnSync } from 'node:child_process'

const TOOLS = [
  { name: 'Chromium', programs: ['chromium', 'chromium-browser', 'google-chrome'], packages: ['chromium'] },
  { name: 'LibreOffice Calc', programs: ['soffice'], packages: ['libreoffice-calc'] },
  { name: 'LibreOffice Writer', programs: ['lowriter'], packages: ['libreoffice-writer'] },
  { name: 'poppler', programs: ['pdftotext'], packages: ['poppler-utils'] },
]

const works = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

/** Installs the Debian packages that the browser and document tests need, where that is allowed; else says what to install. */
export function ensureSystemTools() {
  const absent = TOOLS.filter(({ programs }) => !programs.some(works))
  if (absent.length === 0) return null
  const packages = absent.flatMap((tool) => tool.packages)
  const ask = `Para las pruebas hace falta ${absent.map((tool) => tool.name).join(', ')}: instálelo con «sudo apt-get install ${packages.join(' ')}».`
  if (process.getuid?.() !== 0 || !works('apt-get')) return ask
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (args) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  const installed = apt(['update']) && apt(['install', '-y', '--no-install-recommends', ...packages])
  return installed && TOOLS.every(({ programs }) => programs.some(works)) ? null : ask
}
