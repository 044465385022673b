/** Text from a submission on one line, with nothing that moves a cursor or turns the text around it. */
export function oneLine(text: string): string {
  return text.replace(
    /[\u0000-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/g,
    ' ',
  )
}
