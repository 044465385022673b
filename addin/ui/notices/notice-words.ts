import { list, plural } from '../../../engine/findings/spanish/phrases.js'
import type { WhyNotWritten } from '../../book/book.js'
import type { Notice, Refused } from '../../pane/state.js'
import { placesInWords } from './places.js'

/** A notice as it is told: what was done, what was not and what to do then. */
export function noticeWords(notice: Notice): string {
  switch (notice.kind) {
    case 'fixed':
      return [
        notice.cells === 1
          ? 'Se corrigió 1 celda.'
          : `Se corrigieron ${plural(notice.cells, 'celda', 'celdas')}.`,
        ...notice.refused.map(refusedWords),
      ].join(' ')
    case 'undone':
      return [
        notice.cells === 0
          ? 'No se deshizo nada.'
          : `Se ${notice.cells === 1 ? 'devolvió 1 celda' : `devolvieron ${plural(notice.cells, 'celda', 'celdas')}`} a como ${notice.cells === 1 ? 'estaba' : 'estaban'}.`,
        ...(notice.left.length === 0
          ? []
          : [
              `${notice.left.length === 1 ? 'Quedó igual, porque cambió' : 'Quedaron iguales, porque cambiaron'} después: ${placesInWords(notice.left)}.`,
            ]),
      ].join(' ')
    case 'refused':
      return refusedWords(notice)
    case 'changed-meanwhile':
      return `No se corrigió nada: alguien cambió ${placesInWords(notice.places)} mientras tanto. Mire otra vez cómo quedaría y repita.`
    case 'marked':
      return [
        notice.cells === 0
          ? 'No se marcó ninguna celda.'
          : `Se ${notice.cells === 1 ? 'marcó 1 celda' : `marcaron ${plural(notice.cells, 'celda', 'celdas')}`} en la hoja; «Quitar marcas» deja el libro como estaba.`,
        ...(notice.protectedSheets.length === 0
          ? []
          : [
              `${notice.protectedSheets.length === 1 ? 'Está protegida y no se puede marcar la hoja' : 'Están protegidas y no se pueden marcar las hojas'} ${list(notice.protectedSheets.map((name) => `"${name}"`))}.`,
            ]),
      ].join(' ')
    case 'unmarked':
      return 'Se quitaron las marcas de Cotejo.'
    case 'written':
      return `Se escribió en la celda ${placesInWords([notice.place])}.`
    case 'saved-answers':
      return 'Anotado.'
  }
}

/** Whether something is left for a person to do by hand, or to look at again. */
export function asksForMore(notice: Notice): boolean {
  switch (notice.kind) {
    case 'fixed':
      return notice.refused.length > 0
    case 'undone':
      return notice.left.length > 0
    case 'marked':
      return notice.protectedSheets.length > 0
    case 'refused':
    case 'changed-meanwhile':
      return true
    case 'unmarked':
    case 'written':
    case 'saved-answers':
      return false
  }
}

const WHY: Readonly<Record<WhyNotWritten, string>> = {
  protected: 'la hoja está protegida',
  merged: 'están dentro de celdas combinadas',
  tied: 'dependen de otras: una fórmula de varias celdas, una tabla o una firma digital',
  'open-document': 'el libro es de LibreOffice (.ods)',
}

function refusedWords({ why, places }: Refused): string {
  const which = placesInWords(places)
  const one = places.length === 1
  const reason = one && why === 'merged' ? 'está dentro de celdas combinadas' : WHY[why]
  return `${one ? 'Cambie a mano la celda' : 'Cambie a mano las celdas'} ${which}: Cotejo no ${one ? 'la' : 'las'} toca porque ${reason}.`
}
