import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { writeAtomically } from '../../atomic-write.js'
import { BUILT_IN_TEMPLATE, readTemplate, type ReadTemplate } from './template.js'
import { templateFile } from './template-text.js'

/** Where the entity's template is, or would be. */
export interface TemplatePlace {
  readonly path: string
  /** whether one to be edited is written where there is none */
  readonly lay: boolean
}

/** More is no introduction. */
const LARGEST = 500_000

/**
 * The words of the document: the entity's, else the built-in ones. It never fails: what is amiss is told in sentences.
 * @param place null where there is no workspace
 */
export async function documentTemplate(
  place: TemplatePlace | null,
): Promise<{ readonly template: ReadTemplate['template']; readonly notes: readonly string[] }> {
  if (place === null) return { template: BUILT_IN_TEMPLATE, notes: [] }
  const name = basename(place.path)
  let bytes: Uint8Array
  try {
    bytes = await readFile(place.path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      return { template: BUILT_IN_TEMPLATE, notes: [`${name}: no se pudo leer; se usó el texto de Cotejo.`] }
    return { template: BUILT_IN_TEMPLATE, notes: place.lay ? await laid(place.path, name) : [] }
  }
  if (bytes.length > LARGEST || (decoderOf(bytes) === null && bytes.includes(0)))
    return {
      template: BUILT_IN_TEMPLATE,
      notes: [`${name}: no es un archivo de texto, o es demasiado grande; se usó el texto de Cotejo.`],
    }
  const { template, problems } = readTemplate(textOf(bytes))
  return { template, notes: problems.map((problem) => `${name}: ${problem}`) }
}

async function laid(path: string, name: string): Promise<string[]> {
  try {
    await writeAtomically(path, [templateFile()])
    return [`Se escribió ${name}: cambie ahí la introducción, el método y las conclusiones del informe.`]
  } catch (error) {
    return [`${(error as Error).message} Se usó el texto de Cotejo.`]
  }
}

/** Notepad writes UTF-8, «Unicode» (UTF-16) or «ANSI» (windows-1252), as whoever saves it chooses. */
function textOf(bytes: Uint8Array): string {
  const known = decoderOf(bytes)
  if (known !== null) return new TextDecoder(known).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function decoderOf([first, second]: Uint8Array): 'utf-16le' | null {
  return first === 0xff && second === 0xfe ? 'utf-16le' : null
}
