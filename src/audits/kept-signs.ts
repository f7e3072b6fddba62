import type { ClockFinding, ClockFindings } from '../cases/clock-finding.ts';
import { type CaseBasis, counted } from './case-basis.ts';
import type { Kept } from './kept.ts';
import { finding } from './outcome.ts';
import { CLOCK_OF, type PromisedTerms } from './promised-terms.ts';

/** A promise, or a target of the buyer's, is kept where nine in ten are (methods: 29 cases without a miss show that at 95 %). */
export const KEPT = 0.9;
/** Cases named in a finding, so that the buyer can look them up. */
const NAMED = 3;

/** Each promise with how often it was kept, and what changing severities was worth to the vendor (R78). */
export function keptSigns({ records }: CaseBasis, kept: readonly Kept[], { used, onBuyersHours }: PromisedTerms) {
  return kept.flatMap(({ clock, n, least, most, lower, upper, final }) => {
    const promises = used.filter(({ metric }) => CLOCK_OF[metric] === clock);
    const sign = lower >= KEPT ? 'good' : upper < KEPT ? 'warning' : 'note';
    const evidence = [...promises, ...records];
    const gains = final.n > 0 && final.least / final.n > least / n;
    return [
      finding('promise-kept', sign, evidence, {
        clock,
        n,
        least,
        most,
        lower,
        upper,
        ...(promises.some((one) => onBuyersHours.includes(one)) && { hours: 'yours' }),
      }),
      finding('promise-by-severity', gains ? 'warning' : 'note', evidence, {
        clock,
        first: least,
        of: n,
        lower,
        upper,
        last: final.least,
        ofLast: final.n,
        lastLower: final.lower,
        lastUpper: final.upper,
      }),
    ];
  });
}

const CODES = {
  'severity-lowered': 'cases-lowered',
  'clock-stopped-after-answer': 'cases-stopped-after-answer',
  'vendor-wrote-while-stopped': 'cases-answered-while-stopped',
  'merged-while-owed': 'cases-merged-while-owed',
} as const satisfies Record<ClockFinding['code'], string>;

/** What the desk did to its clocks, a finding a kind: in how many cases, and in how many of them a miss was spared by it. */
export function clockSigns({ found }: CaseBasis, { cases, findings }: ClockFindings) {
  return (Object.keys(CODES) as ClockFinding['code'][]).flatMap((code) => {
    const ofCode = findings.filter((one) => one.code === code);
    const ids = [...new Set(ofCode.map((one) => one.case))];
    if (ids.length === 0) return [];
    const spared = new Set(ofCode.flatMap((one) => ('spared' in one && one.spared.length > 0 ? [one.case] : [])));
    const stood = Math.max(0, ...ofCode.map((one) => ('stoodMs' in one ? one.stoodMs : 0)));
    // Lowering a severity can be right; that it spares a miss is what makes it worth asking.
    const sign = code === 'severity-lowered' && spared.size === 0 ? 'note' : 'warning';
    const values = { ...counted(ids.length, cases), spared: spared.size, which: ids.slice(0, NAMED).join(', ') };
    return [found(CODES[code], sign, stood > 0 ? { ...values, longest: stood / 1000 } : values)];
  });
}
