import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { emptyFolder } from "../corpus/folder.ts";

/** A small resolution, made up. */
export const older = `# Exercise text

### EXERCISE/7. The exercise problem

*The General Assembly,*

*Recalling* its earlier exercises,

*Noting* the progress made in exercising,

1. *Requests* States to exercise daily;

2. *Decides* to consider the question again at its fourth session.
`;

/** The same with one word changed in operative paragraph 1. */
export const newer = older.replace("*Requests* States", "*Encourages* States");

/** The same with two paragraphs in the other order and nothing else. */
export const moved = older.replace(
  "*Recalling* its earlier exercises,\n\n*Noting* the progress made in exercising,",
  "*Noting* the progress made in exercising,\n\n*Recalling* its earlier exercises,",
);

/** A folder with `older.md` and `newer.md`. */
export const folderOfTexts = (): string => {
  const folder = emptyFolder();
  writeFileSync(join(folder, "older.md"), older);
  writeFileSync(join(folder, "newer.md"), newer);
  return folder;
};
