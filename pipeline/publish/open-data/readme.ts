import { longDate } from '../../../engine/calendar/long-date.js'
import { count, listed } from '../report/words.js'
import type { PublicPlan } from './public-plan.js'
import { OMITTED } from './published-text.js'
import type { Table } from './table.js'
import { UNNAMED } from './tables/responsibles.js'

/** What the files are called that are no tables. */
export const FILES = {
  descriptor: 'datapackage.json',
  readme: 'LEAME.md',
  nested: 'plan.json',
  workbook: 'datos-abiertos.xlsx',
} as const

/** The page beside the folder, on which anybody can look for an activity. */
export const PAGE_FILE = 'index.html'

/** `LEAME.md`: what the data are and are not, for a journalist who has never seen them. */
export function readme(plan: PublicPlan, tables: readonly Table[]): string {
  const { entity, licence, vigencia, day, cutoffs, activities } = plan
  const ofYear = vigencia === null ? '' : ` de ${String(vigencia)}`
  const last = cutoffs.at(-1)
  const drafts = activities.filter(({ draft }) => draft)
  const unfollowed = activities.filter(({ followUp }) => followUp === 'unapproved').length
  const lines = [
    `# ${entity}. Planes${ofYear}: datos abiertos`,
    '',
    last
      ? `Estos archivos dicen qué se comprometió a hacer la entidad${vigencia === null ? '' : ` en ${String(vigencia)}`}, quién responde por cada cosa, y cuánto se había hecho ${cutoffs.length === 1 ? `el ${longDate(last.cutoff)}` : `en cada corte: ${listed(cutoffs.map(({ cutoff }) => longDate(cutoff)))}`}.`
      : `Estos archivos dicen qué se comprometió a hacer la entidad${vigencia === null ? '' : ` en ${String(vigencia)}`}, quién responde por cada cosa y en qué fechas. Todavía no dicen cuánto se ha hecho: nadie lo había reportado el ${longDate(day)}.`,
    `Son ${count(activities.length, 'actividad', 'actividades')}. Se publican por la Ley 1712 de 2014, de transparencia y acceso a la información pública.`,
    '',
    `Para buscar una actividad sin descargar nada, abra la página [${PAGE_FILE}](../${PAGE_FILE}).`,
    '',
    '## Por dónde empezar',
    '',
    `- **En Excel**, abra \`${FILES.workbook}\`: trae todas las tablas, una por hoja. No abra los \`.csv\` con doble clic: Excel los lee según la configuración de cada computador, daña las tildes y convierte en fecha un número de actividad como 1.10.`,
    '- **Con un programa** (R, Python, una base de datos), use los `.csv`: UTF-8 sin marca de orden (BOM), separados por comas, con punto decimal. `datapackage.json` describe cada campo y cómo se unen las tablas (Frictionless Data Package).',
    '- Si de todos modos quiere un `.csv` en Excel: pestaña Datos, «Desde texto/CSV», origen «65001: Unicode (UTF-8)», delimitador «Coma», y tipo «Texto» para el campo `numero`.',
    `- \`${FILES.nested}\` trae lo mismo en un solo archivo, cada actividad con lo suyo adentro.`,
    '',
    '| archivo | qué trae |',
    '| --- | --- |',
    ...tables.map(({ name, means }) => `| \`${name}.csv\` | ${means} |`),
    '',
    'Las tablas se unen por `actividad_id`, que es el `id` de `plan.csv` y no cambia de un corte a otro.',
    '',
    ...(last ? progressWords(plan) : []),
    '## Qué no está, y por qué',
    '',
    '- **Nombres, correos, teléfonos y documentos de personas.** Solo se nombra a las dependencias. ' +
      `Donde el plan escribió un responsable que no es una dependencia dice «${UNNAMED}». En los textos, lo que parece un correo, un teléfono o un número de documento se cambió por ${listed(Object.values(OMITTED).map((text) => `«${text}»`))}. Un programa no distingue el nombre de una persona de las demás palabras: si encuentra uno en los textos del plan, avise a la entidad.`,
    ...(last
      ? [
          '- **Lo que las dependencias escribieron con sus palabras** al reportar: qué hicieron y sus observaciones. Son textos libres en los que puede haber datos de personas. Pídalos a la entidad.',
          '- **Enlaces de las evidencias** que no son páginas del Estado (`.gov.co`): suelen ser carpetas de personas o de uso interno. El campo `evidencia` dice si se señaló alguna.',
        ]
      : []),
    '- **Lo que no cuenta en el plan**: versiones reemplazadas, archivos repetidos y actividades que dos dependencias presentaron y siguen en discusión.',
    ...(last && unfollowed > 0
      ? [
          `- **El avance de ${count(unfollowed, 'actividad cuyo plan no se había aprobado', 'actividades cuyos planes no se habían aprobado')}**: se hace seguimiento a los planes aprobados. ${unfollowed === 1 ? 'Está' : 'Están'} en \`plan.csv\`, y no en \`avance.csv\` ni en las cuentas de \`resumen.csv\`.`,
        ]
      : []),
    '- **Observaciones de la revisión** de los planes, y los archivos en que llegaron.',
    ...(drafts.length > 0
      ? [
          '',
          `**Atención:** ${count(drafts.length, 'actividad es de un plan que todavía no estaba aprobado', 'actividades son de planes que todavía no estaban aprobados')} y puede cambiar. Lo dice el campo \`tramite\` de \`plan.csv\`.`,
        ]
      : []),
    '',
    '## Para quien hace programas',
    '',
    '- Un campo vacío es un dato que no hay. Nunca es 0.',
    "- Un texto de los `.csv` que una hoja de cálculo tomaría por una fórmula (empieza por `=`, `+`, `-` o `@`, o eso sigue a una coma, un punto y coma o una barra vertical) lleva delante un apóstrofo (`'`). No es parte del texto; en `plan.json` y en el libro de Excel no está. Los números negativos son números y no lo llevan.",
    `- La identidad de cada archivo (\`hash\`, SHA-256) está en \`datapackage.json\`: si no coincide, lo que descargó es de otra publicación.`,
    '',
    '## Licencia',
    '',
    `[${licence.title} (${licence.name})](${licence.path}): puede usar, copiar y transformar estos datos ${licence.terms}: «${entity}, planes${ofYear}, datos al ${longDate(day)}».`,
    ...(licence.chosen
      ? []
      : [
          'Esta licencia es la que propone Cotejo, el programa que hizo estos archivos: no sale de una norma. Le corresponde a la entidad confirmarla, o fijar otra con «licencia» en cotejo.json antes de publicar.',
        ]),
    '',
  ]
  return lines.join('\n')
}

