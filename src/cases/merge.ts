import { type CaseLog, type Dictionary, type LogShows, NONE } from '../model/case.ts';
import { eventRecorder } from './event-columns.ts';
import { orderEvents } from './event-order.ts';
import { followedTo, type Observation, observationOf, wasOpenBefore } from './measures/observation.ts';
import { mergedShown } from './measures/shown.ts';
import { stringDictionary } from './string-dictionary.ts';

/**
 * Several logs of one vendor as one. A case that occurs in more than one has the events of all, in time order; an event that two exports
 * both have is kept once, while what one log says twice stays twice. Of a log's own vendors
 * (`attributes.vendor`) the same id at two is two cases. The whole shows what any part shows, and remembers of which cases
 * (`attributes.shownUntil`): one from a part that keeps no messages is not unanswered, and takes nothing from those of another.
 */
export function mergeCaseLogs(logs: readonly CaseLog[]): CaseLog {
  const [only, ...others] = logs;
  if (only && others.length === 0) return only;
  const groups = stringDictionary();
  const texts = stringDictionary();
  const events = eventRecorder();
  const keys = stringDictionary();
  const ids: string[] = [];
  const origins: { readonly log: CaseLog; readonly index: number }[][] = [];
  for (const log of logs) {
    const groupOf = log.groups.map((group) => groups.code(group));
    const textOf = log.text?.values.map((text) => texts.code(text));
    for (let index = 0; index < log.cases; index++) {
      const id = log.caseIds.at(index);
      const to = keys.code(`${nameAt(log.attributes.vendor, index) ?? ''}\n${id}`);
      ids[to] = id;
      const earlier = (origins[to] ??= []);
      const known = new Set(earlier.flatMap(eventKeys));
      earlier.push({ log, index });
      for (let at = log.offsets[index]; at < log.offsets[index + 1]; at++) {
        if (known.size > 0 && known.has(eventKey(log, at))) continue;
        events.add({
          caseOf: to,
          time: log.time[at],
          kind: log.kind[at],
          role: log.role[at],
          group: log.group[at] === NONE ? NONE : groupOf[log.group[at]],
          detail: log.detail[at],
          text: log.text && textOf && log.text.codes[at] !== NONE ? textOf[log.text.codes[at]] : NONE,
        });
      }
    }
  }
  const spans = new Map(logs.map((log) => [log, observationOf(log)]));
  return orderEvents(events.columns(), {
    cases: ids.length,
    caseIds: { at: (index) => ids[index] },
    groups: groups.values,
    texts: texts.values,
    shows: shownByAny(logs.map(({ shows }) => shows)),
    attributes: mergedAttributes(origins, spans),
    // What one source says of its stretch must not be lost because another says nothing of its own.
    ...(logs.some(({ observation }) => observation !== undefined) ? { observation: whole([...spans.values()]) } : {}),
  }).log;
}

const whole = (spans: readonly Observation[]): Observation => ({
  from: Math.min(...spans.map(({ from }) => from)),
  to: Math.max(...spans.map(({ to }) => to)),
});

type Origin = { readonly log: CaseLog; readonly index: number };

const eventKey = ({ time, kind, role, group, groups, detail, text }: CaseLog, at: number): string =>
  [time[at], kind[at], role[at], groups[group[at]], detail[at], nameAt(text, at)].join('\n');

function eventKeys({ log, index }: Origin): string[] {
  const keys: string[] = [];
  for (let at = log.offsets[index]; at < log.offsets[index + 1]; at++) keys.push(eventKey(log, at));
  return keys;
}

/** Of each attribute, the first that a log knows; a case counts as open before only if no log saw it opened. */
function mergedAttributes(
  origins: readonly (readonly Origin[])[],
  spans: ReadonlyMap<CaseLog, Observation>,
): CaseLog['attributes'] {
  const dictionary = (of: (log: CaseLog) => Dictionary | undefined): Dictionary | undefined => {
    const words = stringDictionary();
    const codes = Int32Array.from(origins, (parts) => {
      const word = parts.map(({ log, index }) => nameAt(of(log), index)).find((name) => name !== undefined);
      return word === undefined ? NONE : words.code(word);
    });
    return words.values.length > 0 ? { codes, values: words.values } : undefined;
  };
  const severity = Int8Array.from(
    origins,
    (parts) =>
      parts.map(({ log, index }) => log.attributes.severity?.[index] ?? NONE).find((code) => code !== NONE) ?? NONE,
  );
  const openedAt = Float64Array.from(
    origins,
    (parts) =>
      parts
        .map(({ log, index }) => log.attributes.openedAt?.[index] ?? Number.NaN)
        .find((time) => !Number.isNaN(time)) ?? Number.NaN,
  );
  const watchedTo = (log: CaseLog, index: number) => followedTo(log, index, spans.get(log)?.to ?? Number.NaN);
  // An export says nothing of its open cases after its own end, however long another one went on.
  const watchedUntil = Float64Array.from(origins, (parts) =>
    Math.max(...parts.map(({ log, index }) => watchedTo(log, index))),
  );
  const before = Uint8Array.from(origins, (parts) =>
    Number(parts.every(({ log, index }) => wasOpenBefore(log, index, spans.get(log)?.from ?? Number.NaN))),
  );
  const shownUntil = mergedShown(origins, watchedTo);
  const channel = dictionary((log) => log.attributes.channel);
  const plan = dictionary((log) => log.attributes.plan);
  const vendor = dictionary((log) => log.attributes.vendor);
  return {
    ...(severity.some((code) => code !== NONE) ? { severity } : {}),
    ...(openedAt.some((time) => !Number.isNaN(time)) ? { openedAt } : {}),
    ...(watchedUntil.some((time) => !Number.isNaN(time)) ? { watchedUntil } : {}),
    ...(shownUntil ? { shownUntil } : {}),
    ...(before.includes(1) ? { openedBefore: before } : {}),
    ...(channel ? { channel } : {}),
    ...(plan ? { plan } : {}),
    ...(vendor ? { vendor } : {}),
  };
}

const shownByAny = (shows: readonly LogShows[]): LogShows => ({
  messages: shows.some((one) => one.messages),
  groups: shows.some((one) => one.groups),
  resolution: shows.some((one) => one.resolution),
  waiting: shows.some((one) => one.waiting),
});

const nameAt = (dictionary: Dictionary | undefined, index: number): string | undefined => {
  const code = dictionary?.codes[index] ?? NONE;
  return code === NONE ? undefined : dictionary?.values[code];
};
