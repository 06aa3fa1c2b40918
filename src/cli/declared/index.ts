import { declareAdd } from "./add.ts";
import { declareBlame } from "./blame.ts";
import { declareCheck } from "./check.ts";
import type { Declaration } from "./declaration.ts";
import { declareDiff } from "./diff.ts";
import { declareDrafts } from "./drafts.ts";
import { declareExplain } from "./explain.ts";
import { declareExport } from "./export.ts";
import { declareFetch } from "./fetch.ts";
import { declareGitDiff } from "./git-diff.ts";
import { declareGitText } from "./git-text.ts";
import { declareHistory } from "./history.ts";
import { declareList } from "./list.ts";
import { declareLog } from "./log.ts";
import { declareMatrix } from "./matrix.ts";
import { declareRemove } from "./remove.ts";
import { declareSchema } from "./schema.ts";
import { declareSearch } from "./search.ts";
import { declareSeries } from "./series.ts";
import { declareShow } from "./show.ts";
import { declareVerify } from "./verify.ts";

/** Every command in the order of the help. A new command is a file of its own and a line here. */
export const declarations: readonly Declaration[] = [
  declareDiff,
  declareExplain,
  declareShow,
  declareHistory,
  declareBlame,
  declareLog,
  declareMatrix,
  declareSearch,
  declareDrafts,
  declareExport,
  declareSeries,
  declareList,
  declareCheck,
  declareAdd,
  declareFetch,
  declareRemove,
  declareVerify,
  declareGitDiff,
  declareGitText,
  declareSchema,
];
