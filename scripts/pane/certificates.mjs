import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import certificates from 'office-addin-dev-certs'

const FOLDER = join(homedir(), '.office-addin-dev-certs')
const [AUTHORITY, CERTIFICATE, KEY] = ['ca.crt', 'localhost.crt', 'localhost.key'].map((name) =>
  join(FOLDER, name),
)
const DAYS = 365

/**
 * A certificate for https://localhost, made by an authority of this machine alone; kept for a year.
 * @returns what the server needs, the file of the authority, and whether this machine was told to trust it
 */
export async function localCertificate() {
  if (!isValid()) {
    for (const file of [AUTHORITY, CERTIFICATE, KEY]) rmSync(file, { force: true })
    await quietly(() =>
      certificates.generateCertificates(AUTHORITY, CERTIFICATE, KEY, DAYS, ['127.0.0.1', 'localhost']),
    )
  }
  return {
    cert: readFileSync(CERTIFICATE),
    key: readFileSync(KEY),
    authority: AUTHORITY,
    trusted: await isTrusted(),
  }
}

function isValid() {
  if (![AUTHORITY, CERTIFICATE, KEY].every((file) => existsSync(file))) return false
  return new X509Certificate(readFileSync(CERTIFICATE)).validToDate > new Date()
}

/** Windows and Mac ask the person; Linux has no Excel, and its browsers keep their own authorities. */
async function isTrusted() {
  if (process.platform === 'linux') return false
  try {
    await quietly(() => certificates.installCaCertificate(AUTHORITY))
    return true
  } catch {
    return false
  }
}

/** The library tells in English what it does. */
async function quietly(work) {
  const { log } = console
  console.log = () => undefined
  try {
    return await work()
  } finally {
    console.log = log
  }
}
