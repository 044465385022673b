import type { Directory } from '../../engine/directory/directory.js'
import { directorySchema } from '../../engine/directory/schema.js'
import type { Format } from '../../engine/format/format.js'
import { formatSchema } from '../../engine/format/schema.js'
import { FORMAT_FILES } from './formats.js'
import pasto from '../../templates/pasto/directory.json' with { type: 'json' }

/*
 * In the pane's bundle this module is not this text: the build evaluates it and puts its values in its place
 * (scripts/pane/built-in-loader.mjs), so that the page neither validates nor loads what validates.
 */

/** Every official format, validated. */
export const FORMATS: readonly Format[] = FORMAT_FILES.map((file) => formatSchema.parse(file))

/** The directory of the Alcaldía de Pasto, validated. */
export const DIRECTORY: Directory = directorySchema.parse(pasto)
