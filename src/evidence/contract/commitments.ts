import {
  type Commitment,
  type Metric,
  type StatedHours,
  TARGET_UNITS,
  type VendorSeverity,
} from '../../model/contract.ts';
import { groupBy } from '../../model/grouping.ts';
import { ordinary, readable } from '../document/characters.ts';
import type { Draft } from './draft.ts';
import { bindingOf } from './lexicon.ts';
import { deniesItself } from './no-guarantee.ts';
import { placeOf } from './place.ts';
import { canonicalOf, definedAs } from './severity.ts';
import { severityLabel, severityRange } from './severity-label.ts';

export interface Settling {
  readonly stored: string;
  readonly severities: readonly VendorSeverity[];
  /** Does the document say that such a time is a goal, or tried for, and no guarantee? `plan` as the document words it. */
  readonly takenBack: (metric: Metric, plan: string | null) => 'slo' | 'best_effort' | null;
  /** Does the document say that such a time runs in office hours? */
  readonly runsInOffice: (promise: { metric: Metric; plan: string | null; severity: string | null }) => boolean;
  readonly hoursFor: (plan: string | null, severity: string | null) => { hours: StatedHours; words: string } | null;
}

const HEADLINE =
  /\d[\s-]?(?:hours?|h|days?|d|minutes?|mins?)[\s-](?:\w+[\s-])?(?:respon|support|resol|turnaround|SLA)|(?:响应|支持|解决)(?:时间|时效)?[:：]?\s?$/iu;
/** `4-hour response`; a sentence for all cases is longer. */
const LONGEST_HEADLINE = 40;

/** The promises of a document with their names settled, each once: what stands in a table and again in a list is one promise. */
export function settle(drafts: readonly Draft[], about: Settling): Commitment[] {
  const { stored } = about;
  const inCell = new Set<string>();
  const all = drafts.flatMap((draft) => {
    const found = commitmentsOf(draft, about);
    if (draft.isTable) for (const { span } of found) inCell.add(span.join());
    return found;
  });
  const kept: Commitment[] = [];
  /** Positions of what may be one promise: equal but for plan and clock. */
  const alike = new Map<string, number[]>();
  for (const commitment of all) {
    const key = `${figureOf(commitment)} ${commitment.severity}`;
    const others = alike.get(key) ?? [];
    const same = others.find((at) => isSamePromise(kept[at], commitment));
    if (same === undefined) {
      alike.set(key, [...others, kept.length]);
      kept.push(commitment);
    } else if (isFuller(commitment, kept[same])) kept[same] = commitment;
  }
  const written = asWritten(stored);
  for (const [at, { plan, severity }] of kept.entries())
    kept[at] = { ...kept[at], plan: plan && written(plan), severity: severity && written(severity) };
  // A plan's headline (`4-hour response`) repeats one of the figures of its table; a cell of its own says more.
  const graded = groupBy(
    kept.filter(({ severity }) => severity !== null),
    figureOf,
  );
  return kept.filter(
    (one) =>
      one.severity !== null ||
      inCell.has(one.span.join()) ||
      one.quote.length > LONGEST_HEADLINE ||
      !(graded.get(figureOf(one)) ?? []).some(
        ({ plan }) => (one.plan === null && HEADLINE.test(one.quote)) || plan === one.plan,
      ),
  );
}

function commitmentsOf(
  draft: Draft,
  { stored, severities, takenBack, runsInOffice, hoursFor }: Settling,
): Commitment[] {
  const found = bindingOf(draft.near, draft.around, draft.metric);
  const binding =
    found !== 'sla'
      ? found
      : deniesItself(draft.near, draft.metric)
        ? 'slo'
        : (takenBack(draft.metric, draft.plan) ?? found);
  const plan = draft.plan === null ? null : planName(draft.plan);
  return namesOf(draft.severity).flatMap((severity) => {
    const defined = severity === null ? undefined : definedAs(severities, severity.label);
    const said = severity?.definition ?? (severity && !severityLabel(severity.label) ? severity.label : null);
    const canonical = defined?.canonical[0] ?? (said === null ? undefined : canonicalOf(said)[0]) ?? null;
    const own = draft.statement.hours;
    const general = own ? null : hoursFor(plan, severity?.label ?? null);
    // What is told in office hours has no part in the plan's hours round the clock.
    const isElse = draft.statement.isBusiness && general?.hours.kind === 'always';
    const hours = own ? { hours: own.stated, words: own.words } : isElse ? null : general;
    const perDay = hours?.hours.kind === 'week' ? hours.hours.hoursPerDay : null;
    const isOffice =
      hours?.hours.kind !== 'always' && runsInOffice({ metric: draft.metric, plan, severity: severity?.label ?? null });
    const target = targetOf(draft.statement, isOffice);
    if (target === null) return [];
    return {
      plan,
      severity: severity?.label ?? null,
      canonicalSeverity: canonical,
      metric: draft.metric,
      targetValue: target.value,
      targetUnit: target.unit,
      targetMinutes:
        target.unit === 'bd' ? (own && perDay !== null ? target.value * perDay * 60 : null) : target.minutes,
      clock: target.clock,
      hours: hours?.hours ?? null,
      coverage: hours?.words ?? null,
      binding,
      ...placeOf(stored, draft.run),
    };
  });
}

