import { isDeepStrictEqual } from 'node:util';
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A YAML text whose value was `before`, changed so that its value is `after`: only what differs is written anew, so comments, order
 * and the way the rest is written stay. What stands in `before` only by default is not written as long as it does not change.
 *
 * @param options.prepare changes the document first, so that its value is `before`
 * @param options.isUnshared writes each value that an alias shares out by itself first, for a shared one cannot be changed in one place
 */
export function editedYaml(
  text: string,
  before: unknown,
  after: unknown,
  {
    isUnshared = false,
    prepare,
  }: { readonly isUnshared?: boolean; readonly prepare?: (document: Document) => void } = {},
): string {
  if (prepare === undefined && isDeepStrictEqual(before, after)) return text;
  const document = parseDocument(text);
  if (isUnshared) unshare(document);
  prepare?.(document);
  document.contents = merged(document, document.contents, before, after) as typeof document.contents;
  return document.toString({ lineWidth: 0 });
}

function merged(document: Document, node: unknown, before: unknown, after: unknown): unknown {
  if (node !== undefined && node !== null && isDeepStrictEqual(before, after)) return node;
  if (isMap(node) && isFields(after)) return mergedMap(document, node, isFields(before) ? before : {}, after);
  if (isSeq(node) && Array.isArray(after) && Array.isArray(before)) {
    const from = origins(before, after);
    giveToFirst(node);
    node.items = after.map((item, at) => {
      const known = from[at];
      return known === null ? document.createNode(item) : merged(document, node.items[known], before[known], item);
    });
    return node;
  }
  // What was one has become the first of several.
  if (isMap(node) && Array.isArray(after) && isFields(before)) {
    const list = document.createNode([]) as YAMLSeq;
    list.items = after.map((item, at) => (at === 0 ? merged(document, node, before, item) : document.createNode(item)));
    return list;
  }
  if (isScalar(node) && (typeof after !== 'object' || after === null)) {
    node.value = after;
    return node;
  }
  return document.createNode(after);
}

function mergedMap(document: Document, map: YAMLMap, before: Fields, after: Fields): YAMLMap {
  map.items = map.items.filter((pair) => nameOf(pair) in after);
  for (const [name, value] of Object.entries(after)) {
    if (isDeepStrictEqual(before[name], value)) continue;
    const pair = map.items.find((one) => nameOf(one) === name);
    if (pair === undefined) map.add(document.createPair(name, value));
    else pair.value = merged(document, pair.value, before[name], value);
  }
  return map;
}

/** The reader hangs what stands above the first item on the list; it is the item's, and moves with it. */
function giveToFirst(list: YAMLSeq): void {
  const [first] = list.items;
  if (!isNode(first) || !list.commentBefore) return;
  first.commentBefore = list.commentBefore;
  list.commentBefore = undefined;
}

function unshare(document: Document): void {
  visit(document, {
    Alias: (_key, alias) => {
      const shared = alias.resolve(document);
      return shared === undefined ? undefined : (shared.clone() as typeof shared);
    },
  });
  visit(document, {
    Value: (_key, node) => {
      if ('anchor' in node) node.anchor = undefined;
    },
  });
}

const nameOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const idOf = (item: unknown): unknown => (isFields(item) ? item.id : undefined);

/** For each new item the old one that it was, by its id, else by its value, else by its place; none is taken twice. */
function origins(before: readonly unknown[], after: readonly unknown[]): readonly (number | null)[] {
  const free = new Set(before.keys());
  const take = (isIt: (old: unknown, at: number) => boolean): number | null => {
    const found = [...free].find((at) => isIt(before[at], at));
    if (found !== undefined) free.delete(found);
    return found ?? null;
  };
  const known = after.map((item) =>
    idOf(item) === undefined ? take((old) => isDeepStrictEqual(old, item)) : take((old) => idOf(old) === idOf(item)),
  );
  return after.map((_item, at) => known[at] ?? take((old, place) => place === at && idOf(old) === undefined));
}
