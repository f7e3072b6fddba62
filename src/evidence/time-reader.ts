/** Reads a time out of bytes: epoch milliseconds, or NaN where they are no time of the format. */
export type TimeReader = (bytes: Uint8Array, start: number, end: number) => number;

/** Local time, written as if it were UTC (epoch milliseconds of the same digits), to the instant it means. */
export type LocalToInstant = (local: number) => number;
