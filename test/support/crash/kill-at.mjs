import { writeSync } from 'node:fs'
import files from 'node:fs/promises'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'

/**
 * Loaded before a program (`node --import`): ends it, as a power cut would, at the n-th thing that it does to the disk. Half
 * of what it was about to write is written then. Without a number it says at the end how many such things there were.
 */

const at = Number(process.env.COTEJO_KILL_AT ?? 0)
let count = 0

function isTheEnd() {
  count++
  return count === at
}

function end() {
  process.kill(process.pid, 'SIGKILL')
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

function point() {
  if (isTheEnd()) end()
}

const { open } = files
files.open = async (path, flags, ...rest) => {
  const writes = typeof flags === 'string' && /[wa+]/.test(flags)
  if (writes) point()
  const handle = await open(path, flags, ...rest)
  if (!writes) return handle
  const { writeFile, sync } = handle
  handle.writeFile = async (content, ...options) => {
    if (isTheEnd()) {
      const bytes = bytesOf(content)
      writeSync(handle.fd, bytes, 0, Math.ceil(bytes.length / 2))
      end()
    }
    await writeFile.call(handle, content, ...options)
  }
  handle.sync = async () => {
    point()
    await sync.call(handle)
  }
  return handle
}

function bytesOf(content) {
  if (typeof content === 'string' || ArrayBuffer.isView(content)) return Buffer.from(content)
  return Buffer.concat([...content].map((piece) => Buffer.from(piece)))
}

for (const name of [
  'rename',
  'rm',
  'unlink',
  'writeFile',
  'appendFile',
  'mkdir',
  'truncate',
  'chmod',
  'copyFile',
]) {
  const original = files[name]
  files[name] = async (...args) => {
    point()
    return original(...args)
  }
}
syncBuiltinESMExports()

const Database = createRequire(join(process.env.COTEJO_COMPILED, 'package.json'))('libsql')
const { prepare, exec } = Database.prototype
Database.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql)
  if (/^\s*(select|pragma)/i.test(sql)) return statement
  const { run } = statement
  statement.run = (...values) => {
    point()
    return run.apply(statement, values)
  }
  return statement
}
Database.prototype.exec = function (sql) {
  point()
  return exec.call(this, sql)
}

if (at === 0) process.on('exit', () => writeSync(2, `POINTS ${String(count)}\n`))
