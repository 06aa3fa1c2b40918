/** FNV-1a of a text's UTF-16 units (Fowler, Noll and Vo), a 32-bit number: what depends on it does not depend on which text is the old one. */
export function printOf(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let k = 0; k < text.length; k++) hash = Math.imul(hash ^ text.charCodeAt(k), 0x01000193);
  return hash;
}
