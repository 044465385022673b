const DAY = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const DIFFERENCE_1904 = 1462

/** Excel's serial number of a day, or null where the calendar has no such day or Excel does not reach it. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const instant = Date.UTC(year, month - 1, day)
  const date = new Date(instant)
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return serialOfInstant(instant, date1904)
}

/** The serial of an instant in UTC; before March 1900 Excel counts a day that never was. */
export function serialOfInstant(instant: number, date1904: boolean): number | null {
  const serial = (instant - EPOCH_1900) / DAY
  if (date1904) return serial < DIFFERENCE_1904 ? null : serial - DIFFERENCE_1904
  if (serial < 2) return null
  return serial < 61 ? serial - 1 : serial
}

export interface Moment {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly weekday: number
}

/** The date and time that a serial stands for. */
export function momentOf(serial: number, date1904: boolean): Moment {
  const days = date1904 ? serial + DIFFERENCE_1904 : serial < 60 ? serial + 1 : serial
  const date = new Date(EPOCH_1900 + Math.round((days * DAY) / 1000) * 1000)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekday: date.getUTCDay(),
  }
}
