import { type FoundDuration, findDurations } from '../../language/duration.ts';
import { findCadences } from '../../language/duration-cadence.ts';
import { findHours } from '../../language/duration-hours.ts';
import type { Metric, StatedHours } from '../../model/contract.ts';
import { type Run, slice, trimmed } from '../document/run.ts';
import { BUSINESS_CLOCK, findMetrics } from './lexicon.ts';

/** One length of time with the words that go with it, and with no other. */
export interface Statement {
  readonly duration: FoundDuration;
  /** The words: from the delimiter before to the one after. */
  readonly run: Run;
  /** The words before the number. */
  readonly before: string;
  readonly after: string;
  /** What stands after it on its line (`30 minutes, urgent`); where another time follows there, only what is in brackets. */
  readonly rest: string;
  /** What it is a time of, where these words say so. */
  readonly metric: Metric | null;
  readonly isBusiness: boolean;
  /** `every day`: how often, and no more. */
  readonly isCadence: boolean;
  /** `every 2 hours`, `每 2 小时`, `hourly`. */
  readonly isRepeated: boolean;
  readonly hours: { readonly stated: StatedHours; readonly words: string } | null;
}

const DELIMITER =
  /[,，;；。\n、]|\.(?=\s|$)|\s\/\s|(?<=\S)(?<!\bwork[- ]?around)\s(?:and|or|but|then)\s(?!(?:an? )?(?:\w+ )?work[- ]?around)|\sand\s(?=every\s)|以及|并且|或者|(?<=[)）])\s(?=[A-Z\u4e00-\u9fff])/gu;
/** What comes again and again is an update: nobody answers first every two hours. */
const EVERY = /(?:\bevery|\bonce (?:every|per|an?)|\bper|每隔?|至少每)\s?$/iu;
/** To be there is neither to answer nor to mend. */
const ARRIVES = /到达|到场|抵达|上门|\bon[- ]?site\b|\barriv/iu;
/** `Daily (business days)`. */
const BUSINESS_DAYS = /\b(?:business|working) days?\b|工作日/iu;
/** A line of a cell over the time it goes with: `Business hours /`. */
const CLOCK_LINE = /^[^\S\n]*[^\n\d]{2,30}[/／:：]\s*\n\s*$/u;
const OPENING = /[(（]/u;

/** Cuts a text into one statement a duration. `P1 1 hour, P2 4 hours (business hours)` makes two. */
export function statementsOf(run: Run): readonly Statement[] {
  const { text } = run;
  const lengths = findDurations(text);
  const cadences = findCadences(text).filter(
    ({ start, end }) => !lengths.some((other) => other.start < end && start < other.end),
  );
  const durations = [...lengths, ...cadences].sort((a, b) => a.start - b.start);
  if (durations.length === 0) return [];
  const stops = delimiters(text);
  let from = 0;
  let carried: Metric | null = null;
  return durations.map((duration, index) => {
    const next = durations[index + 1]?.start ?? text.length;
    const to = Math.min(
      stops.find((stop) => stop >= duration.end) ?? text.length,
      Math.max(beforeLabel(text, duration.end, next), duration.end),
    );
    const begin = Math.max(from, lastStop(stops, duration.start, text));
    const words = trimmed(slice(run, begin, to));
    const labelled = text.slice(from, duration.start);
    const near = nearestMetric(text.slice(begin, to), duration.start - begin, duration.end - begin);
    // `respond within 1 hour for P1, 4 hours for P2`: the second is of the same kind.
    const metric: Metric | null =
      near ??
      metricBefore(text.slice(0, begin), text.slice(begin, duration.start), duration) ??
      (index > 0 && !ARRIVES.test(text.slice(begin, to)) && !/[。\n]|\.\s/u.test(text.slice(from, duration.start))
        ? carried
        : null);
    carried = metric;
    const cell = `${CLOCK_LINE.exec(labelled)?.[0] ?? ''}${text.slice(begin, to)}`;
    const hours = findHours(cell)[0] ?? findHours(text.slice(duration.end, next)).find(({ start }) => start <= 3);
    const line = text.indexOf('\n', duration.end);
    const isAlone = next === text.length || (line >= 0 && line < next);
    const tail = text.slice(duration.end, line >= 0 && line < next ? line : next);
    from = line >= 0 && line < next ? line : to;
    return {
      duration,
      run: words,
      before: labelled,
      after: text.slice(duration.end, to),
      rest: isAlone
        ? tail
        : (/^\s*[(（][^()（）]*[)）]|^\s*for [^,;，；]{2,30}(?=[,;，；])|^\s(?:critical|urgent|high|medium|normal|low|major|minor)(?=[,;])/iu.exec(
            tail,
          )?.[0] ?? ''),
      metric,
      isBusiness: BUSINESS_CLOCK.test(cell) || (duration.unit === 'd' && BUSINESS_DAYS.test(cell)),
      isCadence: cadences.includes(duration),
      isRepeated: cadences.includes(duration) || EVERY.test(labelled),
      hours: hours
        ? { stated: stated(hours.hours), words: wordsOf(hours, cell, text.slice(duration.end, next)) }
        : null,
    };
  });
}

/** `P0 5 min/P1 15 min`, `High: 1 hour Normal: 8 hours`: the name of the next level belongs to the next time. */
function beforeLabel(text: string, from: number, next: number): number {
  const label = next === text.length ? null : NEXT_LEVEL.exec(text.slice(from, next));
  return label === null ? next : from + label.index;
}
const NEXT_LEVEL =
  /(?<!\bfor\s?)(?:\b[PSL][0-5]|[一二三四五特]级|\b(?:critical|urgent|emergency|high|medium|normal|low|major|minor)\b|(?<![\u4e00-\u9fff]{2})(?:紧急|严重|重大|较大|一般|普通|[高中低]))(?:级|故障|问题|事件)?\s?[:：]?\s?[<≤]?\s?$/iu;

type Found = ReturnType<typeof findHours>[number];

const wordsOf = (hours: Found, cell: string, rest: string): string =>
  (findHours(cell)[0] === undefined ? rest : cell).slice(hours.start, hours.end);

export const stated = (hours: Found['hours']): StatedHours =>
  hours.kind === 'always' ? { kind: 'always' } : { ...hours, days: hours.days === null ? null : [...hours.days] };

/** Delimiters outside brackets. */
function delimiters(text: string): readonly number[] {
  const depthAt: number[] = [];
  let depth = 0;
  for (const letter of text) {
    if (OPENING.test(letter)) depth++;
    for (let unit = 0; unit < letter.length; unit++) depthAt.push(depth);
    if (/[)）]/u.test(letter)) depth = Math.max(0, depth - 1);
  }
  return [...text.matchAll(DELIMITER)].filter(({ index }) => (depthAt[index] ?? 0) === 0).map(({ index }) => index);
}

