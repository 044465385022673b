import { keyOf } from '../../format/format.js'
import type { Finding } from '../../findings/finding.js'
import { fold, words } from '../../text/fold.js'
import { familiesOf } from '../../text/families.js'
import { listItems } from '../../text/list-items.js'
import { isLiteralCopy } from '../../text/similarity.js'
import { singular } from '../../text/stem.js'
import { isParticiple, speaksOfTheSame, subjectOf } from '../../text/subject.js'
import { openingVerb } from '../../text/verbs.js'
import { textIn } from '../fields.js'
import { placeOf } from '../place.js'
import { finding, type Rule } from '../rule.js'

/** Whatever is done is one of these. */
const GENERIC =
  /^(?:(?:numero|nro|no|n|cantidad|porcentaje|%|total|indice|nivel|grado) (?:de )?(?:las |los )?)?(?:actividad(?:es)?|accion(?:es)?|gestion(?:es)?|tareas?|labor(?:es)?|metas?|compromisos?|resultados?|productos?|objetivos?|logros?)(?: (?:a|por|para|que se|se) (?:desarrollar|realizar|ejecutar|implementar|cumplir|adelantar)(?:se|an|on|on)?| (?:desarrollad|realizad|ejecutad|implementad|cumplid|programad|planead|planificad|adelantad|propuest|definid|previst|esperad|obtenid|alcanzad|lograd|entregad)[oa]s?| y| o| \/| de(?:l)? (?:plan|mejora|mejoramiento|gestion|fortalecimiento))*$/
/** Without saying of what, a number of these says nothing. */
const BARE =
  /^(?:numero|nro|no|n|cantidad|total) (?:de )?(?:jornadas?|eventos?|procesos?|espacios?|reuniones|encuentros?|intervenciones|estrategias?|programas?|proyectos?|acciones|actividades)$/
/** How something is measured, without what. */
const ONLY_MEASURE = /^(?:numero|nro|n|cantidad|porcentaje|%|total|unidad|unidades|indicador(?:es)?)$/
/** What measures that the plan was carried out, and nothing of its own. */
const CIRCULAR =
  /^(?:porcentaje de |% de |nivel de |grado de |indice de )?(?:cumplimiento|avance|ejecucion|logro|meta|metas|indicador|indicadores)(?: (?:de|del|de la|de las|de los))?(?: (?:meta|metas|indicador|indicadores|actividad|actividades|accion|acciones|plan|plan de accion|plan de mejoramiento))?(?: (?:cumplid|ejecutad|realizad|programad|propuest)[oa]s?)*$/

/** An indicator that says nothing of its own, goes round in circles, or is no measure (DNP, guía de indicadores, 2.4). */
export const indicatorGeneric: Rule = {
  id: 'indicator-generic',
  scope: 'row',
  needs: ['indicator'],
  check: (plan, { format }) => {
    const stated = format.columns.some(({ key }) => key === 'unit')
    const [subjectKey, goalKey] = [keyOf(format, 'subject'), keyOf(format, 'goal')]
    const findings: Finding[] = []
    for (const activity of plan.activities) {
      const subject = textIn(activity, subjectKey)
      const goals = listItems(activity.fields.get(goalKey)?.raw ?? '')
      for (const text of listItems(activity.fields.get('indicator')?.raw ?? '')) {
        const counted = stated || goals.some((goal) => speaksOfTheSame(goal, text) === 'yes')
        const problem = problemOf(text, subject, counted)
        if (problem === null) continue
        const place = placeOf(activity, format, 'indicator')
        findings.push(finding('indicator-generic', 'error', place, { text, problem }))
        break
      }
    }
    return findings
  },
}

function problemOf(
  indicator: string,
  activity: string,
  /** whether the unit or the goal tells what is counted */
  counted: boolean,
): 'generic' | 'circular' | 'no-measure' | null {
  const folded = fold(indicator)
  if (GENERIC.test(folded) || BARE.test(folded) || ONLY_MEASURE.test(folded)) return 'generic'
  if (
    /^indicador(?:es)? de (?:la |el )?(?:gestion|cumplimiento|producto|resultado|impacto|proceso|eficacia|eficiencia|efectividad|avance)$/.test(
      folded,
    )
  )
    return 'generic'
  if (CIRCULAR.test(folded) || isLiteralCopy(indicator, activity)) return 'circular'
  if (openingVerb(indicator) === words(indicator)[0] && words(indicator).length > 1) return 'no-measure'
  return !counted && namesAProduct(indicator) ? 'no-measure' : null
}

/** "Plan ampliado formulado": one thing that will be there or not, and nothing that is measured. */
function namesAProduct(indicator: string): boolean {
  if (/[\d%/÷=]/.test(indicator)) return false
  const { head, measure, content } = subjectOf(indicator)
  if (head === null || measure !== null) return false
  const [first] = words(indicator)
  const one = first === head && singular(first) === first
  const paper = [...familiesOf(head)].some((family) => ONE_THING.has(family))
  return one && paper && content.some((word) => isParticiple(word))
}

const ONE_THING: ReadonlySet<string> = new Set(['paper', 'report', 'norm', 'guide', 'planning'])
