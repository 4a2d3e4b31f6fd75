/** Largest table, in bytes. The national register is about 45 MB. */
export const MAX_TABLE_BYTES = 64 * 1024 * 1024;
/** Most rows of a table, its header not counted. */
export const MAX_TABLE_ROWS = 500_000;

/** `ecoles.csv`, `ecoles-fermees.csv`, `communes.csv`: a table has other limits and encodings than an authored text. */
export const isTable = (file: string): boolean => /\.csv$/i.test(file);
