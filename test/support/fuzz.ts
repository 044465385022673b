/** How many draws a test of anything makes: `COTEJO_FUZZ=50` makes fifty times as many, `COTEJO_SEED` makes others. */
export function draws(usual: number): { readonly numRuns: number } {
  return { numRuns: usual * Number(process.env['COTEJO_FUZZ'] ?? 1) }
}
