import type { Directory } from '../../../engine/directory/directory.js'
import type { Format } from '../../../engine/format/format.js'
import { isFollowUp } from '../../../engine/format/follow-up.js'
import { USUAL_CORRECTION_DAYS } from '../../workspace/configuration.js'
import { listed } from '../report/words.js'
import { explainedJson, type Entry } from './explained-json.js'

export interface Starter {
  readonly directory: Directory
  /** file of the directory in the workspace; null where the built-in one holds */
  readonly directoryFile: string | null
  readonly formats: readonly Format[]
  readonly vigencia: number
}

/** A `cotejo.json` for a new workspace: what holds, and everything else explained, with an example to fill in. */
export function starterConfiguration({ directory, directoryFile, formats, vigencia }: Starter): string {
  const asked = formats.filter((format) => !format.readOnly && !isFollowUp(format))
  const has = (id: string): boolean => formats.some((format) => format.id === id)
  const dated = formats.filter(({ publication }) => publication !== null)
  const days = [...new Set(dated.map(({ publication }) => publication))].map(
    (day) => `«${day!}» para ${listed(dated.filter((one) => one.publication === day).map(({ id }) => id))}`,
  )
  const units = directory.dependencias
  const office = units.find(({ acronym }) => acronym === 'OPGI') ?? units[0]!
  const [first, second = first] = units.filter(({ id }) => ['hacienda', 'salud'].includes(id))
  const some = [...new Set([first ?? units[0]!, second ?? units[0]!].map(({ id }) => id))]
  const year = String(vigencia)
  const entries: Entry[] = [
    {
      key: 'cómo se usa este archivo',
      explained: [
        'Ábralo con el Bloc de notas y guárdelo como texto UTF-8.',
        'Lo que empieza por dos barras, como esto, Cotejo no lo lee: son explicaciones y ejemplos.',
        'Para usar un ejemplo, quítele las dos barras a su nombre y cambie lo que dice por lo suyo.',
        'Todo es opcional. Si algo queda mal escrito, Cotejo dice en qué línea y cómo se corrige.',
      ],
    },
    {
      key: 'entidad',
      explained: ['Nombre de la alcaldía, el mismo que dice su directorio.'],
      value: directory.entity,
    },
    {
      key: 'vigencia',
      explained: ['Año de los planes que aquí se piden, se reciben y se reúnen.'],
      value: vigencia,
    },
    {
      key: 'directorio',
      explained: [
        ...(directoryFile === null
          ? [
              'Archivo con las dependencias. Sin él vale el que trae Cotejo, el de la Alcaldía de Pasto.',
              'Para usar otro se escribe "directorio": "directorio.json" y se pone ese archivo al lado de este.',
            ]
          : [
              'Archivo con las dependencias, al lado de este. Complételo: el que se escribió es un comienzo.',
            ]),
        'Más abajo cada dependencia se nombra por su id, que es lo que va antes de los dos puntos:',
        ...units.map(({ id, name }) => `${id}: ${name}`),
      ],
      ...(directoryFile !== null && { value: directoryFile }),
    },
    {
      key: 'formatos',
      explained: [
        'Qué formatos se usan, por su id. Si no se dice, todos:',
        ...formats.map(({ id, name }) => `${id}: ${name}`),
      ],
      example: formats.map(({ id }) => id),
    },
    {
      key: 'adeudan',
      explained: [
        'Quién debe entregar cada formato: "todas", o una lista de dependencias.',
        'Con esto «cotejo solicitar» escribe el libro de cada una, y los informes dicen quién falta.',
      ],
      example: Object.fromEntries(
        asked
          .filter(({ id }) => id === 'plan-accion' || id === 'paac-anexo-1')
          .map(({ id }) => [id, id === 'plan-accion' ? 'todas' : some]),
      ),
    },
    {
      key: 'entrega',
      explained: [
        'Hasta qué día se entrega cada formato: un día de la vigencia («01-20» es el 20 de enero),',
        'o una fecha entera, si es de otro año. Si no se dice, ninguno tiene fecha y nadie sale atrasado.',
      ],
      example: {
        ...(has('plan-accion') && { 'plan-accion': `${String(vigencia - 1)}-12-15` }),
        ...(has('paac-anexo-1') && { 'paac-anexo-1': '01-20' }),
      },
    },
    {
      key: 'plazoCorreccion',
      explained: [
        'Días hábiles que tiene una dependencia para corregir un plan devuelto.',
        `${String(USUAL_CORRECTION_DAYS)} es lo que Cotejo usa si no se dice otra cosa. Lo decide la entidad: no sale de ninguna ley.`,
      ],
      value: USUAL_CORRECTION_DAYS,
    },
    {
      key: 'techos',
      explained: [
        'Techos presupuestales por programa, en pesos, sin puntos. Salen en el libro de cada dependencia,',
        'y sus planes se comparan con ellos peso a peso. Sin «fuente», el techo es de todas las fuentes juntas;',
        'sin «dependencia», es de toda la entidad.',
      ],
      example: [
        { programa: '1905', dependencia: some.at(-1)!, fuente: 'SGP', valor: 1_250_000_000 },
        { programa: '4599', valor: 800_000_000 },
      ],
    },
    {
      key: 'oficios',
      explained: [
        'Lo que llevan la circular y los oficios: quién firma, desde qué ciudad, qué va antes del número,',
        'a dónde se envían los planes y, si está publicada, la dirección de la página que los revisa.',
        'Lo que no se diga queda en blanco, para escribirlo a mano.',
      ],
      value: {
        dependencia: office.name,
        '//ciudad': 'Nombre de la ciudad',
        '//prefijo': office.acronym ?? 'OP',
        '//recibe': 'planes@ejemplo.gov.co',
        '//pagina': 'https://cotejo.ejemplo.gov.co',
        '//firma': { nombre: 'Nombres y apellidos', cargo: 'Jefe de la oficina' },
      },
    },
    {
      key: 'publicacion',
      explained: [
        'Día en que se publica cada plan: lo que empieza antes se señala.',
        ...(days.length === 0
          ? []
          : [`Si no se dice, Cotejo toma ${days.join('; ')}: confírmelo con su norma.`]),
      ],
      example: { [(dated[0] ?? asked[0]!).id]: dated[0]?.publication ?? '01-31' },
    },
    {
      key: 'cortes',
      explained: ['Fechas de corte del seguimiento. Lo que se acostumbra es cada cuatro meses.'],
      example: ['04-30', '08-31', '12-31'],
    },
    {
      key: 'seguimiento',
      explained: [
        'Cómo se hace el seguimiento. «metodo»: lo programado de un formato se cuenta por-ventanas (cuando cierran; así es',
        'si no se dice) o por-meses (se reparte por igual). «plazoReporte» y «plazoPublicacion»: días hábiles después del',
        'corte en que reportan las dependencias y publica Control Interno. «pesos»: lo que pesa cada actividad, por su código.',
        '«muestra»: qué porcentaje de lo reportado verifica Control Interno. Los decide la entidad: no salen de ninguna ley.',
      ],
      example: {
        metodo: { [asked.at(-1)!.id]: 'por-meses' },
        plazoReporte: 5,
        plazoPublicacion: 10,
        muestra: 20,
      },
    },
    {
      key: 'semaforo',
      explained: [
        'Franjas con que se muestra el avance: desde qué porcentaje vale cada una.',
        'Los colores son verde, amarillo, naranja, rojo y gris. Las franjas las decide la entidad.',
      ],
      example: [
        { nombre: 'Alto', desde: 90, color: 'verde' },
        { nombre: 'Medio', desde: 60, color: 'amarillo' },
        { nombre: 'Bajo', desde: 0, color: 'rojo' },
      ],
    },
    {
      key: 'diasNoHabiles',
      explained: ['Días en que la alcaldía no trabaja, además de los fines de semana y los festivos.'],
      example: [`${year}-01-05`, `${year}-12-24`],
    },
    {
      key: 'lo demás',
      explained: [
        'Los formatos propios van en la carpeta «formatos», las excepciones justificadas en «excepciones.json»',
        'y la lista del autodiagnóstico en «catalogos»: se explica, con ejemplos, en la página «Formatos propios» de Cotejo.',
      ],
    },
  ]
  return explainedJson(entries)
}
