import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Answers requests for the files of a folder, and for nothing outside it. What is under `assets/` never changes. */
export function filesOf(folder) {
  return async (request, response) => {
    const answer = (status, headers) =>
      response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers })
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return answer(405, { allow: 'GET, HEAD' }).end()
    const path = pathOf(request.url)
    if (path === '/') return answer(302, { location: '/taskpane.html' }).end()
    const file = path === null ? null : join(folder, path)
    const there = file !== null && file.startsWith(folder + sep) ? await stat(file).catch(() => null) : null
    if (!there?.isFile()) return answer(404, { 'content-type': TYPES['.html'] }).end('No existe.')
    answer(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': there.size,
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    })
    if (request.method === 'HEAD') return response.end()
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response)
  }
}

/** The path that a request asks for, decoded and without turns; null where it is none. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/)[0])
    return path.includes('\0') ? null : normalize(path).replaceAll('\\', '/')
  } catch {
    return null
  }
}
