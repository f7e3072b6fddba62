import { CLOSE, KIND, NONE, ROLE, ROLES } from '../model/case.ts';
import { inputError } from '../model/error.ts';
import { type CaseMap, caseMapSchema, type MEANINGS } from '../model/map.ts';
import type { TableRequest } from './table.ts';
import type { LocalToInstant } from './time-reader.ts';
import { readWith, readYaml } from './yaml-file.ts';
import { zoneOffset } from './zone-offset.ts';

/** Reads a map out of YAML. An error names the file, the line, the path in it and the fix. */
export function readCaseMap(name: string, bytes: Uint8Array): CaseMap {
  const file = readYaml(name, bytes);
  const map = readWith(caseMapSchema, file.value, file);
  if (map.time?.timezone !== undefined) {
    const line = file.lineOf(['time', 'timezone']);
    try {
      zoneOffset(map.time.timezone);
    } catch (cause) {
      throw inputError(
        `${name}:${line}: time.timezone: “${map.time.timezone}” is not a time zone; write an IANA name such as Asia/Shanghai`,
        `${name}:${line}：time.timezone：“${map.time.timezone}”不是时区；请写 IANA 名称，例如 Asia/Shanghai`,
        cause,
      );
    }
  }
  return map;
}

type Meaning = (typeof MEANINGS)[number];

/** What a state means, as the kind of event that brings it about. */
const KINDS = {
  opened: KIND.opened,
  active: KIND.resumed,
  'waiting-customer': KIND['waiting-customer'],
  'waiting-vendor': KIND['waiting-vendor'],
  'waiting-unspecified': KIND['waiting-unspecified'],
  workaround: KIND.workaround,
  resolved: KIND.resolved,
  closed: KIND.closed,
  reopened: KIND.reopened,
  assigned: KIND.assigned,
  escalated: KIND.escalated,
  message: KIND.message,
  note: KIND.note,
  ignored: KIND.other,
} satisfies Record<Meaning, number>;

/** Lookups of a map, in any letter case. `undefined`: not named in the map. */
export interface MapWords {
  kind(state: string): number | undefined;
  closeReason(value: string): number;
  role(value: string): number;
  severity(value: string): number;
  isMissing(value: string): boolean;
  /** Does some state of the map mean one of these? */
  means(...meanings: Meaning[]): boolean;
  /** Is there a state, or a close reason, that says solved? */
  readonly hasResolution: boolean;
}

export function wordsOf(map: CaseMap): MapWords {
  const states = folded(map.states);
  const reasons = folded(map.closeReasons);
  const roles = folded(map.roles);
  const severities = folded(map.severities);
  const missing = missingOf(map);
  const meanings = new Set(states.values());
  return {
    kind(state) {
      const meaning = states.get(fold(state));
      return meaning && KINDS[meaning];
    },
    closeReason: (value) => CLOSE[reasons.get(fold(value)) ?? 'unknown'],
    role(value) {
      const named = roles.get(fold(value)) ?? ROLES.find((role) => role === fold(value));
      // Accounts of GitHub's apps end so; the mark is theirs alone.
      return ROLE[named ?? (/\[bot\]$/i.test(value) ? 'bot' : 'unknown')];
    },
    severity(value) {
      const named = severities.get(fold(value)) ?? /^p([0-3])$/i.exec(value.trim())?.[0];
      return named === undefined ? NONE : Number(named.slice(1));
    },
    isMissing: (value) => missing.has(value.trim()),
    means: (...wanted) => wanted.some((meaning) => meanings.has(meaning)),
    hasResolution: meanings.has('resolved') || (meanings.has('closed') && [...reasons.values()].includes('resolved')),
  };
}

const fold = (value: string): string => value.trim().toLowerCase();
const folded = <Value>(words: Readonly<Record<string, Value>> | undefined): ReadonlyMap<string, Value> =>
  new Map(Object.entries(words ?? {}).map(([word, meaning]) => [fold(word), meaning]));
const missingOf = (map: CaseMap): ReadonlySet<string> => new Set(['', ...(map.missing ?? [])]);

export const statesOf = ({ columns: { state } }: CaseMap): readonly string[] =>
  state === undefined ? [] : typeof state === 'string' ? [state] : state;

const asWritten: LocalToInstant = (local) => local;

/** What a map needs of a file. Times without an offset and without a declared zone are taken as UTC. */
export function requestOf(map: CaseMap): TableRequest {
  const { columns } = map;
  const format = map.time?.format ?? 'iso';
  const text = [
    columns.case,
    columns.vendor,
    columns.actor,
    columns.role,
    columns.group,
    ...statesOf(map),
    columns.severity,
    columns.channel,
    columns.plan,
    columns.text,
    columns.closeReason,
  ];
  return {
    case: columns.case,
    text: [...new Set(text.filter((name) => name !== undefined))],
    time: columns.time,
    ...(columns.opened ? { opened: columns.opened } : {}),
    formats: typeof format === 'string' ? [format] : format,
    toInstant: map.time?.timezone ? zoneOffset(map.time.timezone) : asWritten,
    missing: missingOf(map),
  };
}
