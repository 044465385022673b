/** What the client has asked of the host: how often, how much. */
export class Counters {
  batches = 0
  bytesIn = 0
  bytesOut = 0
  /** The longest request so far, in bytes. */
  largestRequest = 0
  /** The longest answer so far, in bytes. */
  largestAnswer = 0
  /** How often each member was called or set, such as `Range.select`. */
  calls: Record<string, number> = {}

  count(member: string): void {
    this.calls[member] = (this.calls[member] ?? 0) + 1
  }

  /** Starts again from nothing. */
  reset(): void {
    this.batches = this.bytesIn = this.bytesOut = this.largestRequest = this.largestAnswer = 0
    this.calls = {}
  }
}
