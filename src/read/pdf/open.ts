import { ReadError } from "../read-error.ts";
import { loadLibrary } from "./library.ts";
import { type Matrix, matrixFrom } from "./matrix.ts";
import { operatorCounter } from "./operator-list.ts";
import { type Face, type OperatorList, pageFrom } from "./operators.ts";
import type { Page } from "./page.ts";

/** Pages a document may have: the longest report of the United Nations has about a thousand. */
export const MOST_PAGES = 5000;

/** What is asked of the library: no images, no network, no program code, nothing of the reader's machine. */
const settings = {
  disableFontFace: true,
  enableXfa: false,
  isEvalSupported: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  // Everything larger than one dot is left out; 0 would be no limit.
  maxImageSize: 1,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  verbosity: 0,
};

/**
 * The pages of a PDF one after the other, each with the characters it shows.
 *
 * @param name what to call it in errors
 * @throws ReadError where the file is encrypted, broken beyond reading, has more than {@link MOST_PAGES} pages, or draws without end
 */
export async function* pagesOf(bytes: Uint8Array, name: string): AsyncGenerator<Page> {
  const { getResolvedPDFJS } = await loadLibrary();
  const { getDocument, OPS } = await getResolvedPDFJS();
  const names = new Map(Object.entries(OPS).flatMap(([key, number]) => (typeof number === "number" ? [[number, key] as const] : [])));
  // The library takes the bytes for itself, so it gets its own.
  const task = getDocument({ ...settings, data: Uint8Array.from(bytes) });
  try {
    const document = await task.promise;
    if (document.numPages > MOST_PAGES) {
      throw new ReadError(`${name} has ${document.numPages} pages, more than the limit of ${MOST_PAGES}; it is no resolution.`);
    }
    const operatorsOf = operatorCounter(name);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const list = await operatorsOf(page);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const upright: Matrix = matrixFrom(transform) ?? [1, 0, 0, -1, 0, height];
      const faces = new Map<string, Face>();
      for (const font of fontsIn(list, names)) {
        faces.set(font, await new Promise<Face>((resolve) => page.commonObjs.get(font, (value: unknown) => resolve(faceOf(value)))));
      }
      yield pageFrom(list, names, faces, { width, height, upright });
      page.cleanup();
    }
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError(trouble(name, error));
  } finally {
    await task.destroy();
  }
}

function fontsIn({ fnArray, argsArray }: OperatorList, names: ReadonlyMap<number, string>): ReadonlySet<string> {
  const fonts = new Set<string>();
  for (const [k, number] of fnArray.entries()) {
    const args = argsArray[k];
    if (names.get(number) !== "setFont" || !Array.isArray(args)) continue;
    const font: unknown = args[0];
    if (typeof font === "string") fonts.add(font);
  }
  return fonts;
}

/** A font says in its name how it looks ("TimesNewRomanPS-BoldItalicMT"), where it does not say it otherwise. */
function faceOf(font: unknown): Face {
  if (typeof font !== "object" || font === null) return { italic: false, bold: false, unit: 0.001 };
  const name = "name" in font && typeof font.name === "string" ? font.name : "";
  const is = (key: "italic" | "bold") => key in font && Reflect.get(font, key) === true;
  const matrix = "fontMatrix" in font ? matrixFrom(font.fontMatrix) : null;
  return {
    italic: is("italic") || /italic|oblique/i.test(name),
    bold: is("bold") || /bold|black|heavy/i.test(name),
    unit: matrix?.[0] ?? 0.001,
  };
}

function trouble(name: string, error: unknown): string {
  const kind = error instanceof Error ? error.name : "";
  if (kind === "PasswordException") {
    return `${name} is a PDF that opens only with a password; save it without one (print it to a new PDF) and try again.`;
  }
  return `${name} is a broken PDF: its pages cannot be found or read; it may be cut short, so download it again.`;
}
