import { useEffect, useRef, useState } from 'preact/hooks'
import type { Book } from '../../book/book.js'
import type { Session } from '../../pane/session.js'
import { samePlan } from '../../submission/package.js'
import type { KeptReceipt } from '../../submission/receipt.js'
import { PAUSES, send } from '../../submission/send.js'
import { notSentWords } from '../../submission/words.js'
import { saveFile } from '../file/save-file.js'
import { prepare, type Prepared } from './prepare.js'

/** A way of handing in. */
export type Act = 'workbook' | 'rows' | 'send'

/** What the panel tells: how it goes, or what went wrong. */
export interface Told {
  readonly kind: 'status' | 'problem'
  readonly text: string
}

const CHECKING: Told = { kind: 'status', text: 'Revisando todo el libro…' }
const NOT_CHECKED: Told = {
  kind: 'problem',
  text: 'No se pudo revisar el libro; el aviso de arriba dice por qué. Cuando se resuelva, vuelva a intentarlo.',
}
const CHANGED: Told = {
  kind: 'problem',
  text: 'El libro cambió después del resumen. Ya está al día: mírelo y vuelva a pulsar el botón.',
}

export interface HandIn {
  readonly prepared: Prepared | null
  readonly working: boolean
  readonly told: Told | null
  readonly refresh: () => Promise<void>
  /** Hands in what the summary shows; where the workbook has changed since, shows the new summary instead. */
  readonly perform: (act: Act) => Promise<void>
}

/** The full check before handing in, and handing in. */
export function useHandIn(session: Session, book: Book | null, keep: (receipt: KeptReceipt) => void): HandIn {
  const [prepared, setPrepared] = useState<Prepared | null>(null)
  const [working, setWorking] = useState(false)
  const [told, setTold] = useState<Told | null>(null)
  const turn = useRef(Promise.resolve())
  const acting = useRef(false)

  const check = async (): Promise<Prepared | null> => {
    setTold(CHECKING)
    const now = await prepare(session)
    if (now) setPrepared(now)
    setTold(now ? null : NOT_CHECKED)
    return now
  }

  /** One thing after the other; the panel says meanwhile what it does. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    setWorking(true)
    const done = turn.current.then(work).catch((error: unknown) => {
      session.fail(error)
      setTold(NOT_CHECKED)
    })
    turn.current = done
    return done.then(() => {
      if (turn.current === done) setWorking(false)
    })
  }

  const handOver = async (act: Act, parcel: Prepared): Promise<void> => {
    const { delivery, text, bytes } = parcel
    if (act === 'rows') {
      const name = delivery.file.replace(/\.\w+$/, '.json')
      saveFile(text, name, 'application/json')
      setTold({ kind: 'status', text: `Se descarga «${name}»: búsquelo en sus descargas.` })
    } else if (act === 'workbook') {
      if (!bytes) return
      saveFile(bytes, delivery.file)
      setTold({ kind: 'status', text: `Se descarga «${delivery.file}»: búsquelo en sus descargas.` })
    } else if (session.ground.intake !== null) {
      const tries = String(PAUSES.length + 1)
      const sent = await send(session.ground.intake, parcel, (number) => {
        const again =
          number === 1 ? 'Enviando…' : `El buzón no contesta; intento ${String(number)} de ${tries}…`
        setTold({ kind: 'status', text: again })
      })
      if (sent.ok) keep(sent.receipt)
      setTold(
        sent.ok
          ? { kind: 'status', text: `Entrega recibida. Recibo ${sent.receipt.receipt}: guárdelo.` }
          : { kind: 'problem', text: notSentWords(sent.why) },
      )
    }
  }

  const refresh = (): Promise<void> => inTurn(async () => void (await check()))
  useEffect(() => {
    void refresh()
  }, [book])

  return {
    prepared,
    working,
    told,
    refresh,
    perform: async (act) => {
      const shown = prepared
      if (acting.current) return
      acting.current = true
      await inTurn(async () => {
        const now = await check()
        if (!now) return
        if (!shown || !samePlan(now, shown)) setTold(CHANGED)
        else await handOver(act, now)
      })
      acting.current = false
    },
  }
}
