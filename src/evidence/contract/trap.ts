import type { Commitment, Contract, Trap } from '../../model/contract.ts';
import { type Clause, findClauses } from './clause-search.ts';
import { GOOD_PATTERNS, TRAP_PATTERNS } from './trap-patterns.ts';

type Found = Contract['traps'];
type Figures = Pick<Contract, 'commitments' | 'availability' | 'coverageHours' | 'claim'>;

/** What the document takes back: worded in a sentence, or seen when its figures are laid side by side. */
export function readTraps(stored: string, clauses: readonly Clause[], figures: Figures): Found {
  const worded = findClauses(stored, clauses, TRAP_PATTERNS);
  const seen: Found = [
    ...aroundTheClock(figures),
    ...foreignHours(figures),
    ...conflicts(figures),
    ...claimWindow(figures),
  ];
  return [...worded, ...seen.filter(({ id }) => !worded.some((trap) => trap.id === id))];
}

export function readGoodClauses(
  stored: string,
  clauses: readonly Clause[],
  { commitments }: Figures,
): Contract['good'] {
  const good: Contract['good'] = findClauses(stored, clauses, GOOD_PATTERNS);
  const often = commitments.find(
    ({ metric, targetMinutes, binding }) =>
      metric === 'update' && binding === 'sla' && targetMinutes !== null && targetMinutes <= 120,
  );
  if (often) good.push({ id: 'regular-updates', quote: often.quote, span: often.span });
  const restored = commitments.find(
    ({ metric, binding }) =>
      (metric === 'resolution' || metric === 'workaround') && (binding === 'sla' || binding === 'slo'),
  );
  if (restored) good.push({ id: 'restoration-target', quote: restored.quote, span: restored.span });
  return good;
}

const one = (id: Trap, { quote, span }: Pick<Commitment, 'quote' | 'span'>): Found => [{ id, quote, span }];

/** 24×7 for one severity, office hours for another. */
function aroundTheClock({ commitments, coverageHours }: Figures): Found {
  const stated = [
    ...commitments.flatMap(({ hours, severity, quote, span }) => (hours ? [{ hours, severity, quote, span }] : [])),
    ...coverageHours,
  ];
  const always = stated.find(({ hours, severity }) => hours.kind === 'always' && severity !== null);
  const office = stated.some(({ hours, severity }) => hours.kind === 'week' && severity !== always?.severity);
  return always && office ? one('only-top-severity-around-the-clock', always) : [];
}

const CHINA =
  /^(?:(?:UTC|GMT)\s?\+\s?0?8(?::?00)?|(?:北京|中国|中國|台北|香港|當地|当地)(?:标准|標準)?[时時][间間]|(?:Beijing|China|Singapore)(?: Standard)? Time|Asia\/\w+|SGT|HKT|CST|local time)$/iu;

/** Office hours in a zone that is not the buyer's; which hours those are at home is told where the needs are known. */
function foreignHours({ coverageHours, commitments }: Figures): Found {
  const stated = [...coverageHours, ...commitments];
  const foreign = stated.find(({ hours }) => hours?.kind === 'week' && hours.zone !== null && !CHINA.test(hours.zone));
  return foreign ? one('foreign-business-hours', foreign) : [];
}

/** Two figures for one thing. */
function conflicts({ commitments, availability }: Figures): Found {
  const promised = commitments.filter(({ binding }) => binding !== 'example');
  const twice = promised.find((a, at) =>
    promised
      .slice(0, at)
      .some(
        (b) =>
          a.plan === b.plan &&
          a.severity === b.severity &&
          a.severity !== null &&
          a.metric === b.metric &&
          (a.targetMinutes !== b.targetMinutes || a.targetUnit !== b.targetUnit),
      ),
  );
  if (twice) return one('conflicting-figures', twice);
  const scopes = availability.find(
    (a, at) =>
      a.scope !== null && availability.slice(0, at).some((b) => a.scope === b.scope && a.percent !== b.percent),
  );
  return scopes ? one('conflicting-figures', scopes) : [];
}

function claimWindow({ claim }: Figures): Found {
  const window = claim?.places.find(({ says }) => says === 'window');
  return window && claim?.windowDays != null ? one('claim-forfeits', window) : [];
}
