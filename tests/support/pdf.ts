import { deflateSync } from "node:zlib";

/** Words at a place, in points from the lower left corner, set in Helvetica. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Size of the type, 10 unless given. */
  readonly size?: number;
  readonly font?: "F1" | "F2";
}

export interface PdfOptions {
  readonly width?: number;
  readonly height?: number;
  /** Further entries of the trailer, such as an encryption dictionary. */
  readonly trailer?: string;
  /** Operators put before the words of every page. */
  readonly before?: string;
  /** What forms draw: the first is called X on every page, and each of them calls the next one X. */
  readonly forms?: readonly string[];
  /** The first page's content as it stands in the file, with the entries of its dictionary. */
  readonly content?: { readonly dictionary: string; readonly bytes: Buffer };
}

/** A PDF with these words on its pages, made by hand: Helvetica is F1, its italic F2. */
export function pdf(pages: readonly (readonly Words[])[], options: PdfOptions = {}): Buffer {
  const { width = 600, height = 800, before = "", forms = [] } = options;
  const form = (k: number) => (k < forms.length ? `/XObject << /X ${5 + 2 * pages.length + k} 0 R >>` : "");
  const objects: Buffer[] = [];
  const put = (body: string | Buffer) => objects.push(typeof body === "string" ? Buffer.from(body, "latin1") : body);
  put("<< /Type /Catalog /Pages 2 0 R >>");
  put(`<< /Type /Pages /Kids [${pages.map((_, k) => `${5 + 2 * k} 0 R`).join(" ")}] /Count ${pages.length} >>`);
  put("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
  put("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Oblique /Encoding /WinAnsiEncoding >>");
  pages.forEach((words, k) => {
    const box = `/MediaBox [0 0 ${width} ${height}]`;
    put(`<< /Type /Page /Parent 2 0 R ${box} /Resources << /Font << /F1 3 0 R /F2 4 0 R >> ${form(0)} >> /Contents ${6 + 2 * k} 0 R >>`);
    const shown = words.map(
      ({ x, y, text, size = 10, font = "F1" }) => `BT /${font} ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
    );
    const plain = Buffer.from([before, ...shown].join("\n"), "latin1");
    const { dictionary, bytes } = (k === 0 ? options.content : undefined) ?? {
      dictionary: "/Filter /FlateDecode",
      bytes: deflateSync(plain),
    };
    put(Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from("\nendstream")]));
  });
  forms.forEach((drawn, k) => {
    const resources = `/Resources << /Font << /F1 3 0 R >> ${form(k + 1)} >>`;
    const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 ${width} ${height}] ${resources} /Length ${drawn.length}`;
    put(`<< ${dictionary} >>\nstream\n${drawn}\nendstream`);
  });
  return assembled(objects, options.trailer ?? "");
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, "\\$&");
}

function assembled(objects: readonly Buffer[], trailer: string): Buffer {
  const parts = [Buffer.from("%PDF-1.4\n")];
  let at = parts[0]?.length ?? 0;
  const offsets = objects.map((object, k) => {
    const part = Buffer.concat([Buffer.from(`${k + 1} 0 obj\n`), object, Buffer.from("\nendobj\n")]);
    parts.push(part);
    at += part.length;
    return at - part.length;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
