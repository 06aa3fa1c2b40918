import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts"],
    // Golden files hold no colours but those they ask for, whatever the terminal of the one who runs the tests.
    env: { FORCE_COLOR: "", NO_COLOR: "", TRAVAUX_CORPUS: "" },
  },
});
