import { clausesOf } from "../../history/matrix.ts";
import { matrixJson } from "../../report/series/json.ts";
import { matrixPage } from "../../report/series/matrix.ts";
import type { Io } from "../io.ts";
import { type PageOptions, writePage } from "../page-output.ts";
import { wholeSeries } from "../series.ts";

/** Prints the clauses of a series against its versions. @throws as `history` */
export const matrix = async (series: string | null, options: PageOptions, io: Io): Promise<number> => {
  const { lineage, title } = await wholeSeries(series, options, io);
  const clauses = clausesOf(lineage);
  return writePage({ page: () => matrixPage(lineage, clauses, title), json: () => matrixJson(lineage, clauses) }, options, io);
};
