import { join } from 'node:path'
import { Office } from '../../test/docs/office.ts'
import { approvedPlans, yearOfCutoffs } from '../../test/docs/year-of-cutoffs.ts'
import { drawn, photographed, the, work } from './pictures.mjs'

const CUTOFF = '2026-08-31'

/** The pictures of the year of the follow-ups, which is the one that the manual tells. */
export async function picturesOfFollowUps() {
  const office = new Office(join(work, 'seguimiento'))
  for (const act of [...approvedPlans(office), ...yearOfCutoffs(office)]) await office.does(act)
  const outputs = join(office.city, 'salidas')
  const report = join(outputs, 'informes', CUTOFF)
  await photographed(
    [join(report, 'informe-monitoreo.html'), { width: 1000, height: 780 }, 'seguimiento-informe.png'],
    [
      join(outputs, 'publicacion', 'index.html#actividades'),
      { width: 1000, height: 900 },
      'seguimiento-pagina.png',
    ],
  )
  drawn(
    the(join(outputs, 'seguimiento', CUTOFF, 'Secretaría General'), /\.xlsx$/),
    ['-r', '100', '-x', '30', '-y', '45', '-W', '1330', '-H', '545'],
    'seguimiento-libro.png',
  )
  drawn(
    join(report, 'informe-monitoreo.docx'),
    ['-r', '72', '-f', '4', '-l', '4'],
    'seguimiento-documento.png',
  )
}
