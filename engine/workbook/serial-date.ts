const DAY_MS = 86_400_000
/** Excel shows moments to the millisecond: half of one is where the next day begins. */
const HALF_MS = 0.5 / DAY_MS
const LAST_DAY = Date.UTC(9999, 11, 31)
/** Day 60 of the 1900 system is 1900-02-29, which never was; days after it are one ahead. */
const PHANTOM_DAY = 60

/** A moment as an Excel serial number counts it: whole day and second of the day. */
export interface Moment {
  readonly day: number
  readonly second: number
}

/** Excel serial number → its day and its second of the day, as Excel rounds them. */
export function moment(serial: number): Moment {
  const shown = serial + HALF_MS
  const day = Math.floor(shown)
  return { day, second: Math.floor((shown - day) * 86_400) }
}

/**
 * Excel serial number → ISO date (`44593` → `2022-02-01`); the fraction of the day is dropped. Null when it is no date:
 * negative, beyond 9999, or one of the two days that only the 1900 system has (0 and 60).
 */
export function serialToIso(serial: number, date1904 = false): string | null {
  const day = Math.floor(serial + HALF_MS)
  const time = date1904 ? Date.UTC(1904, 0, 1 + day) : time1900(day)
  if (!(day >= 0) || !(time <= LAST_DAY)) return null
  const date = new Date(time)
  return `${date.getUTCFullYear()}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`
}

/** ISO date, with or without a time (`2022-02-01T12:00:00`) → Excel serial number; null when it is none. */
export function isoToSerial(iso: string, date1904 = false): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?Z?)?$/.exec(iso)
  if (!parts) return null
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0))
  const time = Date.UTC(year, month - 1, date)
  const exists = new Date(time).toISOString().startsWith(iso.slice(0, 10))
  if (!exists || hour > 23 || minute > 59 || second >= 60) return null
  const day = date1904 ? (time - Date.UTC(1904, 0, 1)) / DAY_MS : day1900(time)
  return day < 0 ? null : day + (hour * 3600 + minute * 60 + second) / 86_400
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

function time1900(day: number): number {
  if (day < 1 || day === PHANTOM_DAY) return NaN
  return Date.UTC(1899, 11, (day < PHANTOM_DAY ? 31 : 30) + day)
}

function day1900(time: number): number {
  const day = (time - Date.UTC(1899, 11, 31)) / DAY_MS
  return day < PHANTOM_DAY ? day : day + 1
}
