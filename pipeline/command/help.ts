import type { Option } from './options/arguments.js'
import { AUDITAR_OPTIONS } from './auditar.js'
import { APROBAR_OPTIONS } from './aprobar.js'
import { CALENDARIO_OPTIONS } from './calendario.js'
import { DEVOLVER_OPTIONS } from './devolver.js'
import { MODIFICAR_OPTIONS } from './modificar.js'
import { CONSOLIDAR_OPTIONS } from './consolidar.js'
import { DIFERENCIAS_OPTIONS } from './diferencias.js'
import { ESTADO_OPTIONS } from './estado.js'
import { FORMATOS_OPTIONS } from './formatos.js'
import { INFORME_OPTIONS } from './informe.js'
import { INICIAR_OPTIONS } from './iniciar.js'
import { PANEL_OPTIONS } from './panel.js'
import { PLANTILLA_OPTIONS } from './plantilla.js'
import { PUBLICAR_OPTIONS } from './publicar.js'
import { RECIBIR_OPTIONS } from './recibir.js'
import { RETIRAR_OPTIONS } from './retirar.js'
import { PREPARAR_OPTIONS } from './seguimiento/preparar.js'
import { RECIBIR_SEGUIMIENTO_OPTIONS } from './seguimiento/recibir.js'
import { RESOLVER_OPTIONS } from './seguimiento/resolver.js'
import { VERIFICAR_SEGUIMIENTO_OPTIONS } from './seguimiento/verificar.js'
import { SOLICITAR_OPTIONS } from './solicitar.js'
import { VALIDAR_OPTIONS } from './validar.js'
import { VIGILAR_OPTIONS } from './vigilar.js'

export interface CommandHelp {
  readonly usage: string
  readonly does: string
  readonly options: Readonly<Record<string, Option>>
  /** of an order that is done in steps, each named by the word that follows it */
  readonly steps?: Readonly<Record<string, CommandHelp>>
}

