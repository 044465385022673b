import { shownNumber } from '../../../engine/text/numbers.js'
import type { Letter, LetterHead } from '../letters/letter.js'
import { NOTHING } from '../letters/phrases.js'
import type { Publication } from '../publication.js'
import { methodWords } from '../report/progress/method-words.js'
import { percentWords, pointsWords } from '../report/progress/quantity-words.js'
import { unitsSilent } from '../report/progress/who-reported.js'
import { count, listed, longDate } from '../report/words.js'
import type { Block, Text } from '../word/block.js'
import { cut } from '../workbook/cell-text.js'
import type { CheckedRow, ComponentFollowUp, ControlFigures } from './figures.js'
import { componentLabel } from './component-label.js'
import { CHOSEN_LABEL, RISK_LABEL, sampleWords } from './sample-words.js'
import { averagesWords, deadlineWords, leadWords } from './words.js'

/** A longer text is told by its beginning: the workbook has it whole. */
const MOST_TEXT = 400
const LINES_TO_WRITE = 6

export interface ControlLetterFacts {
  /** of Control Interno; nothing of it is OPGI's */
  readonly head: LetterHead
  /** ISO day */
  readonly date: string
  readonly publication: Publication
  readonly figures: ControlFigures
  /** name of the workbook that goes with it */
  readonly workbook: string
}

/** The follow-up that Control Interno signs: the figures of the report, the sample, what was verified and what differs. */
export function controlLetter({ head, date, publication, figures, workbook }: ControlLetterFacts): Letter {
  const { progress, verification } = figures
  const { cutoff, vigencia } = progress
  const monitoring = publication.monitoring!
  const { sample } = verification
  return {
    kind: 'informe',
    head,
    number: null,
    date,
    addressee: [],
    subject: `Seguimiento a los planes${vigencia === null ? '' : ` de ${String(vigencia)}`}, con corte al ${longDate(cutoff)}`,
    reference: null,
    body: [
      {
        kind: 'paragraph',
        text: `Este seguimiento parte de lo que las dependencias reportaron al corte, sin pedirles nada otra vez, y presenta a su lado lo que esta oficina verificó en una muestra. Los informes de control interno tienen el valor probatorio que les da el artículo 9 de la Ley 1474 de 2011.`,
      },
      {
        kind: 'facts',
        facts: [
          ['Corte', longDate(cutoff)],
          ['Publicación', `a más tardar el ${deadlineWords(monitoring)}`],
          ['Anexo', workbook],
        ],
      },
      { kind: 'heading', text: 'Avance por componente' },
      {
        kind: 'table',
        caption: 'Lo reportado al corte: las mismas cifras del informe de monitoreo',
        columns: [
          { header: 'Componente', width: 26 },
          { header: 'Actividades programadas', width: 15, align: 'end' },
          { header: 'Actividades cumplidas', width: 13, align: 'end' },
          { header: '% de avance', width: 11, align: 'end' },
          { header: 'Observaciones', width: 35 },
        ],
        rows: [
          ...figures.components.map((one) => componentRow(one, false)),
          componentRow(figures.whole, true),
        ],
      },
      ...unitsBlocks(figures),
      { kind: 'heading', text: 'La muestra' },
      ...(sample
        ? [
            { kind: 'list', items: sampleWords(sample) } as const,
            {
              kind: 'table',
              caption: 'Cómo quedó repartida',
              columns: [
                { header: 'Componente', width: 44 },
                { header: 'Con reporte', width: 14, align: 'end' },
                { header: CHOSEN_LABEL.risk, width: 14, align: 'end' },
                { header: CHOSEN_LABEL.draw, width: 14, align: 'end' },
                { header: 'En la muestra', width: 14, align: 'end' },
              ],
              rows: sample.components.map((one) => [
                componentLabel(publication.formats, one),
                ...[one.reported, one.byRisk, one.byDraw, one.byRisk + one.byDraw].map(shownNumber),
              ]),
            } as const,
            ...riskBlocks(sample),
          ]
        : [{ kind: 'paragraph', text: 'No se sabe qué muestra se sorteó.' } as const]),
      { kind: 'heading', text: 'Lo verificado al lado de lo reportado' },
      { kind: 'paragraph', text: averagesText(figures) },
      ...checkedTable(figures.checked),
      ...differenceBlocks(figures),
      { kind: 'heading', text: 'Hechos para las conclusiones' },
      { kind: 'list', items: leadWords(figures) },
      { kind: 'heading', text: 'Conclusiones y recomendaciones' },
      { kind: 'paragraph', text: [{ soft: 'Las escribe la oficina de control interno.' }] },
      ...Array.from({ length: LINES_TO_WRITE }, (): Block => ({ kind: 'paragraph', text: '_'.repeat(74) })),
    ],
    enclosures: [],
    copies: [],
    annex: [
      { kind: 'heading', text: 'Cómo se calculó' },
      {
        kind: 'list',
        items: [
          ...methodWords(progress, publication.formats),
          'El avance verificado se calcula igual que el reportado, con las cantidades que se comprobaron. No reemplaza lo reportado.',
          'Donde el concepto es «Conforme» y no se escribió cantidad, vale la reportada; donde es «Sin evidencia» y no se escribió cantidad, no cuenta nada; lo que no se pudo verificar no entra en los promedios de la muestra.',
        ],
      },
    ],
  }
}

