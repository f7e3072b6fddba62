import { entryText } from '../../decision/cost/figures.ts';
import type { CostEntry } from '../../model/cost.ts';
import { plain } from './plain.ts';

/** A plain number stays one, so that a file that was not touched stays as it is. */
export const figureOf = (text: string): string | number =>
  /^\d+(\.\d+)?$/.test(plain(text)) ? Number(plain(text)) : text.trim();

/** A share as people write one: 7%, without a long tail where none is meant; read again it is the same share. */
export function percent(share: number): string {
  const percents = Number((100 * share).toPrecision(12));
  return Number(`${percents}e-2`) === share ? `${percents}%` : String(share);
}

/** Does it mean to be values with how often each is met? No other figure has a colon. */
export const isTable = (text: string): boolean => /[:：]/.test(text);

const ROW = /\s*([^:]+?)\s*:\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(?:[,;、]|$)/y;

/** Values and how often each is met, as one line (`1: 70, 5: 30`, with or without braces); null for anything else. */
export function tableOf(text: string): Record<string, number> | null {
  const line = plain(text)
    .replace(/^\{(.*)\}$/s, '$1')
    .trim();
  const table = new Map<string, number>();
  for (let at = 0; at < line.length; at = ROW.lastIndex) {
    ROW.lastIndex = at;
    const [, value, weight] = ROW.exec(line) ?? [];
    // A value that stands twice would be met half as often as was meant.
    if (value === undefined || table.has(value)) return null;
    table.set(value, Number(weight));
  }
  return table.size === 0 ? null : Object.fromEntries(table);
}

/** What was typed, in the form in which the file had it: whose figure it is, and the note on it, stay. */
export function entryOf(text: string, before: CostEntry | undefined): CostEntry {
  if (before !== undefined && text.trim() === entryText(before).trim()) return before;
  const basis = basisOf(before);
  const table = isTable(text) ? tableOf(text) : null;
  if (table !== null) return { table, ...basis };
  const is = figureOf(text);
  return Object.keys(basis).length === 0 ? is : { is, ...basis };
}

/** The entry with another basis; a plain number where there is nothing to say of it. */
function onBasis(entry: CostEntry, basis: Basis): CostEntry {
  const isBare = Object.keys(basis).length === 0;
  if (typeof entry !== 'object') return isBare ? entry : { is: entry, ...basis };
  if ('table' in entry) return { table: entry.table, ...basis };
  return isBare ? entry.is : { is: entry.is, ...basis };
}

/** The entry with a note on it and whose it is, as typed; empty takes either away. */
export function based(entry: CostEntry, words: string, from: Basis['from'] | ''): CostEntry {
  const before = basisOf(entry);
  const note = words.trim();
  if (note === (before.note ?? '').trim() && from === (before.from ?? '')) return entry;
  return onBasis(entry, { ...(from !== '' && from !== undefined && { from }), ...(note !== '' && { note }) });
}

/** Whose figure it is, and the note on it. */
export function basisOf(entry: CostEntry | undefined): Basis {
  if (typeof entry !== 'object') return {};
  if ('is' in entry) {
    const { is: _, ...basis } = entry;
    return basis;
  }
  const { table: _, ...basis } = entry;
  return basis;
}
type Basis = Omit<Extract<CostEntry, { is: unknown }>, 'is'>;
