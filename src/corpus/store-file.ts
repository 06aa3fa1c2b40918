/** The store's file, beside the manifest. */
export const storeFile = "travaux.db";

/** Whether a file's name is that of a store, or of what its database keeps beside it while it is open. */
export const isStoreFile = (name: string): boolean => ["", "-wal", "-shm"].some((ending) => name === storeFile + ending);
