import { join } from 'node:path'

/** The folders of a workspace, from its own. */
export const INBOX_FOLDER = 'entregas'
export const OUTPUT_FOLDER = 'salidas'
export const REGISTER_FOLDER = 'registro'

/** What stands beside them, for people. */
export const README_FILE = 'LEAME.txt'
/** the words of the entity in the document of the monitoring report */
export const REPORT_TEMPLATE_FILE = 'plantilla-informe.txt'
export const LAUNCHERS = { windows: 'Cotejo.cmd', shell: 'cotejo.sh', desktop: 'Cotejo.desktop' } as const

/** What stands in the register's folder. */
export const REGISTER_FILE = 'registro.sqlite'
export const LOG_FILE = 'bitacora.jsonl'
export const ARCHIVE_FOLDER = 'archivo'
/** what was last written of each form that was asked for */
export const FORMS_FILE = 'formularios.json'

/** What stands in the folder of outputs. */
export const REQUEST_FOLDER = 'solicitud'
export const RECEIPT_FOLDER = 'recibos'
export const RETURN_FOLDER = 'devoluciones'
export const STATUS_FILE = 'estado.html'
export const APPROVAL_FOLDER = 'aprobaciones'
export const MODIFICATION_FOLDER = 'modificaciones'
/** each with a folder for every cut-off */
export const FOLLOW_UP_FOLDER = 'seguimiento'
export const REPORT_FOLDER = 'informes'
export const CONTROL_FOLDER = 'control-interno'
export const CALENDAR_FOLDER = 'calendarios'
export const PUBLICATION_FOLDER = 'publicacion'
export const OUTPUT_FOLDERS = [
  REQUEST_FOLDER,
  RECEIPT_FOLDER,
  RETURN_FOLDER,
  APPROVAL_FOLDER,
  MODIFICATION_FOLDER,
  FOLLOW_UP_FOLDER,
  REPORT_FOLDER,
  CONTROL_FOLDER,
  CALENDAR_FOLDER,
  PUBLICATION_FOLDER,
] as const

export function inboxOf(workspace: string): string {
  return join(workspace, INBOX_FOLDER)
}

export function outputsOf(workspace: string): string {
  return join(workspace, OUTPUT_FOLDER)
}

export function registerOf(workspace: string): string {
  return join(workspace, REGISTER_FOLDER)
}
