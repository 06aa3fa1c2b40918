import { writeSync } from "node:fs";

// Imported into every process that is measured: the last it says is its peak memory in kB.
process.on("exit", () => {
  writeSync(2, `\npeak ${process.resourceUsage().maxRSS}\n`);
});
