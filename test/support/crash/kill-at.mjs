import { writeSync } from 'node:fs'
import files from 'node:fs/promises'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'

/**
 * Loaded before a program (`node --import`): ends it, as a power cut would, at the n-th thing that its main thread does to
 * the disk. Half of what it was about to write is written then. Without a number it says at the end how many such things
 * there were. COTEJO_KILL_SIGNAL asks it to stop there instead, and COTEJO_KILL_FAIL gives it an error of the disk (`ENOSPC`)
 * from there on, which never keeps it from removing a file. What it starts besides, threads and processes, is left alone.
 */

const isTheOne = isMainThread && process.env.COTEJO_KILL_OWNER === undefined
process.env.COTEJO_KILL_OWNER ??= String(process.pid)
const at = isTheOne ? Number(process.env.COTEJO_KILL_AT ?? 0) : -1
const signal = process.env.COTEJO_KILL_SIGNAL ?? 'SIGKILL'
const failure = process.env.COTEJO_KILL_FAIL
let count = 0

function isTheEnd(frees = false) {
  count++
  if (failure !== undefined && at > 0 && count >= at && !frees)
    throw Object.assign(new Error(`${failure}: the disk of a test`), { code: failure, syscall: 'write' })
  if (count !== at || failure !== undefined) return false
  process.kill(process.pid, signal)
  return signal === 'SIGKILL'
}

function end() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

function point(frees) {
  if (isTheEnd(frees)) end()
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
  'link',
  'symlink',
]) {
  const original = files[name]
  files[name] = async (...args) => {
    point(name === 'rm' || name === 'unlink')
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

if (isTheOne && at === 0) process.on('exit', () => writeSync(2, `POINTS ${String(count)}\n`))
