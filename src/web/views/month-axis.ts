import type { Lang } from '../../model/text.ts';
import type { Happening } from '../../model/view.ts';

/** Months between two marks of the axis. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120];

/** An axis marked on first days of months, in even steps, at most so often: finer marks would say the same month again. */
export function monthAxis(timeline: readonly Happening[], most: number): { domain: Date[]; ticks: Date[] } {
  const times = timeline.flatMap(({ at, until }) => [at, until ?? at]).map((at) => new Date(at).getTime());
  const [from, to] = [Math.min(...times), Math.max(...times)];
  const [first, last] = [monthOf(from), monthOf(to)];
  const step = STEPS.find((one) => Math.floor(last / one) - Math.ceil(first / one) < most) ?? 240;
  const start = Math.ceil(first / step) * step;
  const marks = Array.from(
    { length: Math.max(0, Math.floor((last - start) / step) + 1) },
    (_, at) => start + at * step,
  );
  const ticks = (marks.length > 0 ? marks : [first]).map((month) => Date.UTC(1970, month));
  return {
    domain: [Math.min(from, ...ticks), Math.max(to, ...ticks)].map((at) => new Date(at)),
    ticks: ticks.map((at) => new Date(at)),
  };
}

/** Months since 1970. */
const monthOf = (at: number): number => {
  const date = new Date(at);
  return 12 * (date.getUTCFullYear() - 1970) + date.getUTCMonth();
};

export const monthIn = (lang: Lang): ((at: Date) => string) => {
  const month = new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en', {
    year: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return (at) => month.format(at);
};