function lastStop(stops: readonly number[], before: number, text: string): number {
  const stop = stops.findLast((at) => at < before);
  if (stop === undefined) return 0;
  return stop + (/^(?:\s?(?:and|or|but|then)\s|\s\/\s|以及|并且|或者|.)/u.exec(text.slice(stop))?.[0].length ?? 1);
}

/** `Respond to tickets and start to look within 4 hours`: the limit is for both. */
function metricBefore(before: string, own: string, { bound }: FoundDuration): Metric | null {
  if (bound !== 'at-most' || !/\s(?:and|or)\s?$|(?:以及|并且?)$|,\s?$/iu.test(before)) return null;
  // Behind a comma only what says no more itself: `a correction, as applicable within 4 hours`.
  if (
    /,\s?$/u.test(before) &&
    !/^\s*(?:as applicable |if possible |in any case |where possible )?within\s*$/iu.test(own)
  )
    return null;
  const said = before.replace(/,\s?$/u, '');
  const clause = said.slice(Math.max(...[...said.matchAll(/[,，;；。\n]|\.\s/gu)].map(({ index }) => index + 1), 0));
  return findDurations(clause).length > 0 ? null : (findMetrics(clause).at(-1)?.metric ?? null);
}

/** `(response / resolution)` behind two times says which is which, and nothing of the one beside it. */
const withoutPairs = (text: string): string =>
  text.replace(/[(（][^()（）]*\/[^()（）]*[)）]/gu, (words) =>
    new Set(findMetrics(words).map(({ metric }) => metric)).size > 1 ? ' '.repeat(words.length) : words,
  );

/** What brackets before a time say by the way; those that hold it stay. */
const withoutBrackets = (text: string, start: number): string =>
  text.slice(0, start).replace(/[(（][^()（）]*[)）]/gu, (words) => ' '.repeat(words.length)) + text.slice(start);

/** The word for a metric that stands nearest to the number. */
function nearestMetric(text: string, start: number, end: number): Metric | null {
  let best: { metric: Metric; distance: number } | null = null;
  const plain = withoutPairs(text);
  const all = findMetrics(plain);
  const outside = findMetrics(withoutBrackets(plain, start));
  for (const found of outside.length > 0 ? outside : all) {
    const distance = found.end <= start ? start - found.end : found.start - end;
    if (!best || distance < best.distance) best = { metric: found.metric, distance };
  }
  return best?.metric ?? null;
}
