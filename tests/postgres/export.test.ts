import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exportLineSchema } from "../../src/model/export-line.ts";
import { run } from "../cli/run.ts";
import { emptyFolder } from "../corpus/folder.ts";
import { serverPrograms, startServer } from "./server.ts";

const programs = serverPrograms();

const text = (number: number, verb: string): string => `# Exercise text

### EXERCISE/${number}. The exercise problem

*The General Assembly,*

*Stressing* the shared responsibility for exercising,

1. *${verb}* States to exercise daily, "with care", \\ and \t patience;

2. *Decides* to consider the question again at its next session.
`;

test.skipIf(programs === null)(
  "what the README shows of PostgreSQL runs there (skipped where Debian's package postgresql is not installed)",
  async () => {
    const cwd = emptyFolder();
    for (const [index, verb] of ["Requests", "Encourages"].entries()) {
      writeFileSync(join(cwd, `${index}.md`), text(7 + index, verb));
      expect((await run(["add", `${index}.md`, "--corpus", "own"], { cwd })).code).toBe(0);
    }
    expect((await run(["export", "--corpus", "own", "--output", "corpus.jsonl"], { cwd })).code).toBe(0);
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    const sql = /```sql\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
    expect(sql).toContain("\\copy line");
    const server = startServer(programs ?? "");
    try {
      const printed = server.psql(sql, cwd);
      expect(printed).toContain('["EXERCISE/8#OP1"]|verb|');
      expect(printed).toMatch(/^exercise\|\d+\|/m);
      const counts = "select (select count(*) from document), (select count(*) from paragraph p join document d on d.id = p.document)";
      const lines = readFileSync(join(cwd, "corpus.jsonl"), "utf8")
        .trimEnd()
        .split("\n")
        .map((line) => exportLineSchema.parse(JSON.parse(line)));
      const of = (kind: string): number => lines.filter((line) => line.kind === kind).length;
      expect(server.psql(counts, cwd).trim()).toBe(`${of("document")}|${of("paragraph")}`);
      expect(server.psql("select text from paragraph where id = 'EXERCISE/8#OP1'", cwd).trim()).toBe(
        'Encourages States to exercise daily, "with care", \\ and patience;',
      );
    } finally {
      server.stop();
    }
  },
);