function progressWords({ monitoring, cutoffs }: PublicPlan): string[] {
  const { rules } = monitoring!
  const byMonths = [...new Set(cutoffs.flatMap(({ activities }) => activities))].some(
    ({ due }) => due.method === 'by-months',
  )
  const bands = rules.bands.map(({ nombre, desde }) => `${nombre} desde ${String(desde)} %`)
  const ours = [
    ...(rules.defaults.bands ? [`las franjas del semáforo (${listed(bands)})`] : []),
    ...(rules.defaults.cutoffs ? ['las fechas de corte'] : []),
  ]
  return [
    '## Cómo se leen las cifras',
    '',
    '- **Programado al corte** es la parte de la meta que ya debía estar hecha. Una actividad con tres períodos de fechas, de los que terminó uno, tiene programada la tercera parte de su meta.' +
      (byMonths
        ? ' En los planes con el método «por meses», la meta se reparte por igual entre los meses del período.'
        : ''),
    '- **Avance** es lo ejecutado dividido por lo programado, de 0 a 100. Un avance de 100 en abril no quiere decir que la actividad terminó: quiere decir que iba al día.',
    '- **No programada**: todavía no le tocaba. No es 0 % ni 100 %: no entra en los promedios.',
    '- **Reportadas** cuenta todas las que tienen un reporte que vale, también las que todavía no estaban programadas. Para decir qué parte de lo programado se reportó use `reportadas_programadas`, que es el «Reportadas» de los informes de seguimiento: con las que tienen `sin_reporte` suma las programadas.',
    '- **Sin reporte**: ya le tocaba y quien lidera no reportó. Entra en los promedios con 0. No prueba que no se haya hecho nada.',
    '- **Sin cálculo posible**: su meta no permite sacar un porcentaje. No entra en los promedios; `motivo` dice por qué.',
    '- Los dos **promedios** no son lo mismo. En el simple todas las actividades pesan igual; el otro (`ponderacion` dice cuál es) promedia los componentes, o usa los pesos que fijó la entidad. Ninguno mide dinero gastado, calidad ni efecto en la gente, y el promedio de pocas actividades cambia mucho con una sola.',
    '- No promedie usted los promedios de los grupos, ni sume niveles distintos de `resumen.csv`: cada actividad está una vez en cada nivel.',
    '- Las cifras son **lo que reportaron las dependencias**. Que haya una evidencia no significa que alguien la revisó: de eso trata el informe de la Oficina de Control Interno.',
    '- Todo se calculó con fracciones exactas y se redondeó una vez, a un decimal. Si vuelve a calcular con lo redondeado puede haber una décima de diferencia.',
    ...(ours.length > 0
      ? [
          `- ${ours.length === 1 ? 'No salen de una norma ni los fijó la entidad' : 'No salen de una norma ni las fijó la entidad'}: ${listed(ours)}. Son valores iniciales de Cotejo, el programa que hizo estos archivos.`,
        ]
      : []),
    '',
  ]
}
