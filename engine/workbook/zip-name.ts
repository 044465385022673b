/** The upper half of code page 850, in which Windows writes names that do not ask for UTF-8. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** The name of an entry of a zip: in UTF-8, or where its bytes are none, as Windows in Spanish writes names. */
export function zipName(raw: Uint8Array): string {
  try {
    return utf8.decode(raw)
  } catch {
    return Array.from(raw, (byte) => (byte < 128 ? String.fromCharCode(byte) : UPPER[byte - 128]!)).join('')
  }
}
