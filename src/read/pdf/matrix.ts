/** An affine transformation `[a, b, c, d, e, f]` as PDF writes it (ISO 32000-1, 8.3.3): x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Leaves every point where it is. */
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where a point comes to stand. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Six numbers from what an operator was given, a list or the fields "0" to "5"; null where they are not that. */
export function matrixFrom(value: unknown): Matrix | null {
  const values: unknown[] = typeof value === "object" && value !== null ? Object.values(value).slice(0, 6) : [];
  const [a, b, c, d, e, f] = values.map((one) => (typeof one === "number" && Number.isFinite(one) ? one : Number.NaN));
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return null;
  const matrix: Matrix = [a, b, c, d, e, f];
  return matrix.some(Number.isNaN) ? null : matrix;
}
