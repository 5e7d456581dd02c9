import type { Buffer } from 'node:buffer';

/** Labels of the DOS code pages 850, 858 and 437, which no decoder of the platform knows. */
export const dosLabels = /^(?:cp-?|ibm-?|dos-?|x-cp|pc-?|csibm|cspc)?(?:850|858|437)(?:multilingual)?$/;

/** The upper half of code page 850: letters and marks of western Europe; lines and blocks as `·`. */
const upperHalf =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»·····ÁÂÀ©····¢¥·······ãÃ·······¤ðÐÊËÈıÍÎÏ····¦Ì·ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±·¾¶§÷¸°¨·¹³²·\u00A0';

export function decodeDos(bytes: Buffer): string {
  return Array.from(bytes, (byte) =>
    byte < 128 ? String.fromCharCode(byte) : (upperHalf[byte - 128] ?? ''),
  ).join('');
}

/**
 * Whether bytes that are no UTF-8 are rather of a DOS code page: between small letters stand the bytes of its
 * umlauts, which are quotation marks or nothing in windows-1252, and none of the umlauts of windows-1252.
 */
export function looksDos(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  const dos = text.match(/[A-Za-z][\x81\x84\x94](?=[a-z])|[a-z]\xE1(?=[ \n\r.,;a-z])/g)?.length ?? 0;
  const windows = text.match(/[\xC4\xD6\xDC\xE4\xF6\xFC\xDF]/g)?.length ?? 0;
  return windows === 0 && /[A-Za-z][\x81\x84\x94][a-z]/.test(text) && dos > 0;
}
