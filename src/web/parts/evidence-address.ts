/** So many ids stand whole in an address. */
const MOST_WHOLE = 60;

/** The part of an address that names records. Of many only the digests are written, so that it stays one that can be copied. */
export const addressOf = (ids: readonly string[]): string =>
  ids.length > MOST_WHOLE ? ids.map(digestOf).join('.') : ids.join(',');

/** What an address names: the ids of records that are there, and whatever else it says. */
export function namedIn(
  address: string,
  records: ReadonlyMap<string, unknown>,
): { readonly ids: readonly string[]; readonly unknown: readonly string[] } {
  const ids: string[] = [];
  const unknown: string[] = [];
  const byDigest = new Map([...records.keys()].map((id) => [digestOf(id), id]));
  for (const name of address.split(/[,.]/).filter(Boolean)) {
    const id = records.has(name) ? name : byDigest.get(name);
    if (id === undefined) unknown.push(name);
    else ids.push(id);
  }
  return { ids, unknown };
}

/** A record’s id is its kind and the beginning of its hash. */
const digestOf = (id: string): string => id.slice(id.lastIndexOf('-') + 1);
