/** Strings each kept once, in order of first appearance. */
export interface StringDictionary {
  code(value: string): number;
  readonly size: number;
  at(code: number): string;
  readonly values: readonly string[];
}

export function stringDictionary(): StringDictionary {
  const values: string[] = [];
  const codes = new Map<string, number>();
  return {
    code(value) {
      const known = codes.get(value);
      if (known !== undefined) return known;
      codes.set(value, values.length);
      return values.push(value) - 1;
    },
    get size() {
      return values.length;
    },
    at: (code) => values[code],
    values,
  };
}
