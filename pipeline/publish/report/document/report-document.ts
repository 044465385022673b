import type { Block } from '../../word/block.js'
import { annex } from './chapters/annex.js'
import { attention } from './chapters/attention.js'
import { comparison } from './chapters/comparison.js'
import { conclusions } from './chapters/conclusions.js'
import { results } from './chapters/results.js'
import type { Chapter, DocumentFacts, ReportDocument } from './content.js'
import { methodWords } from '../progress/method-words.js'
import { listed, longDate } from '../words.js'
import { filledIn } from './template.js'
import { templateBlocks } from './template-blocks.js'

/** The monitoring report as a document: pure, the same facts give the same one. */
export function reportDocument(facts: DocumentFacts): ReportDocument {
  const { figures, formats, head, template } = facts
  const plans = listed(figures.plans.map(({ label }) => label))
  const values = {
    entidad: head.entity,
    oficina: head.office,
    plan: plans === '' ? 'el plan' : listed(figures.plans.map(({ label }) => `«${label}»`)),
    vigencia: figures.vigencia === null ? 'sin definir' : String(figures.vigencia),
    corte: longDate(figures.cutoff),
    plazo_reporte: longDate(figures.reportingDeadline),
    plazo_publicacion: longDate(figures.publishingDeadline),
  }
  const own = (section: keyof typeof template): Block[] => templateBlocks(filledIn(template[section], values))
  const chapters: Chapter[] = [
    { title: 'Introducción', blocks: own('Introducción') },
    {
      title: 'Método',
      blocks: [...own('Método'), { kind: 'bullets', items: methodWords(figures, formats) }],
    },
    results(facts),
    attention(facts),
    comparison(facts),
    conclusions(facts, own('Conclusiones')),
  ]
  return {
    head,
    title: filledIn(template['Título'], values).replace(/\s+/g, ' '),
    plans,
    vigencia: figures.vigencia,
    cutoff: figures.cutoff,
    chapters,
    annex: annex(facts),
  }
}
