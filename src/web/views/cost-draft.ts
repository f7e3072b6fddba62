import { type Estimate, readEstimate } from '../../decision/cost/estimate.ts';
import { figureReader, isBySeverity } from '../../decision/cost/figures.ts';
import type { CostEntry, CostFigures, Costs } from '../../model/cost.ts';
import type { CostModel } from '../../model/cost-model.ts';
import { SHARES } from '../../model/cost-names.ts';
import { SEVERITIES, type Severity } from '../../model/severity.ts';
import type { Text } from '../../model/text.ts';

/** What a reader typed, by the place of the figure below `costs` (`users`, `incidents.P0`, `vendors.acme.licence`); empty: taken away. */
export type Draft = Readonly<Record<string, string>>;

/** Figures that can be typed as one line: price lists and credits stay as the workspace has them. */
export type TypedInput = Exclude<keyof CostFigures, 'prices' | 'credits'>;

interface Place {
  readonly vendor: string | null;
  readonly input: TypedInput;
  readonly severity: Severity | null;
}

export function placeOf(path: string): Place {
  const keys = path.split('.');
  const last = SEVERITIES.find((severity) => severity === keys[keys.length - 1]) ?? null;
  if (last !== null) keys.pop();
  const input = keys.pop() as TypedInput;
  // An id may itself hold dots.
  return { vendor: keys[0] === 'vendors' ? keys.slice(1).join('.') : null, input, severity: last };
}

/** The figure as the buyer wrote it, or null. A figure that is one for all severities is that of each. */
export function writtenAt({ costs }: CostModel, path: string): string | null {
  const { vendor, input, severity } = placeOf(path);
  const value: unknown = (vendor === null ? costs : costs.vendors[vendor])?.[input];
  if (severity !== null && isBySeverity(value)) return wordsOf(value[severity]);
  return wordsOf(value);
}

function wordsOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  if (typeof value === 'object' && value !== null && 'is' in value) return wordsOf(value.is);
  return null;
}

/** Is it written in a way that one line cannot hold: dated, or as a table? */
export function isElsewhere(model: CostModel, path: string): boolean {
  const { vendor, input, severity } = placeOf(path);
  const value: unknown = (vendor === null ? model.costs : model.costs.vendors[vendor])?.[input];
  const one = severity !== null && isBySeverity(value) ? value[severity] : value;
  return one !== undefined && wordsOf(one) === null;
}

/** What is wrong with what was typed, or null. It is read as the account reads it. */
export function problemOf(model: CostModel, path: string, typed: string): Text | null {
  if (typed.trim() === '') return null;
  const costs = structuredClone(model.costs);
  put(costs, path, typed.trim());
  const { vendor, input, severity } = placeOf(path);
  let problem: Text | null = null;
  const figures = figureReader(costs, (_, why) => {
    problem = why;
    throw new Error(why.en);
  }).vendor(vendor ?? '');
  try {
    if (input === 'licence' || input === 'supportPlan') figures.over(input);
    else figures.at(input, severity ?? undefined);
  } catch (error) {
    if (problem === null) throw error;
  }
  return problem;
}

const isShare = (path: string): boolean => SHARES.some((share) => share === placeOf(path).input);

/** The model with the reader's figures in place of the buyer's. What cannot be read is not taken: the figure stays as it was. */
export function withDraft(model: CostModel, draft: Draft): CostModel {
  const costs = structuredClone(model.costs);
  for (const [path, typed] of Object.entries(draft))
    if (problemOf(model, path, typed) === null) put(costs, path, typed.trim());
  // A figure that is certain now, or gone, goes up and down with no other.
  costs.together = costs.together.filter(([a, b]) => [a, b].every((path) => !isFixed(draft[path])));
  return { ...model, costs };
}

function isFixed(typed: string | undefined): boolean {
  if (typed === undefined) return false;
  const read = readEstimate(typed);
  return !read.ok || read.estimate.kind === 'point';
}

function put(costs: Costs, path: string, typed: string): void {
  const { vendor, input, severity } = placeOf(path);
  const home: Partial<Record<TypedInput, unknown>> = vendor === null ? costs : (costs.vendors[vendor] ??= {});
  const entry: CostEntry | undefined = typed === '' ? undefined : typed;
  if (severity === null) return set(home, input, entry);
  const before = home[input];
  const all: Partial<Record<Severity, unknown>> = isBySeverity(before)
    ? { ...before }
    : before === undefined
      ? {}
      : Object.fromEntries(SEVERITIES.map((one) => [one, before]));
  set(all, severity, entry);
  set(home, input, Object.keys(all).length === 0 ? undefined : all);
}

function set<Key extends string>(home: Partial<Record<Key, unknown>>, key: Key, value: unknown): void {
  if (value === undefined) delete home[key];
  else home[key] = value;
}

/** A figure made so many times as large, written as it was; null where it cannot be read or has no size to change. */
export function scaled(path: string, written: string, factor: number): string | null {
  const read = readEstimate(written);
  if (!read.ok) return null;
  const body = bodyOf(read.estimate, factor, isShare(path));
  if (body === null) return null;
  return read.estimate.currency === null ? body : `${read.estimate.currency} ${body}`;
}

function bodyOf(estimate: Estimate, factor: number, isShareFigure: boolean): string | null {
  const digits = (value: number): string => {
    const size = isShareFigure ? Math.min(1, value * factor) : value * factor;
    return isShareFigure ? `${Number((100 * size).toPrecision(3))}%` : String(Number(size.toPrecision(3)));
  };
  switch (estimate.kind) {
    case 'point':
      return estimate.value === 0 ? null : digits(estimate.value);
    case 'range':
      return `${digits(estimate.low)} to ${digits(estimate.high)}`;
    default:
      return null;
  }
}

/** Does anything differ between the vendors? If not, their costs differ by chance alone. */
export const tellsApart = ({ costs, measured }: CostModel): boolean =>
  measured.length > 0 || Object.values(costs.vendors).some((figures) => Object.keys(figures).length > 0);
