import type { TroubleKind } from '../../book/trouble.js'

/** What a person is told of a trouble, and what she can do. */
export interface TroubleWords {
  readonly title: string
  readonly sentence: string
  /** retry: the button «Intentar de nuevo»; browser: the same page outside Excel */
  readonly ways: readonly ('retry' | 'browser')[]
  /** nothing goes on until it is solved, or a person must do something: told at once */
  readonly blocks: boolean
}

export const TROUBLE_WORDS: Readonly<Record<TroubleKind, TroubleWords>> = {
  'editing-cell': {
    title: 'Excel está esperando a que termine de escribir',
    sentence:
      'Termine de escribir en la celda (Enter para aceptar, Esc para dejarla como estaba). Cotejo sigue solo apenas pueda.',
    ways: [],
    blocks: false,
  },
  'dialog-open': {
    title: 'Hay una ventana de Excel abierta',
    sentence: 'Ciérrela para seguir. Cotejo lo intenta de nuevo por sí mismo.',
    ways: [],
    blocks: false,
  },
  busy: {
    title: 'Excel está ocupado',
    sentence: 'Está calculando o atendiendo otra cosa. Cotejo lo intenta de nuevo por sí mismo.',
    ways: [],
    blocks: false,
  },
  'script-blocked': {
    title: 'No llegó la parte de Microsoft que conecta con Excel',
    sentence:
      'La red de la entidad puede estar bloqueando la dirección appsforoffice.microsoft.com: pida a sistemas que la permita. Mientras tanto, guarde el libro y revíselo en el navegador.',
    ways: ['retry', 'browser'],
    blocks: true,
  },
  'host-too-old': {
    title: 'Esta versión de Excel es anterior a lo que Cotejo necesita',
    sentence:
      'Hace falta Excel 2021 o posterior, Microsoft 365 o Excel en la web. Guarde el libro y revíselo en el navegador: no hay que instalar nada.',
    ways: ['browser'],
    blocks: true,
  },
  'no-permission': {
    title: 'Excel no da permiso para hacerlo',
    sentence:
      'El libro puede estar abierto solo para leer, o en vista protegida. Pulse «Habilitar edición» en Excel, o guarde una copia, e inténtelo de nuevo.',
    ways: ['retry'],
    blocks: true,
  },
  protected: {
    title: 'La hoja está protegida',
    sentence:
      'Cotejo nunca quita una protección. Haga el cambio a mano en las celdas que la hoja deja escribir, o pida a quien envió el formato que lo permita.',
    ways: [],
    blocks: true,
  },
  offline: {
    title: 'No hay conexión',
    sentence: 'Lo que ya está revisado sigue aquí. Cuando vuelva la conexión, inténtelo de nuevo.',
    ways: ['retry'],
    blocks: true,
  },
  'too-large': {
    title: 'El libro es demasiado grande para leerlo desde Excel',
    sentence:
      'Borre las hojas y filas que no son del formato e inténtelo de nuevo; o guarde el libro y revíselo en el navegador, donde cabe más.',
    ways: ['retry', 'browser'],
    blocks: true,
  },
  'session-lost': {
    title: 'Se perdió la comunicación con Excel',
    sentence:
      'Inténtelo de nuevo; si se repite, cierre este panel y vuelva a abrirlo desde la cinta. El libro no ha cambiado.',
    ways: ['retry'],
    blocks: true,
  },
  gone: {
    title: 'La hoja o la celda no está a la vista',
    sentence:
      'Está oculta, o alguien la borró o le cambió el nombre. Inténtelo de nuevo para ver el libro como está ahora.',
    ways: ['retry'],
    blocks: true,
  },
  'file-unreadable': {
    title: 'El archivo ya no se puede leer',
    sentence: 'Alguien lo movió, lo borró o lo está guardando. Elíjalo o arrástrelo otra vez.',
    ways: [],
    blocks: true,
  },
  unknown: {
    title: 'Algo no salió bien',
    sentence:
      'Lo que se ve puede no estar al día. Inténtelo de nuevo; si se repite, guarde el libro, revíselo en el navegador y avise a quien administra Cotejo.',
    ways: ['retry', 'browser'],
    blocks: true,
  },
}
