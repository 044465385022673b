import guia42 from '../../templates/guia-4-2/format.json' with { type: 'json' }
import mapaRiesgos from '../../templates/mapa-riesgos/format.json' with { type: 'json' }
import paacAnexo1 from '../../templates/paac-anexo-1/format.json' with { type: 'json' }
import participacion from '../../templates/participacion/format.json' with { type: 'json' }
import planAccion from '../../templates/plan-accion/format.json' with { type: 'json' }
import planIndicativo from '../../templates/plan-indicativo/format.json' with { type: 'json' }
import poai from '../../templates/poai/format.json' with { type: 'json' }
import ptep from '../../templates/ptep/format.json' with { type: 'json' }
import racionalizacionTramites from '../../templates/racionalizacion-tramites/format.json' with { type: 'json' }
import rendicionCuentas from '../../templates/rendicion-cuentas/format.json' with { type: 'json' }
import seguimiento from '../../templates/seguimiento/format.json' with { type: 'json' }
import verificacion from '../../templates/verificacion/format.json' with { type: 'json' }

/** The files of every official format, not yet validated. */
export const FORMAT_FILES: readonly unknown[] = [
  guia42,
  mapaRiesgos,
  paacAnexo1,
  participacion,
  planAccion,
  planIndicativo,
  poai,
  ptep,
  racionalizacionTramites,
  rendicionCuentas,
  seguimiento,
  verificacion,
]
