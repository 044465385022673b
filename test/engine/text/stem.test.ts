import fc from 'fast-check'
import { words } from '../../../engine/text/fold.js'
import { singular, stem } from '../../../engine/text/stem.js'

const stemOf = (word: string): string => stem(words(word)[0]!)

describe('singular', () => {
  it.each([
    ['informes', 'informe'],
    ['capacitaciones', 'capacitacion'],
    ['actividades', 'actividad'],
    ['mujeres', 'mujer'],
    ['talleres', 'taller'],
    ['planes', 'plan'],
    ['jovenes', 'joven'],
    ['matrices', 'matriz'],
    ['veces', 'vez'],
    ['indices', 'indice'],
    ['enlaces', 'enlace'],
    ['leyes', 'ley'],
    ['meses', 'mes'],
    ['mesas', 'mesa'],
    ['sedes', 'sede'],
    ['redes', 'red'],
    ['semestres', 'semestre'],
    ['mensajes', 'mensaje'],
    ['alcaldes', 'alcalde'],
    ['clases', 'clase'],
    ['avances', 'avance'],
    ['publicadas', 'publicada'],
    ['vias', 'via'],
  ])('of %s is %s', (many, one) => {
    expect(singular(many)).toBe(one)
    expect(singular(one)).toBe(one)
  })

  it.each(['crisis', 'analisis', 'pais', 'interes', 'mes', 'jueves', 'pqrs', 'demas'])(
    'leaves «%s»',
    (word) => {
      expect(singular(word)).toBe(word)
    },
  )
})

describe('stem', () => {
  it.each([
    ['informe informes informar informado'],
    ['capacitación capacitaciones capacitar capacitadas capacitado capacitador'],
    ['publicación publicar publicado publicadas publicaciones publique'],
    ['socialización socializar socializadas socialice'],
    ['atención atender atendidas'],
    ['respuesta respuestas responder respondidas'],
    ['construcción construir construidas'],
    ['mejoramiento mejorar mejora mejoradas'],
    ['seguimiento seguir seguimientos'],
    ['jornada jornadas'],
    ['evaluación evaluar evaluados'],
    ['revisión revisar revisada'],
    ['vacuna vacunación vacunar vacunados'],
    ['visita visitar visitadas visitas'],
    ['denuncia denuncias denunciar'],
    ['ciudadano ciudadana ciudadanos ciudadanía'],
    ['participante participación participar'],
    ['emprendimiento emprendedor emprender'],
    ['apertura abrir abierto'],
  ])('is one for %s', (family) => {
    expect(new Set(family.split(' ').map(stemOf)).size).toBe(1)
  })

  it.each([
    ['mesa', 'mes'],
    ['acta', 'acto'],
    ['informe', 'formato'],
    ['taller', 'talla'],
    ['mujer', 'mujeriego'],
    ['comunidad', 'comunicado'],
    ['estudio', 'estudiante'],
    ['plan', 'plano'],
    ['encuesta', 'encuentro'],
    ['jornada', 'jornal'],
    ['obra', 'sobra'],
    ['acción', 'actividad'],
    ['campaña', 'campo'],
    ['unidad', 'unión'],
  ])('parts «%s» from «%s»', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other))
  })

  it('leaves something of any word', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{1,30}$/),
        (word) => stem(word) !== '' && singular(word) !== '',
      ),
    )
  })
})
