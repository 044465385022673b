import { INBOX_FOLDER, LAUNCHERS, OUTPUT_FOLDER, REGISTER_FOLDER } from '../../workspace/layout.js'

/** `LEAME.txt`: what to put where, and in what order, for a person who has never seen the folder. */
export function readme(): string {
  const lines = [
    'COTEJO: cómo se trabaja en esta carpeta',
    '',
    'Aquí se reciben los planes de las dependencias y se reúnen en uno solo.',
    '',
    '1. Complete «cotejo.json» con el Bloc de notas: quién debe entregar qué, y hasta cuándo. Cada dato se explica ahí mismo.',
    `2. Pida los planes: la orden «cotejo solicitar» deja en «${OUTPUT_FOLDER}/solicitud» el libro de cada dependencia y la circular.`,
    `3. Ponga en «${INBOX_FOLDER}» los libros que vayan llegando, tal como llegaron. Puede haber carpetas adentro.`,
    `4. Haga doble clic en «${LAUNCHERS.windows}» (Windows) o en «${LAUNCHERS.desktop}» (Linux; la primera vez, clic derecho y «Permitir lanzar»): los recibe, los revisa, los reúne y abre el informe.`,
    `5. El informe dice quién entregó, quién falta y qué hay que corregir. Lo demás queda en «${OUTPUT_FOLDER}».`,
    `6. Cuando llegue un libro corregido, póngalo también en «${INBOX_FOLDER}», sin borrar el anterior, y repita el paso 4.`,
    '',
    `Para reunir otra carpeta, suéltela encima de «${LAUNCHERS.windows}» o de «${LAUNCHERS.desktop}»: sus resultados quedan en «${OUTPUT_FOLDER}», aparte.`,
    `No cambie ni borre nada de «${REGISTER_FOLDER}»: es la memoria de lo que se recibió y se aprobó. Haga copias de seguridad de toda la carpeta.`,
    'Si la carpeta cambia de lugar, o Cotejo, ejecute otra vez «cotejo iniciar» con ella: no borra nada y deja al día los accesos de doble clic.',
    '',
  ]
  return `\uFEFF${lines.join('\r\n')}`
}
