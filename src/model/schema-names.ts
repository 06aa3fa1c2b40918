/** What has a published schema. */
export const schemaNames = ["comparison", "history", "blame", "matrix", "log", "search", "series", "drafts", "export"] as const;
/** The name of one of them. */
export type SchemaName = (typeof schemaNames)[number];
