import { submissionsFrom, type OnRead } from '../collect/submission-reader.js'
import type { Submission } from '../consolidate/submission.js'
import type { SubmissionRecord } from '../register/records.js'
import type { Office } from './office.js'
import { saidOf, toldBy, type Told } from './registered.js'

/** A file of the archive, the name under which it came, and what is told of it. */
export interface ArchivedFile {
  readonly file: string
  readonly sha256: string
  readonly told: Told
}

/** A version, as it is asked for. */
export function versionAsked({ file, sha256, key }: SubmissionRecord): ArchivedFile {
  return { file, sha256, told: toldBy(key) }
}

/** What files of the archive came to, judged as they would be today. */
export class ReadArchive {
  readonly #read = new Map<string, Submission>()

  /** Reads them, each once. @throws RegisterError where bytes are gone or altered */
  static async of(files: readonly ArchivedFile[], office: Office, onRead: OnRead): Promise<ReadArchive> {
    const { archive } = office.register
    const each = [...new Map(files.map((one) => [keyOf(one), one])).values()]
    const asked = each.map(({ file, sha256, told }) => ({
      path: archive.path(sha256),
      file,
      said: saidOf(told, office),
      sha256,
    }))
    const hashes = new Map(asked.map(({ path, sha256 }) => [path, sha256]))
    const load = async (path: string) => ({ bytes: await archive.read(hashes.get(path)!) })
    const read = new ReadArchive()
    const keys = each.map(keyOf).values()
    for await (const submission of submissionsFrom(asked, office, onRead, load))
      read.#read.set(keys.next().value!, submission)
    return read
  }

  /** One of those that were asked for. */
  submission(asked: ArchivedFile): Submission {
    return this.#read.get(keyOf(asked))!
  }
}

function keyOf({ file, sha256, told }: ArchivedFile): string {
  return JSON.stringify([sha256, file, told])
}
