import { type Considered, termsFit } from '../audits/outcome.ts';
import { weekHours } from '../evidence/contract/week-hours.ts';
import type { CheckCoverage } from '../model/contract-check.ts';
import type { RecordOf, Severity, WeekHours } from '../model/evidence.ts';
import { SEVERITIES } from '../model/evidence.ts';
import type { Needs } from '../model/needs.ts';
import { coverageShare } from '../time/coverage.ts';
import type { VendorDocument } from './sla-promise.ts';

interface Stated extends Considered {
  readonly severity: string | null;
  readonly canonical: Severity | null;
  /** Null: hours without their days, times or zone. */
  readonly hours: WeekHours | null;
  readonly source: string;
  readonly quote: string;
}

/** Is somebody there in the hours that the buyer needs, for each severity that the buyer set a target for? */
export function judgeCoverage(
  documents: readonly VendorDocument[],
  byHand: readonly RecordOf<'commitment'>[],
  needs: Needs,
  considered: Considered,
  year: number,
): CheckCoverage[] {
  const stated = statedHours(documents, byHand).filter((one) => termsFit(one, considered) !== 'no');
  const wanted = SEVERITIES.filter((severity) => needs.severityTargets[severity] !== undefined);
  return (wanted.length > 0 ? wanted : [null]).map((severity) => {
    const exact = stated.filter(({ canonical }) => severity !== null && canonical === severity);
    const fitting = exact.length > 0 ? exact : stated.filter((one) => one.severity === null);
    return coverageOf(severity, fitting, needs, year);
  });
}

function coverageOf(severity: Severity | null, stated: readonly Stated[], needs: Needs, year: number): CheckCoverage {
  const whole = stated.flatMap((one) =>
    one.hours === null
      ? []
      : [{ ...one, hours: one.hours, share: coverageShare({ ...needs, offered: one.hours, year }) }],
  );
  const [first] = stated;
  if (whole.length === 0) {
    const question = first === undefined ? 'coverage-hours' : 'time-zone';
    return {
      severity,
      hours: null,
      share: null,
      source: first?.source ?? null,
      quote: first?.quote ?? null,
      verdict: 'unknown',
      settle: [{ code: first === undefined ? 'not-stated' : 'hours-unstated', values: { question } }],
    };
  }
  // Of several statements the least is what one can count on.
  const least = whole.reduce((a, b) => (b.share < a.share ? b : a));
  // Others, told without their zone or days, may be fewer still.
  const isOpen = whole.length < stated.length;
  const told = { severity, hours: least.hours, share: least.share, source: least.source, quote: least.quote };
  if (least.share < 1)
    return { ...told, verdict: 'fail', settle: [{ code: 'hours-short', values: { share: least.share } }] };
  return isOpen
    ? { ...told, verdict: 'unknown', settle: [{ code: 'hours-unstated', values: { question: 'time-zone' } }] }
    : { ...told, verdict: 'pass', settle: [] };
}

function statedHours(documents: readonly VendorDocument[], byHand: readonly RecordOf<'commitment'>[]): Stated[] {
  const read = documents.flatMap(({ source, contract }) => {
    const levelOf = (label: string | null) =>
      label === null
        ? null
        : (contract.commitments.find(({ severity }) => severity === label)?.canonicalSeverity ??
          contract.severities.find((one) => one.label === label)?.canonical[0] ??
          null);
    return [
      ...contract.coverageHours.map(
        ({ plan, severity, hours, quote }): Stated => ({
          plan,
          product: null,
          severity,
          canonical: levelOf(severity),
          hours: weekHours(hours),
          source,
          quote,
        }),
      ),
      ...contract.commitments.flatMap(
        ({ plan, severity, canonicalSeverity, hours, coverage, binding, quote }): Stated[] =>
          hours === null || binding === 'example'
            ? []
            : [
                {
                  plan,
                  product: null,
                  severity,
                  canonical: canonicalSeverity,
                  hours: weekHours(hours),
                  source,
                  quote: coverage ?? quote,
                },
              ],
      ),
    ];
  });
  return [
    ...read,
    ...byHand.flatMap(({ plan, product, severity, canonicalSeverity, hours, source, quote }): Stated[] =>
      hours === null
        ? []
        : [{ plan, product, severity, canonical: canonicalSeverity, hours, source, quote: quote ?? '' }],
    ),
  ];
}
