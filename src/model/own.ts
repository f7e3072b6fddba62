/** What stands under a key that somebody chose: a vendor may be called `constructor`, which every object has. */
export const ownOf = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
