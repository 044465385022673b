import { isoToSerial, moment, serialToIso } from '../../../engine/workbook/serial-date.js'

describe('serial number to ISO date', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [44593, '2022-02-01'],
    [44681, '2022-04-30'],
    [45351, '2024-02-29'],
    [2958465, '9999-12-31'],
  ])('1900: %d is %s', (serial, iso) => {
    expect(serialToIso(serial)).toBe(iso)
    expect(isoToSerial(iso)).toBe(serial)
  })

  it.each([
    [0, '1904-01-01'],
    [60, '1904-03-01'],
    [43131, '2022-02-01'],
    [2957003, '9999-12-31'],
  ])('1904: %d is %s', (serial, iso) => {
    expect(serialToIso(serial, true)).toBe(iso)
    expect(isoToSerial(iso, true)).toBe(serial)
  })

  it.each([-1, 0, 60, 2958466, 1e300, NaN, Infinity, -Infinity])('1900: %d is no date', (serial) => {
    expect(serialToIso(serial)).toBeNull()
  })

  it.each([-1, 2957004])('1904: %d is no date', (serial) => {
    expect(serialToIso(serial, true)).toBeNull()
  })

  it('drops the time, but not the day that a rounding error is short of', () => {
    expect(serialToIso(44593.75)).toBe('2022-02-01')
    expect(serialToIso(44592.999988)).toBe('2022-01-31')
    expect(serialToIso(44592.99999999999)).toBe('2022-02-01')
  })
})

describe('ISO date to serial number', () => {
  it('keeps the time', () => {
    expect(isoToSerial('2022-02-01T18:00:00')).toBe(44593.75)
    expect(isoToSerial('2022-02-01T06:00Z')).toBe(44593.25)
  })

  it.each([
    '2022-04-31',
    '2022-13-01',
    '2022-1-1',
    '1899-12-30',
    '0050-01-01',
    '2022-02-01T25:00',
    'ayer',
    '',
  ])('%j is none', (iso) => {
    expect(isoToSerial(iso)).toBeNull()
  })
})

describe('the second of the day', () => {
  it('is the one Excel shows', () => {
    expect(moment(0.5)).toEqual({ day: 0, second: 43_200 })
    expect(moment(44593.43402777778)).toEqual({ day: 44593, second: 37_500 })
  })
})
