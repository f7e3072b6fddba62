/** A row that can be taken away: its key tells it apart while it is typed. */
export interface Row {
  readonly key: string;
}

export const keyed = <One>(rows: readonly One[]): (One & Row)[] => rows.map((row, at) => ({ ...row, key: String(at) }));

/** Rows with one more at the end. */
export function withRow<One extends Row>(rows: readonly One[], row: Omit<One, 'key'>): readonly One[] {
  const key = String(1 + Math.max(-1, ...rows.map((one) => Number(one.key))));
  return [...rows, { ...row, key } as One];
}
