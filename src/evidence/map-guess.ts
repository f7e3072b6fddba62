import type { Role } from '../model/case.ts';
import type { CaseMap, MEANINGS } from '../model/map.ts';
import { formatsOf, MISSING, meaningOf, NAMES, named, type SampleColumn } from './column-guess.ts';

/** What a map would say of one column, whichever field it is taken for. Without words where it has too many values to be named. */
export interface ColumnGuess {
  /** Those that read all of its times; empty for a column that holds none. */
  readonly formats: readonly string[];
  readonly states: Readonly<Record<string, Meaning>>;
  readonly roles: Readonly<Record<string, Role>>;
  readonly severities: Readonly<Record<string, Severity>>;
}

type Meaning = (typeof MEANINGS)[number];
type Severity = 'P0' | 'P1' | 'P2' | 'P3';

/** Values of one column that a person may be asked about. */
const MOST_WORDS = 60;
const MOST_SEVERITIES = 12;

export function guessOf(column: SampleColumn): ColumnGuess {
  const isFew = isFewIn(column, MOST_WORDS);
  return {
    formats: formatsOf(column),
    states: isFew ? statesOf(column) : {},
    roles: isFew ? rolesOf(column) : {},
    severities: isFewIn(column, MOST_SEVERITIES) ? severitiesOf(column) : {},
  };
}

/** A first map of a table by the names and values of its columns; null where none can be the cases, or none their times. */
export function guessedMap(name: string, columns: readonly SampleColumn[]): CaseMap | null {
  const rows = columns[0]?.values.length ?? 0;
  const times = columns.filter((column) => formatsOf(column).length > 0);
  const others = columns.filter((column) => !times.includes(column));
  const time = named(times, NAMES.time, (column) => !NAMES.opened[0].test(column.name)) ?? times.at(-1);
  // A case has several rows, but not most of them.
  const isMany = (column: SampleColumn) => distinct(column).length > Math.min(20, rows / 10);
  const id = named(others, NAMES.case, isMany) ?? others.find(isMany);
  if (!time || !id || rows === 0) return null;
  const free = others.filter((column) => column !== id && given(column).length > 0);
  const few = (patterns: readonly RegExp[], most = MOST_WORDS) =>
    named(free, patterns, (column) => isFewIn(column, most));
  const any = (patterns: readonly RegExp[]) => named(free, patterns, () => true);
  const state = few(NAMES.state);
  const role = few(NAMES.role);
  const severity = few(NAMES.severity, MOST_SEVERITIES);
  const found = {
    opened: named(times, NAMES.opened, (column) => column !== time),
    state,
    group: any(NAMES.group),
    role,
    actor: any(NAMES.actor),
    severity,
    channel: few(NAMES.channel),
    plan: few(NAMES.plan),
    text: any(NAMES.text),
    closeReason: few(NAMES.closeReason),
  };
  const missing = MISSING.filter((word) => columns.some(({ values }) => values.includes(word)));
  const states = state && statesOf(state);
  const ends = Object.keys(states ?? {}).filter((value) => meaningOf(value) === 'closed');
  return {
    schema: 'touchstone/map@1',
    name,
    columns: {
      case: id.name,
      time: time.name,
      ...Object.fromEntries(Object.entries(found).flatMap(([field, column]) => (column ? [[field, column.name]] : []))),
    },
    time: { format: formatsOf(time)[0] ?? 'iso', ...(hasOffset(time) ? {} : { timezone: 'UTC' }) },
    ...(missing.length > 0 && { missing }),
    ...(states && { states }),
    ...(ends.length > 0 && { closeReasons: Object.fromEntries(ends.map((value) => [value, 'unknown'] as const)) }),
    ...(severity && { severities: severitiesOf(severity) }),
    ...(role && { roles: rolesOf(role) }),
  };
}

function hasOffset(time: SampleColumn): boolean {
  const [format = 'iso'] = formatsOf(time);
  return (
    format.startsWith('epoch') || (format === 'iso' && given(time).every((value) => /(Z|[+-]\d\d:?\d\d)$/.test(value)))
  );
}

const statesOf = (column: SampleColumn): Record<string, Meaning> =>
  Object.fromEntries(distinct(column).map((value) => [value, meaningOf(value) ?? 'ignored']));

const severitiesOf = (column: SampleColumn): Record<string, Severity> =>
  Object.fromEntries(
    distinct(column)
      .sort()
      .map((value, at) => [value, SEVERITIES[Math.min(at, 3)]]),
  );
const SEVERITIES = ['P0', 'P1', 'P2', 'P3'] as const;

const rolesOf = (column: SampleColumn): Record<string, Role> =>
  Object.fromEntries(distinct(column).map((value) => [value, roleOf(value)]));

const roleOf = (value: string): Role =>
  /bot|robot|system|auto|机器/i.test(value)
    ? 'bot'
    : /agent|staff|support|vendor|engineer|客服|工程师/i.test(value)
      ? 'vendor'
      : /customer|user|requester|client|客户|用户/i.test(value)
        ? 'customer'
        : 'unknown';

/** The values that say something. */
export const given = ({ values }: SampleColumn): string[] =>
  values.filter((value) => value !== '' && !MISSING.includes(value));
const distinct = (column: SampleColumn): string[] => [...new Set(given(column))];
const isFewIn = (column: SampleColumn, most: number): boolean => distinct(column).length <= most;
