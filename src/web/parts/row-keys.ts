/** A row that can be taken away: its key tells it apart while it is typed. */
export interface Row {
  readonly key: string;
}

export const keyed = <One>(rows: readonly One[]): (One & Row)[] => rows.map((row, at) => ({ ...row, key: String(at) }));

/** Rows with one more at the end. */
export function withRow<One extends Row>(rows: readonly One[], row: Omit<One, 'key'>): readonly One[] {
  return [...rows, { ...row, key: newKey() } as One];
}

let made = 0;
/** A key that no row has had since the page was opened: what names a row by its key never comes to mean another. */
export function newKey(): string {
  made += 1;
  return `new${made}`;
}
