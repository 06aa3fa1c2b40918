/** A cell of a row as text. @throws Error where it is none, which is a defect of the store's own */
export function textIn(row: unknown, name: string): string {
  const value = cell(row, name);
  if (typeof value !== "string") throw new Error(`The store has no text in ${name}.`);
  return value;
}

/** A cell of a row as a number. @throws Error where it is none */
export function numberIn(row: unknown, name: string): number {
  const value = cell(row, name);
  if (typeof value !== "number") throw new Error(`The store has no number in ${name}.`);
  return value;
}

/** A cell of a row as bytes. @throws as above */
export function bytesIn(row: unknown, name: string): Uint8Array {
  const value = cell(row, name);
  if (!(value instanceof Uint8Array)) throw new Error(`The store has no bytes in ${name}.`);
  return value;
}

/** The same for cells that may be empty. */
export function textOrNullIn(row: unknown, name: string): string | null {
  return cell(row, name) === null ? null : textIn(row, name);
}

/** The same for numbers. */
export function numberOrNullIn(row: unknown, name: string): number | null {
  return cell(row, name) === null ? null : numberIn(row, name);
}

function cell(row: unknown, name: string): unknown {
  if (typeof row !== "object" || row === null) throw new Error("The store gave no row where one was expected.");
  return new Map<string, unknown>(Object.entries(row)).get(name);
}
