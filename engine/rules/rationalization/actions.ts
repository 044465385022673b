/** The types of rationalization (Función Pública), as compared. */
export const TYPES: Readonly<Record<string, RegExp>> = {
  normativa: /^normativ[oa]s?$/,
  administrativa: /^administrativ[oa]s?$/,
  tecnológica: /^tecnologic[oa]s?$/,
}

/**
 * Actions that are clearly of one type; configured practice, from the register of procedures (SUIT). Others are of any.
 */
export const ACTIONS: readonly { readonly type: string; readonly words: RegExp }[] = [
  {
    type: 'tecnológica',
    words:
      /\b(en linea|electronic[oa]s?|virtual(es)?|firma digital|interoperabilidad|aplicativo|app|pagina web)\b/,
  },
  {
    type: 'normativa',
    words:
      /^(eliminacion del? (tramite|opa)|reduccion de (la )?tarifa|ampliacion de (la )?vigencia|fusion de tramites)/,
  },
  {
    type: 'administrativa',
    words: /^(extension|ampliacion) de (los )?(horarios?|puntos de atencion)/,
  },
]
