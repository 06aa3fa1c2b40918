/** A file's text, as Vite reads it and rolldown.config.ts does. */
declare module "*?raw" {
  const text: string;
  export default text;
}
