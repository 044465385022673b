import type { RuleId } from '../facts.js'

/** What a rule asks of a workbook, and what its fix does where it has one; for the manual. */
export interface Requirement {
  /** one sentence, in the terms of whoever fills in the format */
  readonly requires: string
  /** the law, procedure or guide that it comes from, where one does, and to which formats that applies */
  readonly basis?: string
  /** what Cotejo can correct by itself, and when it leaves it to a person; absent where it corrects nothing */
  readonly fixes?: string
}

const OF_THE_PLAN =
  'Ley 1474 de 2011, art. 74, en el plan de acción y el PAAC; en los demás formatos, el formato mismo.'

/** The requirement of each rule, by id. */
export const REQUIREMENTS: Readonly<Record<RuleId, Requirement>> = {
  'workbook-unreadable': {
    requires: 'El archivo es un libro de Excel (.xlsx) que se puede abrir sin contraseña.',
  },
  'format-unrecognized': {
    requires: 'Al menos una hoja del libro tiene la tabla de un formato oficial, con sus encabezados.',
  },
  'format-outdated': { requires: 'El libro está hecho en la versión vigente del formato.' },
  'header-missing': { requires: 'La tabla tiene todos los encabezados obligatorios del formato.' },
  'header-duplicated': { requires: 'Cada encabezado aparece en una sola columna de la tabla.' },
  'cell-error': {
    requires: 'Ninguna celda tiene un error de Excel ni una fórmula que dé un número escrito como texto.',
  },
  'required-empty': {
    requires:
      'Toda actividad tiene diligenciadas sus columnas obligatorias; en un seguimiento que preparó Cotejo, lo ejecutado de lo que estaba programado.',
    basis: OF_THE_PLAN,
  },
  'continuation-orphan': {
    requires: 'Las filas que solo traen un responsable o unas fechas van debajo de su actividad.',
  },
  'row-shifted': {
    requires: 'Cada dato está en su columna.',
    fixes:
      'Mueve los datos de la fila a su columna. Si hay celdas combinadas o en la fila queda algo que no se sabe dónde va, no toca nada: lo deja para quien diligencia.',
  },
  'code-as-number': {
    requires: 'Los códigos se guardan como texto, con sus ceros, y las cantidades como número.',
  },
  'hidden-data': { requires: 'El libro no tiene datos en hojas, filas o columnas ocultas.' },
  'placeholder-repeated': { requires: 'Ninguna columna repite en todas sus filas un texto de relleno.' },

  'date-nonexistent': { requires: 'Toda fecha existe en el calendario.' },
  'date-unreadable': { requires: 'En las columnas de fecha hay una fecha, con día, mes y año.' },
  'date-multiple': {
    requires: 'Cada celda tiene una sola fecha.',
    fixes:
      'Reparte las fechas hacia abajo, una por fila, solo cuando la actividad ya tiene debajo las filas libres para hacerlo y las de inicio y las finales son tantas las unas como las otras. Nunca inserta filas.',
  },
  'date-format-mixed': {
    requires: 'Todas las fechas del libro están escritas de la misma manera, como fechas de Excel.',
    fixes:
      'Convierte en fechas de Excel todas las que están escritas como texto y son ciertas. Las que no existen o no se entienden las deja como están.',
  },
  'date-order': { requires: 'La fecha final es igual o posterior a la de inicio.' },
  'date-outside-vigencia': { requires: 'Las fechas de inicio y final son del año del plan.' },
  'date-nonworking': { requires: 'Los plazos caen, de preferencia, en días hábiles de Colombia.' },
  'date-before-publication': {
    requires:
      'Ninguna actividad empieza antes de la fecha en que se publica el plan, salvo las que lo construyen o lo publican.',
  },

  'responsible-missing': {
    requires: 'Toda actividad tiene al menos una dependencia responsable.',
    basis: OF_THE_PLAN,
  },
  'responsible-unknown': { requires: 'Los responsables son dependencias del directorio de la entidad.' },
  'responsible-alias': {
    requires: 'Los responsables están escritos con su nombre oficial.',
    fixes:
      'Cambia la sigla o la variante por el nombre oficial. Conserva lo que la celda diga además del nombre.',
  },
  'responsible-collective': {
    requires: 'De cada actividad responde primero una dependencia concreta, que lidera.',
  },
  'responsible-list-ambiguous': {
    requires: 'Cuando hay varios responsables en una celda, va uno por renglón; el primero lidera.',
    fixes: 'Escribe uno por renglón, solo cuando todos los nombres están en el directorio.',
  },

  'text-whitespace': {
    requires: 'Los textos no tienen espacios sobrantes ni saltos de línea en medio de una frase.',
    fixes: 'Quita los espacios y los saltos de línea que sobran.',
  },
  'text-key-punctuation': {
    requires: 'Los responsables y los subcomponentes, que son nombres, no terminan en punto.',
    fixes: 'Quita el signo del final.',
  },
  'text-truncated': { requires: 'Los textos están completos, sin palabras partidas ni frases sin cerrar.' },
  'text-control-characters': {
    requires: 'Los textos no tienen caracteres invisibles.',
    fixes: 'Quita los caracteres invisibles.',
  },

  'goal-not-measurable': {
    requires: 'La meta dice una cantidad, en cifras o en letras.',
    basis: OF_THE_PLAN,
  },
  'goal-quantity-in-words': {
    requires: 'Las cantidades de la meta están en cifras.',
    fixes: 'Cambia la cantidad en letras por la cifra; el resto de la meta queda igual.',
  },
  'number-ambiguous': {
    requires: 'Los números se leen de una sola manera: el punto separa miles y la coma, decimales.',
  },
  'goal-schedule-count': {
    requires: 'Si la meta se cuenta por períodos, hay tantos períodos de fechas como unidades en la meta.',
  },
  'goal-repeats-activity': {
    requires: 'La meta o la alternativa de mejora no es una copia de la actividad ni del producto.',
  },
  'goal-copied': { requires: 'La meta es de su actividad, y no una copia de la de otra fila.' },
  'goal-indicator-mismatch': { requires: 'La meta habla de lo mismo que su producto o su indicador.' },
  'goal-activity-quantity': { requires: 'La cantidad que anuncia la actividad es la misma de la meta.' },
  'goal-without-denominator': { requires: 'Un porcentaje dice de qué total es.' },
  'goal-conditional': {
    requires: 'La meta no depende de que algo ocurra, o dice qué se hará si no ocurre.',
  },
  'goal-indicator-count': { requires: 'Hay tantas metas como indicadores, en el mismo orden.' },
  'indicator-generic': { requires: 'El indicador dice qué se mide, y es de esa actividad.' },
  'goal-percent-scale': {
    requires:
      'Un porcentaje se escribe en la escala de 0 a 100, no en la de 0 a 1, y con su signo donde ninguna otra columna dice la unidad.',
  },
  'goal-without-baseline': { requires: 'Una meta de aumentar o reducir dice desde dónde se parte.' },
  'goal-double-count': { requires: 'La misma actividad con la misma meta aparece una sola vez.' },

  'activity-number': {
    requires:
      'Toda actividad tiene su número, que no se repite en el componente, sigue el orden y empieza por el de su subcomponente.',
  },
  'activity-verb': { requires: 'La actividad empieza con un verbo en infinitivo.' },
  'activity-verb-vague': { requires: 'El verbo de la actividad dice algo que se puede comprobar.' },
  'activities-in-one-cell': { requires: 'Cada actividad tiene su propia fila.' },
  'schedule-frequency': { requires: 'El período alcanza para lo que la meta promete.' },
  'schedule-single-window': { requires: 'Una meta de varios informes tiene cortes intermedios.' },

  'section-missing': {
    requires: 'Cada componente tiene al menos una actividad, o dice en qué documento anexo está.',
    basis:
      'El formato oficial, con los componentes que tiene configurados. No todos los nombra la ley: las iniciativas adicionales, por ejemplo, las decide cada entidad.',
  },
  'section-title': {
    requires: 'Los componentes se llaman como en el formato oficial.',
    fixes: 'Escribe en el título del componente el nombre del formato oficial.',
  },
  'subcomponent-unknown': { requires: 'Los subcomponentes son los del formato oficial.' },
  'subcomponent-empty': { requires: 'Cada subcomponente tiene al menos una actividad.' },
  'annex-missing': { requires: 'Si el plan remite a un anexo, el libro lo trae o dice dónde está.' },

  'follow-up-calendar': {
    requires:
      'El plan trae los seguimientos de Control Interno, y su publicación en los plazos configurados.',
  },
  'follow-up-published-early': {
    requires: 'El último seguimiento se publica después del corte del 31 de diciembre.',
  },
  'follow-up-role': {
    requires: 'El monitoreo es de Planeación y de quienes lideran; el seguimiento, de Control Interno.',
  },
  'follow-up-date': {
    requires: 'El seguimiento tiene una fecha concreta y, al reportar, avance y evidencia.',
  },
  'plan-name-superseded': { requires: 'El plan lleva el nombre que le corresponde en su vigencia.' },

  'rationalization-type': {
    requires:
      'El tipo de racionalización es normativa, administrativa o tecnológica, y la acción es de ese tipo.',
  },
  'rationalization-incomplete': {
    requires:
      'El trámite está identificado, y la situación actual, la mejora y el beneficio están escritos y son distintos entre sí.',
  },
  'rationalization-benefit': {
    requires: 'El beneficio dice cuánto se ahorra en tiempo, costo, pasos o documentos.',
  },

  'risk-wording': {
    requires:
      'El riesgo de corrupción dice la acción u omisión, el uso del poder, lo público que se desvía y el beneficio privado.',
  },
  'risk-scale': { requires: 'La probabilidad y el impacto son de la escala del formato.' },
  'risk-zone': {
    requires:
      'La zona de riesgo es la que dan la probabilidad y el impacto, y el riesgo residual no es mayor que el inherente.',
  },
  'risk-control-missing': {
    requires: 'Cada riesgo tiene al menos un control, con responsable, período y registro.',
  },

  'progress-range': { requires: 'El avance está entre 0 % y 100 % y cuadra con lo ejecutado.' },
  'progress-not-scheduled': {
    requires: 'Lo que no estaba programado para el corte se reporta como «No programada».',
  },
  'progress-evidence': { requires: 'Un avance mayor que cero dice qué se hizo y trae su evidencia.' },
  'progress-decreased': {
    requires: 'Lo ejecutado, que se cuenta desde el 1 de enero, no baja de un corte a otro.',
  },
  'progress-overdue': { requires: 'Una actividad que ya venció está cumplida.' },
  'progress-over-execution': { requires: 'Lo ejecutado no pasa de lo programado, o se reporta aparte.' },
  'progress-row-unknown': { requires: 'Las filas del seguimiento son las del plan aprobado.' },
  'progress-conflict': {
    requires: 'Las dependencias que responden por una actividad reportan lo mismo.',
  },

  'goal-outside-plan': {
    requires: 'La meta existe en el plan indicativo vigente.',
    basis: 'Ley 152 de 1994, art. 41.',
  },
  'code-prefix': {
    requires: 'El código del programa empieza por el del sector, el del producto por el del programa, y así.',
  },
  'goal-quarters': { requires: 'Los cuatro trimestres suman la meta de la vigencia.' },
  'goal-exceeds-balance': {
    requires: 'La meta de la vigencia no pasa de lo que falta de la meta del cuatrienio.',
  },
  'budget-over-ceiling': {
    requires: 'Lo programado en cada programa no pasa de su techo presupuestal.',
    basis: 'Procedimiento PE-P-002 de la Alcaldía de Pasto, tareas 1 y 2.',
  },
  'budget-source': {
    requires: 'La fuente de financiación es del catálogo y tiene un valor, o la justificación de por qué no.',
    basis:
      'Ley 1474 de 2011, art. 74: el plan de acción especifica la distribución presupuestal de sus proyectos de inversión.',
  },
  'goal-after-approval': {
    requires:
      'Después de aprobado el plan en Consejo de Gobierno no se agregan metas, no cambian los códigos de las aprobadas ni se pone cantidad a una que no la tenía; todo otro cambio lleva su oficio.',
    basis: 'Procedimiento PE-P-002 de la Alcaldía de Pasto, tarea 8.',
  },
  'goal-unit': { requires: 'La unidad de medida corresponde a la meta y a su indicador.' },
  'baseline-invalid': {
    requires: 'La línea base es un número, o una de las siglas permitidas, con su año y su fuente.',
  },
  'goal-trend': { requires: 'El tipo de meta es del catálogo y cuadra con la línea base.' },
  'bpin-invalid': { requires: 'El código BPIN tiene sus trece dígitos y es del municipio.' },
  'integrated-plans': {
    requires:
      'Entre todos, los planes de acción aportan a los doce planes institucionales. El noveno es el PAAC hasta la vigencia 2024 y, desde 2025, el PTEP; se acepta cualquiera de los dos.',
    basis: 'Decreto 612 de 2018, art. 1.',
  },

  'poai-totals': { requires: 'El total es la suma de los proyectos y la suma de las fuentes.' },
  'poai-over-ceiling': {
    requires: 'La inversión de cada programa y fuente no pasa de su techo.',
    basis: 'Procedimiento PE-P-002 de la Alcaldía de Pasto, tareas 1 y 2.',
  },
  'poai-execution': {
    requires: 'Lo comprometido no pasa de la apropiación, ni lo pagado de lo comprometido.',
  },
  'poai-unmatched': {
    requires: 'Los proyectos del POAI están en el plan de acción de una dependencia, y al revés.',
    basis: 'Procedimiento PE-P-002 de la Alcaldía de Pasto, tarea 2.',
  },

  'group-invalid': { requires: 'La fila pertenece a un grupo del formato, y ningún grupo queda vacío.' },
  'entity-missing': { requires: 'El departamento y el municipio están diligenciados.' },
  'catalogue-altered': { requires: 'Las categorías y las actividades de gestión son las del catálogo.' },
  'improvement-incomplete': {
    requires: 'Cada acción de mejora tiene responsable, fecha límite, producto y evidencia.',
  },
  'score-range': { requires: 'El puntaje es un número entero de 0 a 100.' },

  'legal-basis-repealed': { requires: 'Las normas que se citan están vigentes.' },
  'ptep-coverage': {
    requires: 'El programa reunido trata los temas de los literales a) a e).',
    basis: 'Ley 1474 de 2011, art. 73, con el texto de la Ley 2195 de 2022.',
  },
  'ptep-misplaced': {
    requires: 'Lo que va en el plan de acción no se pone como iniciativa adicional del programa.',
  },

  'submission-superseded': { requires: 'De cada dependencia hay una sola versión de su entrega.' },
  'submission-missing': { requires: 'Han entregado todas las dependencias que deben este formato.' },
  'activity-conflict': { requires: 'Dos entregas que traen la misma actividad dicen de ella lo mismo.' },
  'strategy-differs': {
    requires: 'La estrategia de rendición de cuentas dice lo mismo que el componente 3 del plan.',
  },
  'documents-differ': { requires: 'Los documentos oficiales del mismo año dicen lo mismo de lo mismo.' },
  'totals-mismatch': { requires: 'Los totales del plan reunido son la suma de las entregas aceptadas.' },
}
