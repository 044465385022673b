import { stem } from './stem.js'

/**
 * Words of the field by what they name, as folded singulars. A word may belong to several families: a "cartilla" guides
 * and is published. People who plan use the words of one family for one another.
 */
export const FAMILIES = {
  /** any of the papers */
  paper: 'documento archivo escrito texto expediente documentacion',
  report:
    'informe reporte balance memoria tablero ficha matriz mapa boletin seguimiento monitoreo estadistica',
  study:
    'evaluacion diagnostico autodiagnostico autoevaluacion estudio analisis caracterizacion investigacion medicion inventario censo revision',
  norm: 'acto resolucion decreto circular acuerdo ordenanza directiva reglamento oficio memorando convenio contrato concepto alianza',
  record:
    'acta registro lista listado planilla evidencia soporte certificado certificacion constancia formato fotografia memoria relacion',
  guide:
    'manual guia protocolo procedimiento instructivo lineamiento cartilla ruta matriz mapa carta portafolio catalogo directorio plantilla formato instrumento modelo metodologia abece tabla inventario glosario reglamento',
  planning: 'plan cronograma agenda calendario programacion hoja ruta',
  training:
    'capacitacion taller curso diplomado seminario charla induccion reinduccion entrenamiento formacion conferencia ponencia jornada asesoria asistencia acompanamiento simulacro pedagogia tutoria mentoria orientacion conversatorio',
  outreach:
    'socializacion sensibilizacion divulgacion difusion promocion jornada campana comunicacion convocatoria invitacion',
  meeting:
    'mesa reunion comite encuentro espacio audiencia foro dialogo conversatorio sesion asamblea cabildo consejo rueda feria evento jornada brigada congreso festival conmemoracion celebracion grupo instancia red participacion',
  publication:
    'publicacion boletin pieza cartilla ejemplar video campana periodico revista folleto plegable volante afiche cuna spot comunicado post mensaje infografia noticia transmision banner podcast aviso contenido nota carrusel cartelera circular reel libro noticiero valla pendon correo anuncio articulo',
  digital:
    'sitio pagina portal web aplicativo aplicacion plataforma software modulo chatbot enlace link dataset micrositio app buscador dato',
  attention:
    'solicitud pqrs pqrsd pqrsdf pqr peticion queja reclamo denuncia sugerencia respuesta pregunta consulta requerimiento tramite caso turno tutela felicitacion atencion inquietud observacion propuesta oficio',
  visit:
    'visita inspeccion operativo recorrido ronda verificacion auditoria seguimiento control brigada arqueo monitoreo revision',
  works:
    'obra sede via puente parque escenario aula edificio edificacion vivienda cancha institucion centro salon bateria anden polideportivo colegio escuela biblioteca hospital infraestructura acueducto alcantarillado placa carretera calle luminaria semaforo rampa bano ascensor muro techo cubierta sendero equipamiento modulo kiosco paradero',
  extent: 'metro kilometro hectarea km m2 ml m3 dia hora minuto',
  weight: 'tonelada litro kilo kilogramo gramo libra galon',
  goods:
    'computador vehiculo camioneta motocicleta kit licencia dotacion mobiliario impresora silla uniforme maquinaria camara insumo arbol plantula buzon senal senaletica',
  /** what is handed out and used up */
  supplies: 'semilla abono alimento refrigerio mercado racion plantula insumo concentrado alevino',
  survey: 'encuesta formulario cuestionario sondeo entrevista percepcion satisfaccion',
  people:
    'persona nino nina joven adolescente mujer hombre usuario beneficiario servidor funcionario ciudadano ciudadania contratista lider lideresa gestor docente estudiante familia victima adulto productor artesano campesino emprendedor empresario madre padre asistente participante poblacion comunidad veedor veeduria vocal dirigente agricultor deportista artista habitante paciente gestante empleado profesional trabajador cuidador hogar infante nna nnaj comerciante conductor migrante personal voluntario facilitador multiplicador colaborador equipo enlace rector directivo coordinador supervisor interventor auditor agente policia bombero jefe edil concejal tendero vendedor ganadero pescador taxista medico enfermero psicologo abogado directora alumno aprendiz bachiller agremiado asociado',
} as const

export type FamilyName = keyof typeof FAMILIES

/**
 * Families of which one may well be the product and the other the goal of one activity, or its evidence: who plans a
 * workshop may count people, and hand in the list of who came.
 */
