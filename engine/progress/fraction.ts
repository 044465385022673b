/** Below this a fraction is kept in lowest terms; beyond it, doing so would cost more than it saves. */
const REDUCED_BELOW = 1n << 256n

/**
 * An exact fraction: what is reckoned is reckoned without rounding, so that 0.1 + 0.2 is 0.3, and a mean of thirds is what
 * a person works out on paper. It is rounded only where it is shown (percentage.ts).
 */
export class Fraction {
  static readonly ZERO = new Fraction(0n, 1n)
  static readonly ONE = new Fraction(1n, 1n)

  private constructor(
    readonly numerator: bigint,
    /** above 0 */
    readonly denominator: bigint,
  ) {}

  /**
   * Numerator over denominator.
   * @throws RangeError where the denominator is 0
   */
  static of(numerator: bigint, denominator: bigint): Fraction {
    if (denominator === 0n) throw new RangeError('a fraction over 0')
    const [n, d] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator]
    if (d >= REDUCED_BELOW) return new Fraction(n, d)
    const divisor = greatestCommonDivisor(n < 0n ? -n : n, d)
    return new Fraction(n / divisor, d / divisor)
  }

  /**
   * The decimal that a number is written as: 0.1 is one tenth, not the nearest binary number.
   * @throws RangeError where it is not finite
   */
  static fromNumber(value: number): Fraction {
    if (!Number.isFinite(value)) throw new RangeError(`${String(value)} is no quantity`)
    const [mantissa, exponent = '0'] = String(value).split('e')
    const [whole, decimals = ''] = mantissa!.split('.')
    const scale = Number(exponent) - decimals.length
    const digits = BigInt(whole! + decimals)
    const power = 10n ** BigInt(Math.abs(scale))
    return scale < 0 ? Fraction.of(digits, power) : Fraction.of(digits * power, 1n)
  }

  plus(other: Fraction): Fraction {
    if (this.denominator === other.denominator)
      return Fraction.of(this.numerator + other.numerator, this.denominator)
    return Fraction.of(
      this.numerator * other.denominator + other.numerator * this.denominator,
      this.denominator * other.denominator,
    )
  }

  minus(other: Fraction): Fraction {
    return this.plus(new Fraction(-other.numerator, other.denominator))
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.numerator, this.denominator * other.denominator)
  }

  /** @throws RangeError where the other is 0 */
  over(other: Fraction): Fraction {
    return Fraction.of(this.numerator * other.denominator, this.denominator * other.numerator)
  }

  /** Below 0, 0 or above 0, as this is less than, equal to or more than the other. */
  compare(other: Fraction): number {
    const [left, right] = [this.numerator * other.denominator, other.numerator * this.denominator]
    return left < right ? -1 : left > right ? 1 : 0
  }

  /** -1, 0 or 1. */
  sign(): number {
    return this.numerator < 0n ? -1 : this.numerator > 0n ? 1 : 0
  }

  /** Rounded to a number of decimals, a half away from zero, as Excel's REDONDEAR rounds. */
  rounded(decimals: number): number {
    const scale = 10n ** BigInt(decimals)
    const magnitude = this.numerator < 0n ? -this.numerator : this.numerator
    const units = (magnitude * scale * 2n + this.denominator) / (this.denominator * 2n)
    const value = Number(`${String(units)}e-${String(decimals)}`)
    return this.numerator < 0n && value !== 0 ? -value : value
  }

  /** `2/3`; `5` for a whole number. */
  toString(): string {
    return this.denominator === 1n
      ? String(this.numerator)
      : `${String(this.numerator)}/${String(this.denominator)}`
  }

  toJSON(): string {
    return this.toString()
  }
}

/**
 * The sum of fractions, exactly. Those of one denominator are added up first, and the rest two by two, so that thousands
 * of unlike denominators cost little more than as many additions.
 */
export function sumOf(fractions: Iterable<Fraction>): Fraction {
  const byDenominator = new Map<bigint, bigint>()
  for (const { numerator, denominator } of fractions)
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator)
  let parts = [...byDenominator].map(([denominator, numerator]) => Fraction.of(numerator, denominator))
  while (parts.length > 1) {
    const pairs: Fraction[] = []
    for (let i = 0; i < parts.length; i += 2) {
      const other = parts[i + 1]
      pairs.push(other ? parts[i]!.plus(other) : parts[i]!)
    }
    parts = pairs
  }
  return parts[0] ?? Fraction.ZERO
}

/** The mean of fractions, exactly; null of none. */
export function meanOf(fractions: readonly Fraction[]): Fraction | null {
  if (fractions.length === 0) return null
  return sumOf(fractions).over(Fraction.of(BigInt(fractions.length), 1n))
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
