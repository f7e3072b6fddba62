/** A share to six digits, for a figure. Sums of many small steps end a hair outside 0 to 1. */
export const digits = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * 1e6) / 1e6;
