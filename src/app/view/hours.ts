import { LEVEL } from '../../audits/case-basis.ts';
import { type HoursSplit, splitSpans } from '../../cases/measures/office-hours.ts';
import {
  type BoundedShare,
  pick,
  type Spans,
  shareBetween,
  type Waiting,
  waitingOf,
} from '../../cases/measures/spans.ts';
import { HOUR_TARGETS } from '../../model/figure-names.ts';
import type { Needs } from '../../model/needs.ts';
import type { HoursFigure } from '../../model/view.ts';
import { DAY, HOUR } from '../../time/duration.ts';
import { zoneOver } from '../../time/zone.ts';
import { digits } from './digits.ts';
import type { Readings } from './readings.ts';

type Shares = HoursFigure['hours'][number]['answered'];

/** First human words by the hour of the buyer's week in which a case was opened, the unanswered counted; null without any case. */
export function hoursOf(
  { certain, possible }: Readings,
  needs: Pick<Needs, 'timezone' | 'coverage'>,
): HoursFigure | null {
  const spans = [...new Set([certain.acknowledged, possible.acknowledged])];
  const [{ from }] = spans;
  if (from.length === 0) return null;
  const split = spans.map((one) => splitSpans(one, needs));
  const counted = (of: (part: HoursSplit) => Spans) => ({
    cases: of(split[0]).time.length,
    shares: sharesOf(split.map(of)),
  });
  const [office, offHours] = [counted((part) => part.inOffice), counted((part) => part.offHoursWall)];
  return {
    timezone: needs.timezone,
    level: LEVEL,
    cases: from.length,
    hours: rowsByHour(from, needs.timezone).map((rows, at) => ({
      day: Math.floor(at / 24),
      hour: at % 24,
      cases: rows.length,
      answered: sharesOf(spans.map((one) => pick(one, rows))),
    })),
    office: office.shares,
    offHours: offHours.shares,
    officeCases: office.cases,
    offHoursCases: offHours.cases,
  };
}

/** By every target, over all readings; null without cases. */
function sharesOf(readings: readonly Spans[]): Shares {
  const waiting = readings.map((spans) => waitingOf(spans, LEVEL)).filter((one): one is Waiting => one !== null);
  return HOUR_TARGETS.map((minutes) =>
    waiting.length === 0 ? null : short(waiting.map((one) => one.by(minutes * 60)).reduce(shareBetween)),
  );
}

/** Seventeen digits a share, 168 hours and four targets a vendor would be half of the page's document. */
const short = ({ share, lower, upper }: BoundedShare): BoundedShare => ({
  share: share === null ? null : digits(share),
  lower: digits(lower),
  upper: digits(upper),
});

const WEEK = 7 * 24;

/** Rows of the spans by the hour of the local week they began in, from Monday 00:00. */
function rowsByHour(from: Float64Array, timezone: string): number[][] {
  const [first, last] = from.reduce(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [from[0], from[0]],
  );
  const zone = zoneOver(timezone, first, last);
  const rows = Array.from({ length: WEEK }, (): number[] => []);
  from.forEach((at, row) => {
    const local = at + zone.offsetAt(at);
    // 1 January 1970 was a Thursday.
    const day = (((Math.floor(local / DAY) + 3) % 7) + 7) % 7;
    rows[day * 24 + Math.floor((((local % DAY) + DAY) % DAY) / HOUR)].push(row);
  });
  return rows;
}
