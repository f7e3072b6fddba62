import type { Group } from '../model/audit.ts';
import type { InteractionCode } from '../model/decision.ts';
import { DECISION } from '../scoring/policy.ts';
import type { Range } from '../scoring/score.ts';

/** A finding from two things seen together. */
export interface Interaction {
  readonly code: InteractionCode;
  /** What it was seen in: measures, or groups of them. */
  readonly audits: readonly string[];
}

/** The scores of one vendor: of each measure that was measured, and of each group. */
export interface Seen {
  readonly scores: Readonly<Record<string, Range | null>>;
  readonly groups: Readonly<Partial<Record<Group, Range | null>>>;
  /** Measured at all; a range that was never measured is no sign of anything. */
  readonly measured: ReadonlySet<string>;
}

interface Rule {
  readonly code: InteractionCode;
  /** Surely good (policy), each of any of these. */
  readonly good: readonly string[];
  readonly poor: readonly string[];
}

/**
 * Pairs that mean more together than apart: the whole range of one is good, the whole of the other is poor. Each names what may stand
 * on either side; groups stand in with their name.
 */
const RULES: readonly Rule[] = [
  {
    code: 'fast-but-unsolved',
    good: ['first-response', 'response-commitment'],
    poor: ['resolution-time', 'first-contact-resolution', 'fast-but-unsolved'],
  },
  { code: 'polite-but-useless', good: ['group:attitude'], poor: ['group:capability'] },
  { code: 'always-open-but-silent-at-night', good: ['coverage-hours'], poor: ['off-hours-coverage'] },
  {
    code: 'promised-but-not-kept',
    good: ['response-commitment', 'fix-commitment'],
    poor: ['promised-against-measured'],
  },
  { code: 'documented-so-few-cases', good: ['docs-coverage'], poor: [] },
];

/** `cases` is how many cases the vendor's own logs have for this buyer, null where there is no log. */
export function interactionsOf(seen: Seen, cases: number | null): Interaction[] {
  return RULES.flatMap(({ code, good, poor }): readonly Interaction[] => {
    const isGood = good.filter((name) => (rangeOf(seen, name)?.lower ?? Number.NEGATIVE_INFINITY) >= DECISION.good);
    const isPoor = poor.filter((name) => (rangeOf(seen, name)?.upper ?? Number.POSITIVE_INFINITY) <= DECISION.poor);
    if (isGood.length === 0) return [];
    // Few cases are no sign of bad support where the documents answer: said, so that a thin log is not read as one.
    if (code === 'documented-so-few-cases')
      return cases !== null && cases < DECISION.fewCases ? [{ code, audits: isGood }] : [];
    return isPoor.length > 0 ? [{ code, audits: [...isGood.slice(0, 1), ...isPoor.slice(0, 1)] }] : [];
  });
}

function rangeOf({ scores, groups, measured }: Seen, name: string): Range | null {
  if (name === 'group:attitude') return groups.attitude ?? null;
  if (name === 'group:capability') return groups.capability ?? null;
  return measured.has(name) ? (scores[name] ?? null) : null;
}
