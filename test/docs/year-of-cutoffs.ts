import { CULTURE, GENERAL, HEALTH } from '../year/city.js'
import * as told from '../year/follow-ups.js'
import { reports, verifies } from '../year/reports.js'
import { BEGIN, type Act, type Office } from './office.js'

const { APRIL, AUGUST } = told

/** What stands before the chapter begins: the plans of the three secretarías and the PAAC, approved. */
export function approvedPlans({ city }: Office): readonly Act[] {
  return [
    BEGIN,
    { day: '2025-11-20', order: 'solicitar', first: () => told.completeToMonitor(city) },
    { day: '2025-12-10', order: 'recibir', first: () => told.plansArrive(city) },
    { day: '2026-01-20', order: 'aprobar --acta 001 --fecha 2026-01-20' },
  ]
}

/** The chapter of the follow-ups, in the order of its days. */
export function yearOfCutoffs({ city }: Office): readonly Act[] {
  return [
    { day: '2026-04-24', order: `seguimiento preparar --corte ${APRIL}` },
    {
      day: '2026-05-08',
      order: 'seguimiento recibir',
      first: () => {
        reports(city, GENERAL, APRIL, 'Seguimiento general.xlsx', told.APRIL_GENERAL)
        reports(city, HEALTH, APRIL, 'Seguimiento salud.xlsx', told.APRIL_HEALTH)
      },
    },
    { day: '2026-05-08', order: 'devolver' },
    {
      day: '2026-05-12',
      order: 'seguimiento recibir',
      first: () => {
        reports(city, HEALTH, APRIL, 'Seguimiento salud corregido.xlsx', told.APRIL_HEALTH_MENDED)
        reports(city, CULTURE, APRIL, 'Seguimiento cultura.xlsx', told.APRIL_CULTURE)
      },
    },
    {
      day: '2026-05-12',
      order: `seguimiento resolver 2.1 --corte ${APRIL} --vale general --por "Jefe de Planeación" --motivo "Hay cinco listas de asistencia"`,
    },
    { day: '2026-05-12', order: 'estado' },
    { day: '2026-05-12', order: `informe --corte ${APRIL}` },
    { day: '2026-05-13', order: `seguimiento verificar --corte ${APRIL} --semilla guayacán` },
    {
      day: '2026-05-15',
      order: 'recibir',
      first: () => verifies(city, APRIL, 'Verificación de abril.xlsx', told.APRIL_VERIFIED),
    },
    { day: '2026-05-15', order: `seguimiento verificar --corte ${APRIL} --informe` },
    { day: '2026-08-24', order: `seguimiento preparar --corte ${AUGUST}` },
    {
      day: '2026-09-08',
      order: 'seguimiento recibir',
      first: () => {
        reports(city, GENERAL, AUGUST, 'Seguimiento general agosto.xlsx', told.AUGUST_GENERAL)
        reports(city, HEALTH, AUGUST, 'Seguimiento salud agosto.xlsx', told.AUGUST_HEALTH)
      },
    },
    { day: '2026-09-09', order: `informe --corte ${AUGUST}` },
    { day: '2026-09-10', order: 'publicar' },
    { day: '2026-09-10', order: 'calendario' },
  ]
}
