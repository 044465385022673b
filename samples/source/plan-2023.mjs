/**
 * An invented Plan Anticorrupción y de Atención al Ciudadano for 2023, as its authors mean it: no defects here.
 * `a` takes component, number, activity, product, goal, who answers (the leader first) and when (start–end, several
 * windows parted by a comma).
 */
const activities = new Map()

function a(component, number, text, product, goal, responsibles, windows) {
  activities.set(`${component}/${number}`, {
    component,
    number,
    text,
    product,
    goal,
    responsibles,
    windows: windows.split(', ').map((window) => window.split('–').map(isoDate)),
  })
}

function isoDate(text) {
  const [day, month] = text.split('/')
  return `2023-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const OPGI = 'Oficina de Planeación de Gestión Institucional'
const CONTROL = 'Oficina de Control Interno de Gestión'
const COMUNICACION = 'Oficina de Comunicación Social'
const JURIDICA = 'Oficina de Asesoría Jurídica'
const ARCHIVO = 'Oficina de Archivo y Gestión Documental'
const UAC = 'Unidad de Atención al Ciudadano'
const CORRESPONDENCIA = 'Unidad de Correspondencia'
const GENERAL = 'Secretaría General'
const TALENTO = 'Subsecretaría de Talento Humano'
const LOGISTICA = 'Subsecretaría de Apoyo Logístico'
const SSI = 'Subsecretaría de Sistemas de Información'
const HACIENDA = 'Secretaría de Hacienda Municipal'
const EDUCACION = 'Secretaría de Educación Municipal'
const SALUD = 'Secretaría de Salud Municipal'
const TRANSITO = 'Secretaría de Tránsito y Transporte Municipal'
const BIENESTAR = 'Secretaría de Bienestar Social'
const CULTURA_CIUDADANA = 'Subsecretaría de Cultura Ciudadana'
const MOSIG = 'Secretaría de las Mujeres, Orientaciones Sexuales e Identidades de Género'
const JUVENTUD = 'Dirección Administrativa de Juventud'
const CONTRATACION = 'Departamento Administrativo de Contratación Pública'
const TODAS = 'Todas las dependencias'
const LIDERES = 'Líderes de proceso'

// Componente 1. Gestión del riesgo de corrupción
a(
  1,
  '1.1',
  'Actualizar la guía interna de administración del riesgo con la matriz de controles.',
  'Guía interna de administración del riesgo actualizada.',
  '1 guía actualizada.',
  [OPGI],
  '6/2–31/3',
)
a(
  1,
  '1.2',
  'Capacitar a los enlaces de las dependencias en identificación de riesgos de corrupción.',
  'Enlaces capacitados.',
  'Al menos 60 enlaces capacitados.',
  [OPGI, TALENTO],
  '1/3–30/6',
)
a(
  1,
  '2.1',
  'Consolidar los mapas de riesgos de corrupción de los procesos.',
  'Mapas de riesgos de corrupción consolidados.',
  '100% de los mapas de riesgos consolidados.',
  [OPGI, TODAS],
  '10/1–27/1',
)
a(
  1,
  '2.2',
  'Verificar en sitio los controles de los procesos más expuestos.',
  'Actas de verificación de controles suscritas.',
  '5 procesos verificados.',
  [OPGI],
  '2/5–29/9',
)
a(
  1,
  '3.1',
  'Poner en consulta ciudadana el borrador del PAAC 2023.',
  'Consulta ciudadana del PAAC realizada.',
  '1 consulta ciudadana realizada.',
  [OPGI, COMUNICACION],
  '10/1–20/1',
)
a(
  1,
  '3.2',
  'Publicar el PAAC 2023 en el sitio web de la alcaldía.',
  'PAAC 2023 publicado.',
  '1 plan publicado.',
  [OPGI],
  '27/1–31/1',
)
a(
  1,
  '3.3',
  'Difundir piezas sobre integridad y canales de denuncia.',
  'Piezas de integridad difundidas.',
  '24 piezas difundidas.',
  [COMUNICACION],
  '1/2–30/11',
)
a(
  1,
  '3.4',
  'Llevar a las plazas de mercado el juego «Cuentas claras».',
  'Jornadas pedagógicas realizadas.',
  '4 jornadas pedagógicas realizadas.',
  [CULTURA_CIUDADANA],
  '3/4–31/10',
)
a(
  1,
  '4.1',
  'Revisar cada trimestre la vigencia de los controles del mapa de riesgos.',
  'Reportes trimestrales de revisión entregados.',
  '100% de los procesos con revisión reportada.',
  [LIDERES, OPGI],
  '3/4–15/12',
)
a(
  1,
  '5.1',
  'Elaborar el informe cuatrimestral de seguimiento al mapa de riesgos.',
  'Informes de seguimiento elaborados.',
  '3 informes de seguimiento elaborados.',
  [CONTROL],
  '2/5–12/5, 1/9–14/9, 1/12–29/12',
)
a(
  1,
  '5.2',
  'Presentar al comité de control interno los resultados del seguimiento.',
  'Actas de comité con resultados presentados.',
  '2 sesiones de comité realizadas.',
  [CONTROL],
  '5/6–30/6, 1/11–30/11',
)

// Componente 3. Rendición de cuentas
a(
  3,
  '1.1',
  'Definir el cronograma de rendición de cuentas de la vigencia.',
  'Cronograma de rendición de cuentas definido.',
  '1 cronograma definido.',
  [OPGI],
  '1/2–28/2',
)
a(
  3,
  '1.2',
  'Preparar la cartilla ciudadana con los resultados del plan de desarrollo.',
  'Cartilla ciudadana preparada.',
  '1 cartilla preparada.',
  [OPGI, COMUNICACION],
  '4/9–27/10',
)
a(
  3,
  '1.3',
  'Presentar en lenguaje claro la ejecución del presupuesto municipal.',
  'Boletines de ejecución presupuestal publicados.',
  '4 boletines publicados.',
  [HACIENDA],
  '3/4–15/12',
)
a(
  3,
  '1.4',
  'Elaborar el informe de cobertura y permanencia escolar por comuna y corregimiento.',
  'Informe de cobertura y permanencia publicado.',
  '1 informe publicado.',
  [EDUCACION],
  '1/8–31/10',
)
a(
  3,
  '1.5',
  'Divulgar los indicadores de vacunación y salud materna del municipio.',
  'Tablero de indicadores de salud divulgado.',
  '1 tablero divulgado.',
  [SALUD],
  '1/3–30/11',
)
a(
  3,
  '1.6',
  'Publicar el balance de siniestralidad vial y de inversión en señalización.',
  'Balance de seguridad vial publicado.',
  '2 balances publicados.',
  [TRANSITO],
  '4/7–31/7, 1/12–15/12',
)
a(
  3,
  '1.7',
  'Informar los resultados de los programas para personas mayores y con discapacidad.',
  'Informe poblacional divulgado.',
  '1 informe divulgado.',
  [BIENESTAR, MOSIG, JUVENTUD],
  '1/9–30/11',
)
a(
  3,
  '1.8',
  'Elaborar el informe de seguimiento a los compromisos adquiridos con las comunas.',
  'Informe de compromisos elaborado.',
  '2 informes elaborados.',
  [GENERAL],
  '1/6–30/6, 1/12–15/12',
)
a(
  3,
  '1.9',
  'Imprimir y repartir el boletín de gestión en barrios y corregimientos.',
  'Boletines de gestión repartidos.',
  '15.000 boletines repartidos.',
  [COMUNICACION],
  '1/6–30/6, 1/11–30/11',
)
a(
  3,
  '1.10',
  'Emitir el programa radial de cuentas ciudadanas.',
  'Programas radiales emitidos.',
  'Al menos 20 programas emitidos.',
  [COMUNICACION],
  '1/2–15/12',
)
a(
  3,
  '2.1',
  'Realizar la audiencia pública de rendición de cuentas.',
  'Audiencia pública realizada.',
  '1 audiencia realizada.',
  [OPGI, COMUNICACION, TODAS],
  '1/11–30/11',
)
a(
  3,
  '2.2',
  'Dialogar con los gobiernos escolares sobre alimentación y transporte.',
  'Encuentros con gobiernos escolares realizados.',
  '6 encuentros realizados.',
  [EDUCACION],
  '1/3–30/10',
)
a(
  3,
  '2.3',
  'Instalar mesas de escucha con las asociaciones de usuarios de salud.',
  'Mesas de escucha instaladas.',
  '3 mesas instaladas.',
  [SALUD],
  '17/4–28/4, 14/8–25/8, 20/11–30/11',
)
a(
  3,
  '2.4',
  'Recorrer con ciclistas y transportadores los puntos críticos de movilidad.',
  'Recorridos con actas publicadas.',
  '8 recorridos realizados.',
  [TRANSITO],
  '1/3–30/11',
)
a(
  3,
  '2.5',
  'Conversar con personas cuidadoras sobre los servicios sociales del municipio.',
  'Conversatorios realizados.',
  '4 conversatorios realizados.',
  [BIENESTAR],
  '2/5–31/10',
)
a(
  3,
  '2.6',
  'Abrir un foro virtual permanente de preguntas a la administración.',
  'Foro virtual en funcionamiento.',
  '100% de las preguntas respondidas.',
  [COMUNICACION, SSI],
  '1/3–15/12',
)
a(
  3,
  '3.1',
  'Evaluar con la ciudadanía los espacios de rendición de cuentas.',
  'Evaluación de los espacios realizada.',
  'Al menos 200 encuestas aplicadas.',
  [OPGI],
  '1/11–15/12',
)
a(
  3,
  '3.2',
  'Valorar de manera independiente la estrategia de rendición de cuentas.',
  'Informe de valoración presentado.',
  '1 informe presentado.',
  [CONTROL],
  '1/12–22/12',
)

// Componente 4. Servicio al ciudadano
a(
  4,
  '1.1',
  'Formar a quienes atienden público en trato incluyente y lenguaje claro.',
  'Servidores formados.',
  'Al menos 120 servidores formados.',
  [TALENTO, UAC],
  '1/3–31/8',
)
a(
  4,
  '1.2',
  'Reconocer cada semestre al equipo con mejor calificación de la ciudadanía.',
  'Reconocimientos otorgados.',
  '2 reconocimientos otorgados.',
  [TALENTO],
  '1/6–30/6, 1/12–15/12',
)
a(
  4,
  '2.1',
  'Adoptar el protocolo único de servicio presencial, telefónico y virtual.',
  'Protocolo de servicio adoptado.',
  '1 protocolo adoptado.',
  [GENERAL, UAC],
  '1/2–28/4',
)
a(
  4,
  '2.2',
  'Adecuar el acceso para silla de ruedas en las sedes con atención al público.',
  'Sedes con acceso adecuado.',
  '3 sedes adecuadas.',
  [LOGISTICA, GENERAL],
  '1/3–30/11',
)
a(
  4,
  '3.1',
  'Llevar la ventanilla itinerante a los corregimientos.',
  'Jornadas de ventanilla itinerante realizadas.',
  '10 jornadas realizadas.',
  [UAC, CORRESPONDENCIA],
  '1/3–30/11',
)
a(
  4,
  '3.2',
  'Poner en línea el agendamiento de citas para trámites presenciales.',
  'Agendamiento de citas en línea.',
  '1 agenda en línea.',
  [SSI, UAC],
  '1/3–31/7',
)
a(
  4,
  '3.3',
  'Ampliar el horario de la línea telefónica de atención.',
  'Línea telefónica con horario ampliado.',
  '1 línea con horario ampliado.',
  [UAC],
  '1/3–31/3',
)
a(
  4,
  '3.4',
  'Medir el tiempo de espera en los puntos de atención.',
  'Mediciones de tiempo de espera realizadas.',
  '4 mediciones realizadas.',
  [UAC],
  '1/3–15/12',
)
a(
  4,
  '4.1',
  'Expedir el reglamento interno para el trámite de peticiones.',
  'Reglamento de peticiones expedido.',
  '1 reglamento expedido.',
  [JURIDICA],
  '1/2–31/5',
)
a(
  4,
  '4.2',
  'Absolver con conceptos unificados las dudas frecuentes sobre peticiones.',
  'Conceptos unificados emitidos.',
  '6 conceptos emitidos.',
  [JURIDICA],
  '1/3–30/11',
)
a(
  4,
  '5.1',
  'Aplicar la encuesta de satisfacción en todos los puntos de atención.',
  'Encuesta de satisfacción aplicada.',
  'Al menos 400 encuestas aplicadas.',
  [UAC],
  '3/4–30/11',
)
a(
  4,
  '5.2',
  'Acordar mejoras del servicio con las veedurías ciudadanas.',
  'Acuerdos de mejora suscritos.',
  '2 acuerdos suscritos.',
  [UAC, GENERAL],
  '1/6–30/6, 1/11–30/11',
)

// Componente 5. Transparencia y acceso a la información
a(
  5,
  '1.1',
  'Reorganizar la sección de transparencia del sitio web según el índice vigente.',
  'Sección de transparencia reorganizada.',
  '1 sección reorganizada.',
  [SSI, COMUNICACION],
  '1/2–30/4',
)
a(
  5,
  '1.2',
  'Publicar en formato abierto los conjuntos de datos más solicitados.',
  'Conjuntos de datos abiertos publicados.',
  '12 conjuntos publicados.',
  [SSI],
  '1/3–30/11',
)
a(
  5,
  '1.3',
  'Publicar el plan de adquisiciones y sus actualizaciones.',
  'Plan de adquisiciones publicado.',
  '100% de las actualizaciones publicadas.',
  [CONTRATACION],
  '1/2–15/12',
)
a(
  5,
  '1.4',
  'Vincular cada contrato publicado con su informe de supervisión.',
  'Contratos con informe de supervisión vinculado.',
  'Al menos 95% de los contratos vinculados.',
  [CONTRATACION],
  '1/3–15/12',
)
a(
  5,
  '2.1',
  'Responder dentro del término las solicitudes de acceso a información pública.',
  'Informes de solicitudes publicados.',
  '100% de las solicitudes respondidas en término.',
  [UAC, TODAS],
  '1/2–29/12',
)
a(
  5,
  '2.2',
  'Revisar la motivación de las respuestas que niegan información.',
  'Respuestas negativas revisadas.',
  '100% de las respuestas negativas revisadas.',
  [JURIDICA],
  '1/2–29/12',
)
a(
  5,
  '3.1',
  'Actualizar el registro de activos de información y el índice de información reservada.',
  'Registro de activos e índice actualizados.',
  '2 instrumentos actualizados.',
  [ARCHIVO, SSI],
  '1/3–31/8',
)
a(
  5,
  '3.2',
  'Digitalizar las series documentales de mayor consulta.',
  'Series documentales digitalizadas.',
  '3 series digitalizadas.',
  [ARCHIVO],
  '1/2–30/11',
)
a(
  5,
  '4.1',
  'Traducir a lengua de señas los contenidos principales del sitio web.',
  'Contenidos con interpretación en lengua de señas.',
  '10 contenidos con interpretación.',
  [SSI, MOSIG],
  '2/5–31/10',
)
a(
  5,
  '5.1',
  'Calcular el índice de cumplimiento de la publicación obligatoria.',
  'Índice de cumplimiento calculado.',
  '2 mediciones del índice.',
  [CONTROL],
  '4/7–31/7, 1/12–15/12',
)
a(
  5,
  '5.2',
  'Elaborar el reporte trimestral de solicitudes de información.',
  'Reportes de solicitudes elaborados.',
  '4 reportes elaborados.',
  [UAC],
  '3/4–28/12',
)

// Componente 6. Iniciativas adicionales
a(
  6,
  '1',
  'Firmar con las dependencias el pacto por la integridad.',
  'Pactos por la integridad firmados.',
  '26 pactos firmados.',
  [GENERAL, TALENTO],
  '1/2–31/3',
)
a(
  6,
  '2',
  'Acompañar a las veedurías juveniles en el control social a obras.',
  'Veedurías juveniles acompañadas.',
  '5 veedurías acompañadas.',
  [JUVENTUD],
  '1/3–30/11',
)
a(
  6,
  '3',
  'Crear la red de gestores de cultura ciudadana y legalidad.',
  'Red de gestores creada.',
  '1 red creada.',
  [CULTURA_CIUDADANA, GENERAL],
  '1/3–30/6',
)

/** An activity by component and number: `1/3.2`. */
export function activity(id) {
  const found = activities.get(id)
  if (!found) throw new Error(`no activity ${id}`)
  return found
}

/** Banners and subcomponents as the official format prints them. */
export const COMPONENTS = {
  1: {
    title: 'Componente 1. Gestión del riesgo de corrupción – Mapa de riesgos de corrupción.',
    subcomponents: [
      'Política de Administración de Riesgos de Corrupción',
      'Gestión de riesgos de corrupción',
      'Comunicación y divulgación',
      'Monitoreo y revisión',
      'Seguimiento',
    ],
  },
  2: { title: 'Componente 2: Racionalización de trámites', subcomponents: [] },
  3: {
    title: 'Componente 3: Rendición de cuentas',
    subcomponents: [
      'Información de calidad y en lenguaje comprensible',
      'Diálogo de doble vía con la ciudadanía y sus organizaciones',
      'Responsabilidad',
    ],
  },
  4: {
    title: 'Componente 4: Servicio al ciudadano',
    subcomponents: [
      'Talento Humano',
      'Estructura administrativa y direccionamiento estratégico',
      'Fortalecimiento de los canales de atención',
      'Normativo y procedimental',
      'Relacionamiento con el ciudadano',
    ],
  },
  5: {
    title: 'Componente 5: Transparencia y acceso a la información',
    subcomponents: [
      'Lineamientos de transparencia activa',
      'Lineamientos de transparencia pasiva',
      'Elaboración de instrumentos de gestión de la información',
      'Criterio diferencial de accesibilidad',
      'Monitoreo del acceso a información pública',
    ],
  },
  6: { title: 'Componente 6: Iniciativas adicionales', subcomponents: [] },
}

/** "Subcomponente 3. Comunicación y divulgación" for component 1, number 3.4; null in component 6. */
export function labelOf({ component, number }) {
  const n = Number(number.split('.')[0])
  const name = COMPONENTS[component].subcomponents[n - 1]
  return name === undefined ? null : `Subcomponente ${n}. ${name}`
}