export const COMMANDS: Readonly<Record<string, CommandHelp>> = {
  iniciar: {
    usage: 'cotejo iniciar <carpeta>',
    does: 'Prepara una carpeta para recibir los planes: su configuración explicada, las entregas, las salidas y el registro.',
    options: INICIAR_OPTIONS,
  },
  solicitar: {
    usage: 'cotejo solicitar',
    does: 'Escribe el libro de cada dependencia, con su nombre, su vigencia y sus techos, y la circular con que se piden los planes.',
    options: SOLICITAR_OPTIONS,
  },
  recibir: {
    usage: 'cotejo recibir [archivos o carpeta]...',
    does: 'Recibe lo que llegó, también en archivos .zip: reconoce lo repetido, guarda cada versión nueva en el registro y escribe su recibo.',
    options: RECIBIR_OPTIONS,
  },
  retirar: {
    usage: 'cotejo retirar <número de recibo o archivo apartado> --motivo "…"',
    does: 'Retira una versión que se recibió por error, o como de otra dependencia: deja de contar y vuelve a valer la anterior. Con el nombre de un archivo apartado, lo descarta. Nada se borra.',
    options: RETIRAR_OPTIONS,
  },
  vigilar: {
    usage: 'cotejo vigilar',
    does: 'Mira la carpeta de entregas y recibe lo que va llegando, hasta que se le diga que pare (Ctrl+C).',
    options: VIGILAR_OPTIONS,
  },
  devolver: {
    usage: 'cotejo devolver',
    does: 'Devuelve los planes presentados que tienen errores: a cada uno su libro anotado y el oficio, con el plazo para corregir.',
    options: DEVOLVER_OPTIONS,
  },
  aprobar: {
    usage: 'cotejo aprobar --acta N --fecha AAAA-MM-DD',
    does: 'Registra los planes que aprobó el Consejo de Gobierno; desde ahí un cambio necesita su oficio.',
    options: APROBAR_OPTIONS,
  },
  modificar: {
    usage: 'cotejo modificar <archivo> --oficio N',
    does: 'Revisa un plan que cambia después de aprobado, dice qué cambia y si se acepta, y escribe la respuesta.',
    options: MODIFICAR_OPTIONS,
  },
  consolidar: {
    usage: 'cotejo consolidar [carpeta] [--salida DIR]',
    does: 'Reúne las entregas de una carpeta, o las del registro de un espacio de trabajo, las revisa y escribe el Anexo 1, el plan maestro, el informe y lo que hay que corregir.',
    options: CONSOLIDAR_OPTIONS,
  },
  validar: {
    usage: 'cotejo validar <archivo o carpeta>...',
    does: 'Revisa uno o varios libros y dice qué tiene cada uno, dónde y cómo se corrige.',
    options: VALIDAR_OPTIONS,
  },
  diferencias: {
    usage: 'cotejo diferencias A.xlsx B.xlsx, o <dependencia> <formato>',
    does: 'Dice qué cambió de un libro a otro, o de una versión recibida a otra: las actividades nuevas, retiradas y cambiadas, y las demás celdas.',
    options: DIFERENCIAS_OPTIONS,
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
  seguimiento: {
    usage: 'cotejo seguimiento <paso> --corte AAAA-MM-DD',
    does: 'El seguimiento a un corte: preparar los libros de cada dependencia, recibirlos, resolver lo que reportan distinto y verificar una muestra.',
    options: {},
    steps: {
      preparar: {
        usage: 'cotejo seguimiento preparar --corte AAAA-MM-DD',
        does: 'Escribe el libro en que cada dependencia reporta su avance al corte, con las actividades de los planes aprobados que le tocan.',
        options: PREPARAR_OPTIONS,
      },
      recibir: {
        usage: 'cotejo seguimiento recibir [archivos o carpeta]...',
        does: 'Recibe los seguimientos que llegaron y dice quién reportó, quién falta y qué reportan distinto los corresponsables.',
        options: RECIBIR_SEGUIMIENTO_OPTIONS,
      },
      resolver: {
        usage: 'cotejo seguimiento resolver [actividad] --corte AAAA-MM-DD',
        does: 'Deja resuelto qué cifra vale de una actividad que los corresponsables reportaron distinto; sin actividad, dice las que faltan por resolver.',
        options: RESOLVER_OPTIONS,
      },
      verificar: {
        usage: 'cotejo seguimiento verificar --corte AAAA-MM-DD',
        does: 'Para Control Interno: escoge la muestra y escribe el libro en que se verifica; con --informe, lo verificado al lado de lo reportado.',
        options: VERIFICAR_SEGUIMIENTO_OPTIONS,
      },
    },
  },
  informe: {
    usage: 'cotejo informe [carpeta] --corte AAAA-MM-DD',
    does: 'Escribe el informe de monitoreo a un corte: lo programado, lo ejecutado y el avance, en libro, página y documento.',
    options: INFORME_OPTIONS,
  },
  publicar: {
    usage: 'cotejo publicar [carpeta]',
    does: 'Escribe lo que se publica para la ciudadanía: la página del plan y sus datos abiertos, sin datos de personas.',
    options: PUBLICAR_OPTIONS,
  },
  calendario: {
    usage: 'cotejo calendario [carpeta] [--salida DIR]',
    does: 'Escribe un calendario (.ics) para cada dependencia: qué empieza, qué vence y cuándo se reporta.',
    options: CALENDARIO_OPTIONS,
  },
  lanzar: {
    usage: 'cotejo lanzar <espacio> [carpeta]',
    does: 'Es lo que hace el doble clic en el espacio de trabajo: recibe y consolida lo que llegó, y abre el informe.',
    options: {},
  },
  estado: {
    usage: 'cotejo estado [carpeta]',
    does: 'Dice qué plan de cada dependencia falta, llegó, se devolvió o se aprobó, y con cuántos días de retraso; escribe también una página.',
    options: ESTADO_OPTIONS,
  },
  auditar: {
    usage: 'cotejo auditar [carpeta]',
    does: 'Comprueba que en el registro nada se perdió ni se cambió: la bitácora, la base de datos y los libros archivados.',
    options: AUDITAR_OPTIONS,
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
export function commandHelp({ usage, does, options, steps = {} }: CommandHelp): string {
  const named = Object.entries(options).map(
    ([name, { value, help }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const,
  )
  const width = Math.max(...named.map(([name]) => name.length))
  const inSteps = Object.values(steps)
  return [
    `${does}`,
    '',
    `Uso: ${usage}${named.length === 0 ? '' : ' [opciones]'}`,
    ...inSteps.map((step) => `\n  ${step.usage}\n    ${step.does}`),
    ...(inSteps.length === 0 ? [] : ['', 'Para ver las opciones de un paso escríbalo y, al final, --ayuda']),
    '',
    ...named.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`),
    '',
  ].join('\n')
}
