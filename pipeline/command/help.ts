import type { Option } from './arguments.js'
import { CONSOLIDAR_OPTIONS } from './consolidar.js'
import { FORMATOS_OPTIONS } from './formatos.js'
import { PANEL_OPTIONS } from './panel.js'
import { PLANTILLA_OPTIONS } from './plantilla.js'
import { VALIDAR_OPTIONS } from './validar.js'

export interface CommandHelp {
  readonly usage: string
  readonly does: string
  readonly options: Readonly<Record<string, Option>>
}

export const COMMANDS: Readonly<Record<string, CommandHelp>> = {
  consolidar: {
    usage: 'cotejo consolidar <carpeta> --salida DIR',
    does: 'Reúne las entregas de una carpeta, las revisa y escribe el Anexo 1, el plan maestro, el informe y lo que hay que corregir.',
    options: CONSOLIDAR_OPTIONS,
  },
  validar: {
    usage: 'cotejo validar <archivo o carpeta>...',
    does: 'Revisa uno o varios libros y dice qué tiene cada uno, dónde y cómo se corrige.',
    options: VALIDAR_OPTIONS,
  },
  plantilla: {
    usage: 'cotejo plantilla <formato> --salida F.xlsx',
    does: 'Escribe el libro oficial de un formato, en blanco, con sus listas y sus controles de fechas.',
    options: PLANTILLA_OPTIONS,
  },
  formatos: {
    usage: 'cotejo formatos',
    does: 'Dice qué formatos oficiales conoce.',
    options: FORMATOS_OPTIONS,
  },
  panel: {
    usage: 'cotejo panel <carpeta> --salida F.json',
    does: 'Escribe la configuración de un espacio de trabajo para el panel de Excel, con sus formatos en blanco.',
    options: PANEL_OPTIONS,
  },
}

/** The help of the whole program. */
export function generalHelp(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length))
  const commands = Object.entries(COMMANDS).map(([name, { does }]) => `  ${name.padEnd(width)}  ${does}`)
  return [
    'Cotejo revisa los formatos de planeación que envían las dependencias y los reúne en un solo plan.',
    '',
    'Uso: cotejo <orden> [opciones]',
    '',
    ...commands,
    '',
    'Para ver las opciones de una orden: cotejo <orden> --ayuda',
    'Termina con 0 si todo está bien, 1 si hay errores en los planes y 2 si no se pudo hacer.',
    '',
  ].join('\n')
}

/** The help of one command. */
export function commandHelp({ usage, does, options }: CommandHelp): string {
  const named = Object.entries(options).map(
    ([name, { value, help }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const,
  )
  const width = Math.max(...named.map(([name]) => name.length))
  return [
    `${does}`,
    '',
    `Uso: ${usage} [opciones]`,
    '',
    ...named.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
    '',
  ].join('\n')
}