/** A unit that contracts promise in; a business clock turns hours into business hours. */
function targetOf(statement: Draft['statement'], isOffice: boolean) {
  const hours = statement.hours?.stated ?? null;
  const isOfficeHours = statement.isBusiness || hours?.kind === 'week' || (isOffice && hours?.kind !== 'always');
  const { value, unit, minutes } = statement.duration;
  if (unit === 'bd' || unit === 'bh') return { value, unit, minutes, clock: 'business' } as const;
  if (unit === 'week') return { value: value * 7, unit: 'd', minutes, clock: 'calendar' } as const;
  if (unit === 'h' && isOfficeHours) return { value, unit: 'bh', minutes, clock: 'business' } as const;
  if (unit === 'd' && isOfficeHours && hours?.kind !== 'always')
    return { value, unit: 'bd', minutes: null, clock: 'business' } as const;
  const known = TARGET_UNITS.find((target) => target === unit);
  if (known === undefined) return null;
  return { value, unit: known, minutes, clock: isOfficeHours && unit === 'min' ? 'business' : 'calendar' } as const;
}

function namesOf(words: string | null): readonly ({ label: string; definition: string | null } | null)[] {
  if (words === null) return [null];
  const range = severityRange(words);
  if (range.length > 0) return range.map((label) => ({ label, definition: null }));
  return [severityLabel(words) ?? { label: words.trim(), definition: null }];
}

/** A name as the document writes it: reading is done in simplified, ordinary characters, which keep their places. */
export function asWritten(stored: string): (name: string) => string {
  const plain = readable(stored);
  if (plain === stored) return (name) => name;
  const known = new Map<string, string>();
  const placedAs = (words: string): string | null => {
    const at = plain.indexOf(words);
    return at < 0 ? null : ordinary(stored.slice(at, at + words.length));
  };
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found =
      placedAs(name) ??
      name
        .split(' ')
        .map((word) => placedAs(word) ?? word)
        .join(' ');
    known.set(name, found);
    return found;
  };
}

/** `Gold Support Plan` is the plan Gold. */
export function planName(words: string): string {
  const short = words
    .replace(/\s*[(（][^()（）]*[)）]\s*$/u, '')
    .replace(/[:：]\s*$/u, '')
    // `1.2 Pro - $99 a month`.
    .replace(/^\d+(?:\.\d+)+\s+/u, '')
    .replace(/(?:\s*[-–—|]\s*|\s*\n\s*)(?:[$¥€￥]\s?\d|免费|free\b).*$/iu, '')
    .trim();
  return (
    short
      .replace(/(?<=\S)\s+(?:support\s+)?(?:plan|tier|package|edition|targets?)$/i, '')
      .replace(/(?<=\S)(?:支持计划|套餐|计划)$/u, '') || short
  );
}

/** The same figure once with its clock and once without is one figure. */
const figureOf = ({ metric, targetValue, targetUnit }: Commitment): string =>
  `${metric} ${targetValue} ${targetUnit === 'bh' ? 'h' : targetUnit === 'bd' ? 'd' : targetUnit}`;

/** Told of one plan and told of none, or of one plan twice. */
const isSamePromise = (a: Commitment, b: Commitment): boolean =>
  (a.plan === b.plan || a.plan === null || b.plan === null) &&
  !(a.clock !== b.clock && (a.hours?.kind === 'always' || b.hours?.kind === 'always')) &&
  (a.binding === 'example') === (b.binding === 'example');

const isFuller = (a: Commitment, b: Commitment): boolean =>
  Number(a.plan !== null) + Number(a.clock === 'business') + Number(a.hours !== null) >
  Number(b.plan !== null) + Number(b.clock === 'business') + Number(b.hours !== null);
