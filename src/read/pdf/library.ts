/**
 * Loads the PDF library (PDF.js as bundled by unpdf: no canvas, no worker, 2 MB), only when a PDF comes.
 *
 * PDF.js uses one method of ES2024 that Node has from version 21 on. Its own "legacy" build would bring that method, and with it
 * 70 MB of viewer and canvas; so the method is added here where it is missing, as the standard has it but for detaching the old buffer.
 */
export async function loadLibrary(): Promise<typeof import("unpdf")> {
  if (!("transferToFixedLength" in ArrayBuffer.prototype)) {
    Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
      configurable: true,
      writable: true,
      value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
        const fixed = new ArrayBuffer(length);
        new Uint8Array(fixed).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
        return fixed;
      },
    });
  }
  return import("unpdf");
}
