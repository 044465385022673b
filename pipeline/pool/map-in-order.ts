/**
 * What work makes of each input, in the order of the inputs, while later ones are being worked on.
 * @param ahead how many are being worked on at once, at most
 * @throws what work threw, where its turn comes
 */
export async function* mapInOrder<I, O>(
  inputs: Iterable<I> | AsyncIterable<I>,
  ahead: number,
  work: (input: I) => Promise<O>,
): AsyncGenerator<O, void, undefined> {
  const begun: Promise<O>[] = []
  for await (const input of inputs) {
    const output = work(input)
    // whoever asks for it hears of it; until then nobody is told that nobody listens
    output.catch(() => undefined)
    begun.push(output)
    if (begun.length >= ahead) yield await begun.shift()!
  }
  for (const output of begun) yield await output
}
