import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { findOffice } from './find-office.js'

/** A document as PDF, or why there is none, as the beginning of a sentence. */
export type PdfMade = { readonly pdf: Uint8Array } | { readonly why: string }

/** Makes a PDF of a .docx; never throws. */
export type ToPdf = (document: Uint8Array) => Promise<PdfMade>

const LONGEST_MS = 120_000
const NAME = 'documento'
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Makes a PDF of a document with LibreOffice, where this computer has it. */
export const toPdf: ToPdf = async (document) => {
  const office = findOffice()
  return office === null
    ? { why: 'no se encontró LibreOffice en este computador' }
    : convert(document, office)
}

/**
 * Converts with the program at a path, in a folder of its own that is gone afterwards: with a profile nobody else uses, for
 * a limited time, and not outliving this process.
 */
export async function convert(
  document: Uint8Array,
  office: string,
  longestMs = LONGEST_MS,
): Promise<PdfMade> {
  let folder: string | null = null
  try {
    folder = await mkdtemp(join(tmpdir(), 'cotejo-pdf-'))
    const file = join(folder, `${NAME}.docx`)
    await writeFile(file, document)
    const profile = pathToFileURL(join(folder, 'perfil')).href
    const args = [
      `-env:UserInstallation=${profile}`,
      ...['--headless', '--norestore', '--nolockcheck', '--convert-to', 'pdf', '--outdir', folder, file],
    ]
    const ended = await run(office, args, folder, longestMs)
    if (ended === 'late')
      return { why: `LibreOffice no terminó en ${String(Math.round(longestMs / 1000))} segundos` }
    const pdf = await readFile(join(folder, `${NAME}.pdf`)).catch(() => null)
    return ended === 'failed' || pdf === null || !pdf.subarray(0, 5).equals(Buffer.from('%PDF-'))
      ? { why: 'LibreOffice no pudo convertir el documento' }
      : { pdf }
  } catch {
    return { why: 'no se pudo preparar la conversión con LibreOffice' }
  } finally {
    if (folder !== null)
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(
        () => undefined,
      )
  }
}

type Ended = 'done' | 'failed' | 'late'

/** Runs a program to its end; kills it, and all that it started, when its time is over or this process is told to stop. */
function run(program: string, args: readonly string[], folder: string, longestMs: number): Promise<Ended> {
  return new Promise((settle) => {
    const child = spawn(program, args, {
      cwd: folder,
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      windowsHide: true,
    })
    const stop = (signal: NodeJS.Signals): void => {
      kill(child)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
      finish('failed')
      process.kill(process.pid, signal)
    }
    const late = setTimeout(() => {
      kill(child)
      finish('late')
    }, longestMs)
    const finish = (how: Ended): void => {
      clearTimeout(late)
      for (const signal of STOPS) process.off(signal, stop)
      settle(how)
    }
    for (const signal of STOPS) process.on(signal, stop)
    child.on('error', () => finish('failed'))
    child.on('exit', (code) => finish(code === 0 ? 'done' : 'failed'))
  })
}

function kill({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/PID', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // it has ended already
  }
}
