import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { locateOwnCorpus, type Surroundings } from "../../src/corpus/corpus.ts";
import { emptyFolder } from "./folder.ts";

const linux = (cwd: string, env: Surroundings["env"] = {}): Surroundings => ({
  cwd,
  env: { HOME: "/home/ana", ...env },
  platform: "linux",
});

it("takes --corpus before anything else, and shows it as given", () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "travaux.json"), "{}");
  expect(locateOwnCorpus("my texts/", linux(cwd, { TRAVAUX_CORPUS: "/srv/texts" }))).toEqual({
    folder: join(cwd, "my texts"),
    shown: "my texts",
    manifest: "travaux.json",
  });
});

it("takes TRAVAUX_CORPUS before the nearest travaux.json", () => {
  const cwd = emptyFolder();
  writeFileSync(join(cwd, "travaux.json"), "{}");
  expect(locateOwnCorpus(null, linux(cwd, { TRAVAUX_CORPUS: "/srv/texts" }))).toMatchObject({ folder: "/srv/texts", shown: "/srv/texts" });
});

it("takes the nearest travaux.json upwards", () => {
  const top = emptyFolder();
  const cwd = join(top, "a", "b");
  mkdirSync(cwd, { recursive: true });
  writeFileSync(join(top, "travaux.json"), "{}");
  expect(locateOwnCorpus(null, linux(cwd))).toMatchObject({ folder: top, shown: join("..", "..") });
  writeFileSync(join(cwd, "travaux.json"), "{}");
  expect(locateOwnCorpus(null, linux(cwd))).toMatchObject({ folder: cwd, shown: "." });
});

it.each([
  ["linux", {}, "/home/ana/.local/share/travaux", "~/.local/share/travaux"],
  ["linux", { XDG_DATA_HOME: "/data/ana" }, "/data/ana/travaux", "/data/ana/travaux"],
  ["linux", { XDG_DATA_HOME: "relative" }, "/home/ana/.local/share/travaux", "~/.local/share/travaux"],
  ["linux", { TRAVAUX_CORPUS: "" }, "/home/ana/.local/share/travaux", "~/.local/share/travaux"],
  ["darwin", {}, "/home/ana/Library/Application Support/travaux", "~/Library/Application Support/travaux"],
] as const)("falls back to the folder for a user's data on %s with %o", (platform, env, folder, shown) => {
  const cwd = join(emptyFolder(), "1", "2", "3");
  expect(locateOwnCorpus(null, { ...linux(cwd, env), platform })).toEqual({ folder, shown, manifest: "travaux.json" });
});

it("falls back to the local application data on Windows", () => {
  const { folder } = locateOwnCorpus(null, { cwd: emptyFolder(), env: { LOCALAPPDATA: "/c/Local" }, platform: "win32" });
  expect(folder).toBe(join("/c/Local", "travaux"));
});
