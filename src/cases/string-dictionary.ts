/** Strings each kept once, in order of first appearance. */
export interface StringDictionary {
  code(value: string): number;
  readonly size: number;
  at(code: number): string;
  readonly values: readonly string[];
}

/** `kept` makes of a new value what is stored for good. */
export function stringDictionary(kept: (value: string) => string = (value) => value): StringDictionary {
  const values: string[] = [];
  const codes = new Map<string, number>();
  let last: string | undefined;
  let lastCode = 0;
  return {
    code(value) {
      // The value of the row before is often the very same string: the case of an event, the text of a template.
      if (value === last) return lastCode;
      last = value;
      lastCode = codeOf(value);
      return lastCode;
    },
    get size() {
      return values.length;
    },
    at: (code) => values[code],
    values,
  };

  function codeOf(value: string): number {
    const known = codes.get(value);
    if (known !== undefined) return known;
    const own = kept(value);
    codes.set(own, values.length);
    return values.push(own) - 1;
  }
}
