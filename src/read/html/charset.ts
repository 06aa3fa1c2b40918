/** Bytes in which a page says its encoding (HTML Living Standard, 13.2.3.2: the first 1024; older pages are laxer). */
const HEAD = 4096;

/**
 * The text of a page that says it is in an encoding other than UTF-8 (Windows-1256 and GB2312 are those of older Arabic and
 * Chinese pages); null where it does not say so, or says what every other reading of bytes covers.
 */
export function decodeDeclared(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString("latin1");
  if (!/<(?:!doctype\s{1,9}html|html|head|meta)\b/i.test(head)) return null;
  const label = /<meta\b[^>]{0,200}\bcharset\s{0,9}=\s{0,9}["']?([\w:.-]{2,30})/i.exec(head)?.[1]?.toLowerCase();
  if (label === undefined || /^(?:utf-?(?:8|16(?:le|be)?)|unicode|us-ascii|ascii|iso-8859-1|latin1|windows-1252|cp1252)$/.test(label))
    return null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // An encoding there is not, or one the page is not in.
    return null;
  }
}
