import { isBySeverity, readEntry } from '../../decision/cost/figures.ts';
import { type Tie, untenable } from '../../decision/cost/ties.ts';
import type { CostEntry, Costs } from '../../model/cost.ts';
import type { CostInput } from '../../model/cost-names.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { figureOf } from './entry-edit.ts';
import { MONTHLY } from './fees-draft.ts';
import { feeOf, feesOf, numberOf } from './fees-edit.ts';
import type { Note } from './field-problem.ts';
import { FIGURES, isOwn } from './figures-draft.ts';
import { figureValues, givenFigures } from './figures-edit.ts';
import { pathOf, placeOf, textOf } from './ties-draft.ts';
import type { WorkspaceDraft } from './workspace-draft.ts';

/** The pairs as edited; only where nothing is wrong with them. */
export const tiesOf = ({ ties, ...owners }: WorkspaceDraft): Costs['together'] =>
  ties.map(({ a, b, by }) => [pathOf(a, owners) ?? '', pathOf(b, owners) ?? '', numberOf(by) ?? 0]);

/** The places of all figures that are not known exactly: only such can go up and down. */
export const uncertainPlaces = ({ figures, fees, vendors }: WorkspaceDraft): readonly string[] =>
  [{ key: null, figures, fees }, ...vendors].flatMap(({ key, ...own }) =>
    [...entriesOf(own)]
      .filter(([, input, entry]) => isUncertain(input, entry))
      .map(([path]) => textOf({ vendor: key, path })),
  );

export function checkTies(draft: WorkspaceDraft, note: Note): void {
  const { ties } = draft;
  if (ties.length === 0) return;
  const places = uncertainPlaces(draft);
  let isWrong = false;
  const check = (field: string, problem: Parameters<Note>[1]) => {
    isWrong ||= problem !== null;
    note(field, problem);
  };
  for (const { key, a, b, by } of ties) {
    for (const [field, place] of [
      ['a', a],
      ['b', b],
    ] as const)
      check(
        `ties.${key}.${field}`,
        place === '' ? 'needed' : isUncertainPlace(place, places, draft) ? null : 'notUncertain',
      );
    check(`ties.${key}.b`, a === b ? 'sameFigure' : null);
    check(`ties.${key}.by`, Math.abs(numberOf(by) ?? 1) < 1 ? null : 'notCorrelation');
  }
  const pairs = ties.map(({ a, b, by }): Tie => [a, b, numberOf(by) ?? 0]);
  const tied = [...new Set(pairs.flatMap(([a, b]) => [a, b]))].map((path) => ({ path }));
  if (!isWrong) note(`ties.${ties.at(-1)?.key}.by`, untenable(pairs, tied));
}

/** Can it go up and down? Of those that can, and of hours that may be measured. */
export const isUncertainPlace = (place: string, places: readonly string[], draft: WorkspaceDraft): boolean =>
  places.includes(place) || mayBeMeasured(place, draft);

/** Where the buyer gives no hours until fixed, cases may have them. */
function mayBeMeasured(text: string, { vendors, figures }: WorkspaceDraft): boolean {
  const { vendor, path } = placeOf(text);
  const owner = vendors.find(({ key }) => key === vendor);
  if (owner === undefined || !path.startsWith('fixHours.')) return false;
  return ![owner.figures, figures].some((one) => givenFigures(one).includes('fixHours'));
}

function isUncertain(input: string, entry: CostEntry): boolean {
  const read = readEntry(input, entry);
  // What is wrong with it is told beside it.
  if (!read.ok) return true;
  if (read.estimate.kind === 'point') return false;
  return read.estimate.kind !== 'table' || read.estimate.values.length > 1;
}

type Placed = readonly [path: string, input: CostInput | 'claimDays', entry: CostEntry];

/** Every entry with its place. */
function* entriesOf({ figures, fees }: Pick<WorkspaceDraft, 'figures' | 'fees'>): Generator<Placed> {
  const values = figureValues(figures);
  for (const input of FIGURES.filter(isOwn)) {
    const value = values[input];
    if (isBySeverity(value)) {
      for (const one of SEVERITIES) if (value[one] !== undefined) yield [`${input}.${one}`, input, value[one]];
    } else if (value !== undefined) yield [input, input, value];
  }
  for (const fee of MONTHLY) for (const row of fees[fee]) yield [`${fee}.${row.key}.is`, fee, feeOf(row)];
  for (const list of fees.prices)
    for (const { key, each } of list.tiers) yield [`prices.${list.key}.tiers.${key}.each`, 'prices', figureOf(each)];
  const { credits } = feesOf(fees);
  if (typeof credits === 'object' && credits.claimDays !== undefined)
    yield ['credits.claimDays', 'claimDays', credits.claimDays];
}
