/** Text from a submission on a terminal: one line, nothing that moves the cursor or turns the text around it. */
export function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]+/g, ' ')
}