function componentRow(one: ComponentFollowUp, strong: boolean): Text[] {
  const cells = [
    one.label,
    shownNumber(one.scheduled),
    shownNumber(one.fulfilled),
    percentWords(one.percent),
    one.observations,
  ]
  return strong ? cells.map((cell, i) => (i === 4 ? cell : [{ strong: cell }])) : cells
}

function unitsBlocks({ progress }: ControlFigures): Block[] {
  const silent = unitsSilent(progress)
  if (silent.length === 0) return []
  return [
    {
      kind: 'paragraph',
      text: `No ${silent.length === 1 ? 'dio' : 'dieron'} cifras de ninguna de sus actividades programadas: ${listed(silent.map(({ name, scheduled }) => `${name} (${String(scheduled)})`))}.`,
    },
  ]
}

function riskBlocks(sample: NonNullable<ControlFigures['verification']['sample']>): Block[] {
  const chosen = new Set(sample.activities.map(({ id }) => id))
  const signs = Object.entries(sample.risky).filter(([, ids]) => ids.length > 0)
  if (signs.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Señales de riesgo en los reportes; una actividad puede tener varias',
      columns: [
        { header: 'Señal', width: 64 },
        { header: 'Actividades', width: 18, align: 'end' },
        { header: 'En la muestra', width: 18, align: 'end' },
      ],
      rows: signs.map(([risk, ids]) => [
        RISK_LABEL[risk as keyof typeof RISK_LABEL],
        shownNumber(ids.length),
        shownNumber(ids.filter((id) => chosen.has(id)).length),
      ]),
    },
  ]
}

function averagesText(figures: ControlFigures): Text {
  const { averages } = figures
  if (averages === null) return averagesWords(figures)
  return [
    'El avance promedio de lo verificado es ',
    { strong: percentWords(averages.verified) },
    '; el de las mismas actividades según lo reportado, ',
    { strong: percentWords(averages.reported) },
    `. ${averagesWords(figures)}`,
  ]
}

function checkedTable(rows: readonly CheckedRow[]): Block[] {
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      caption: 'Cada actividad de la muestra, y las que se verificaron además de ella',
      columns: [
        { header: 'Actividad', width: 30 },
        { header: 'Reportado', width: 17 },
        { header: '%', width: 9, align: 'end' },
        { header: 'Verificado', width: 17 },
        { header: '%', width: 9, align: 'end' },
        { header: 'Concepto', width: 18 },
      ],
      rows: rows.map((one) => [
        [
          cut(one.label, MOST_TEXT),
          { soft: `\n${one.component}${one.isBesides ? ' · además de la muestra' : ''}` },
        ],
        one.reported,
        percentWords(one.reportedPercent),
        one.verified,
        percentWords(one.verifiedPercent),
        one.concept === '' ? [{ soft: one.outcome }] : one.concept,
      ]),
    },
  ]
}

function differenceBlocks({ differing, pending, verification }: ControlFigures): Block[] {
  if (verification.files.length === 0) return []
  return [
    { kind: 'heading', text: `Diferencias (${shownNumber(differing.length)})` },
    ...(differing.length === 0
      ? [{ kind: 'paragraph', text: 'Ninguna actividad verificada difiere de lo reportado.' } as const]
      : [
          {
            kind: 'table',
            caption: 'Lo que difiere, lo que se revisó y lo que se observa',
            columns: [
              { header: 'Actividad y quién la lidera', width: 30 },
              { header: 'Reportado → verificado', width: 20 },
              { header: 'Diferencia', width: 13, align: 'end' },
              { header: 'Evidencia revisada y observaciones', width: 37 },
            ],
            rows: differing.map((one): Text[] => [
              [cut(one.label, MOST_TEXT), { soft: `\n${one.row.leader}` }],
              `${one.reported}\n→ ${one.verified}`,
              pointsWords(one.points),
              told(one),
            ]),
          } as const,
        ]),
    ...(pending.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `${count(pending.length, 'actividad quedó', 'actividades quedaron')} sin verificar: ${listed(pending.map(({ label, concept }) => `«${cut(label, MOST_TEXT)}»${concept === '' ? '' : ` (${concept.toLowerCase()})`}`))}.`,
          } as const,
        ]),
  ]
}

function told({ checked: { reviewedEvidence, observations }, concept, notes }: CheckedRow): Text {
  const parts = [concept, reviewedEvidence, observations, ...notes].filter((part) => part !== '')
  return parts.length === 0 ? [NOTHING] : parts.map((part) => cut(part, MOST_TEXT)).join('\n')
}
