import type { Status } from '../../lifecycle/status.js'
import { contents, document } from '../page/document.js'
import { longDate } from '../report/words.js'
import { asideSection } from './aside.js'
import { boardSection } from './board.js'
import { discardedSection } from './discarded.js'
import { followUpsSection } from './follow-ups.js'
import { historySection } from './history.js'
import { opening } from './opening.js'
import { SCRIPT } from './script.js'
import { settledSection } from './settled.js'
import { STYLE } from './style.js'
import { withdrawnSection } from './withdrawn.js'

/** `estado.html`: where every plan stands, as one page that needs no network. The same state and day give the same bytes. */
export function statusPage(status: Status): string {
  const { entity, vigencia, today, plans, followUps, otherVigencias, aside, settled, discarded, withdrawn } =
    status
  const sections: readonly (readonly [string, string, string])[] = [
    ['tablero', 'Tablero', boardSection(status)],
    ['seguimientos', 'Seguimientos', followUpsSection(status)],
    [
      'historia',
      'Historia',
      historySection('historia', 'La historia de cada plan', [
        ...plans,
        ...followUps.flatMap(({ units }) => units),
      ]),
    ],
    ['otras', 'Otras vigencias', historySection('otras', 'De otras vigencias', otherVigencias)],
    ['apartados', 'Apartados', asideSection(aside)],
    ['resueltos', 'Ya resueltos', settledSection(settled)],
    ['descartados', 'Descartados', discardedSection(discarded)],
    ['retirados', 'Retirados', withdrawnSection(withdrawn)],
  ]
  const shown = sections.filter(([, , html]) => html !== '')
  const title = `Estado de los planes${vigencia === null ? '' : ` ${String(vigencia)}`}`
  return document({
    title: `${title} · ${entity}`,
    style: STYLE,
    script: SCRIPT,
    skip: ['tablero', 'Ir al tablero'],
    main: [
      opening(status),
      contents(shown.map(([id, name]) => [id, name])),
      ...shown.map(([, , html]) => html),
    ].join('\n'),
    footer: `${entity}. Estado al ${longDate(today)}, generado por Cotejo a partir del registro. Los días de retraso son días calendario, desde el día en que se debía entregar hasta el de la primera entrega, o hasta hoy.`,
  })
}
