import type { Commitment, Contract } from '../../model/contract.ts';
import type { Change, Direction } from './change.ts';

/**
 * How long the buyer may have to wait, in calendar minutes, only to tell longer from shorter: a business hour is one of forty in a
 * week, a business day eight of them.
 */
const WEEK_SHARE = 168 / 40;
export function waitOf({ targetValue, targetUnit, targetMinutes }: Commitment): number {
  if (targetUnit === 'bd') return targetValue * 8 * 60 * WEEK_SHARE;
  if (targetUnit === 'bh') return targetValue * 60 * WEEK_SHARE;
  if (targetUnit === 'month') return targetValue * 30 * 24 * 60;
  return targetMinutes ?? targetValue;
}

interface Named {
  readonly commitment: Commitment;
  /** Names that it can be known by: label and definition. */
  readonly names: readonly string[];
  /** Canonical levels that it covers. */
  readonly levels: readonly string[];
}

/** Promises of two documents held against each other: by plan and metric, and by the name or the meaning of the severity. */
export function timeChanges(before: Contract, after: Contract): readonly Change[] {
  const isOnePlan = planCount(before) <= 1 && planCount(after) <= 1;
  const [old, young] = [before, after].map((contract) => groups(contract, isOnePlan));
  const keys = [...new Set([...old.keys(), ...young.keys()])];
  return keys.flatMap((key) => groupChanges(old.get(key) ?? [], young.get(key) ?? []));
}

const planCount = ({ commitments }: Contract): number => new Set(commitments.map(({ plan }) => plan)).size;
const plain = (words: string): string =>
  words.toLowerCase().replace(/\b(?:support|plan|tier|service)\b|[^\p{L}\p{N}+]/gu, '');

function groups(contract: Contract, isOnePlan: boolean): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const commitment of contract.commitments) {
    if (commitment.binding === 'example') continue;
    const plan = isOnePlan || commitment.plan === null ? '' : plain(commitment.plan);
    const key = `${plan} ${commitment.metric}`;
    found.set(key, [...(found.get(key) ?? []), named(commitment, contract)]);
  }
  return found;
}

function named(commitment: Commitment, { severities }: Contract): Named {
  const defined = severities.find(({ label }) => label === commitment.severity);
  const names = [commitment.severity, defined?.definition].flatMap((words) => (words ? [plain(words)] : []));
  return {
    commitment,
    names,
    levels: defined?.canonical ?? (commitment.canonicalSeverity ? [commitment.canonicalSeverity] : []),
  };
}

function groupChanges(before: readonly Named[], after: readonly Named[]): readonly Change[] {
  const pairs: (readonly [Named, Named])[] = [];
  const [oldLeft, newLeft] = [new Set(before), new Set(after)];
  const pair = (test: (a: Named, b: Named) => boolean, canShare: boolean) => {
    for (const a of before)
      for (const b of after) {
        const isFree = canShare ? oldLeft.has(a) || newLeft.has(b) : oldLeft.has(a) && newLeft.has(b);
        if (!isFree || !test(a, b)) continue;
        pairs.push([a, b]);
        oldLeft.delete(a);
        newLeft.delete(b);
      }
  };
  pair(
    (a, b) => a.names.some((name) => b.names.includes(name)) || (a.names.length === 0 && b.names.length === 0),
    false,
  );
  // Levels that were merged or split: each old one against the new one that covers it.
  pair((a, b) => a.levels.some((level) => b.levels.includes(level)), true);
  // What is left on both sides was renamed, in the order of its figures.
  const rest = [[...oldLeft], [...newLeft]].map((left) =>
    left.toSorted((a, b) => waitOf(a.commitment) - waitOf(b.commitment)),
  );
  if (rest[0].length === rest[1].length) {
    for (const [at, a] of rest[0].entries()) pairs.push([a, rest[1][at]]);
    oldLeft.clear();
    newLeft.clear();
  }
  return [
    ...pairs.flatMap(([a, b]) => figureChange(a.commitment, b.commitment)),
    ...[...oldLeft].map(
      ({ commitment }): Change => ({
        what: 'promise',
        direction: 'worse',
        subject: subjectOf(commitment),
        before: commitment.quote,
        after: null,
      }),
    ),
    ...[...newLeft].map(
      ({ commitment }): Change => ({
        what: 'promise',
        direction: 'better',
        subject: subjectOf(commitment),
        before: null,
        after: commitment.quote,
      }),
    ),
  ];
}

function figureChange(before: Commitment, after: Commitment): readonly Change[] {
  const [a, b] = [waitOf(before), waitOf(after)];
  if (a === b) return [];
  const direction: Direction = b < a ? 'better' : 'worse';
  return [{ what: 'promise', direction, subject: subjectOf(after), before: before.quote, after: after.quote }];
}

const subjectOf = ({ plan, severity, metric }: Commitment): Change['subject'] => ({ plan, severity, metric });