const KIN: readonly (readonly FamilyName[])[] = [
  ['paper', 'report'],
  ['paper', 'norm'],
  ['paper', 'guide'],
  ['paper', 'planning'],
  ['paper', 'publication'],
  ['paper', 'survey'],
  ['paper', 'digital'],
  ['paper', 'study'],
  ['study', 'report'],
  ['study', 'guide'],
  ['study', 'planning'],
  ['study', 'survey'],
  ['study', 'meeting'],
  ['study', 'visit'],
  ['study', 'attention'],
  ['study', 'publication'],
  ['study', 'works'],
  ['study', 'people'],
  ['study', 'digital'],
  ['study', 'training'],
  ['study', 'norm'],
  ['guide', 'norm'],
  ['guide', 'visit'],
  ['norm', 'people'],
  ['norm', 'meeting'],
  ['guide', 'planning'],
  ['guide', 'publication'],
  ['norm', 'planning'],
  ['report', 'visit'],
  ['report', 'publication'],
  ['report', 'digital'],
  ['training', 'outreach'],
  ['training', 'meeting'],
  ['training', 'visit'],
  ['training', 'people'],
  ['outreach', 'meeting'],
  ['outreach', 'publication'],
  ['outreach', 'people'],
  ['outreach', 'digital'],
  ['outreach', 'visit'],
  ['meeting', 'visit'],
  ['meeting', 'people'],
  ['publication', 'digital'],
  ['publication', 'people'],
  ['digital', 'people'],
  ['digital', 'guide'],
  ['digital', 'attention'],
  ['attention', 'people'],
  ['attention', 'visit'],
  ['visit', 'people'],
  ['visit', 'works'],
  ['works', 'goods'],
  ['supplies', 'goods'],
  ['supplies', 'people'],
  ['supplies', 'extent'],
  ['extent', 'works'],
  ['extent', 'goods'],
  ['weight', 'goods'],
  ['weight', 'supplies'],
  ['extent', 'paper'],
  ['extent', 'visit'],
  ['extent', 'training'],
  ['extent', 'meeting'],
  ['extent', 'publication'],
  ['extent', 'digital'],
  ['extent', 'attention'],
  ['works', 'people'],
  ['goods', 'people'],
  ['survey', 'people'],
  ['survey', 'meeting'],
  ['goods', 'publication'],
]

/** Families whose words are all here, or nearly: what has another name is something else. */
export const CLOSED: ReadonlySet<FamilyName> = new Set([
  'training',
  'outreach',
  'meeting',
  'survey',
  'report',
  'attention',
  'visit',
  'extent',
  'weight',
])

/** Words under which anything may be counted: a strategy by its videos, a plan by its workshops. */
export const ANYTHING: ReadonlySet<string> = new Set(
  (
    'actividad accion gestion proceso estrategia plan programa proyecto politica servicio mecanismo herramienta componente ' +
    'meta producto indicador cumplimiento avance informacion canal medida iniciativa resultado item requisito criterio tema ' +
    'punto unidad sistema implementacion ejecucion dependencia entidad secretaria oficina area pieza elemento ' +
    'proteccion oferta entrega ajuste mejora mejoramiento fortalecimiento alternativa experiencia compromiso tarea ' +
    'intervencion operacion prestacion condicion situacion necesidad oportunidad cosa caso evento'
  ).split(' '),
)

const BY_WORD = indexed((word) => word)
const BY_STEM = indexed(stem)

function indexed(keyOf: (word: string) => string): ReadonlyMap<string, ReadonlySet<FamilyName>> {
  const index = new Map<string, Set<FamilyName>>()
  for (const [name, list] of Object.entries(FAMILIES) as [FamilyName, string][]) {
    for (const key of list.split(' ').map(keyOf)) index.set(key, (index.get(key) ?? new Set()).add(name))
  }
  return index
}

const NONE: ReadonlySet<FamilyName> = new Set()

/** The families of a folded singular; none where the field's words do not have it. */
export function familiesOf(word: string): ReadonlySet<FamilyName> {
  return BY_WORD.get(word) ?? NONE
}

/** The families of a folded word or of any relative of it: "capacitado" is of training. */
export function familiesOfRelatives(word: string): ReadonlySet<FamilyName> {
  return BY_STEM.get(stem(word)) ?? NONE
}

/** Whether what one family names may stand for what the other does; a record may be the evidence of anything. */
export function areKin(a: FamilyName, b: FamilyName): boolean {
  return (
    a === b ||
    a === 'record' ||
    b === 'record' ||
    KIN.some(([one, other]) => (one === a && other === b) || (one === b && other === a))
  )
}
