import { posix } from "node:path";
import type { OfficePackage } from "./package.ts";
import { childrenOf, parseXml } from "./xml.ts";

/** The parts that a part refers to, by the last word of the relationship's type: "styles", "header". */
export interface Relations {
  readonly one: (type: string) => string | undefined;
  readonly all: (type: string) => readonly string[];
}

/**
 * Reads the relationships of a part (ISO/IEC 29500-2, 9.3), "" being the package itself. Targets outside the package are
 * left out: nothing is ever fetched.
 */
export async function relationsOf(files: OfficePackage, part: string, name: string): Promise<Relations> {
  const { dir, base } = posix.parse(part);
  const file = posix.join(dir, "_rels", `${base}.rels`);
  const text = await files.read(file);
  const found = text === null ? [] : childrenOf(parseXml(text, file, name));
  const targets = found.flatMap(({ attributes }) => {
    if (attributes.get("TargetMode") === "External") return [];
    const type = attributes.get("Type")?.split("/").at(-1) ?? "";
    const target = attributes.get("Target") ?? "";
    return [{ type, part: target.startsWith("/") ? target.slice(1) : posix.join(dir, target) }];
  });
  const all = (type: string) => [...new Set(targets.filter((target) => target.type === type).map((target) => target.part))];
  return { all, one: (type) => all(type)[0] };
}
