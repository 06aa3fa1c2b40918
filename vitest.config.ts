import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Style sheets are read as they are: without this, imports of them give an empty text.
    css: true,
    // A guard against hanging, not a measure of speed: a busy machine may take ten times as long (ms).
    testTimeout: 120_000,
    // Golden files hold no colours but those they ask for, whatever the terminal of the one who runs the tests.
    env: { FORCE_COLOR: "", NO_COLOR: "", TRAVAUX_CORPUS: "" },
  },
});
