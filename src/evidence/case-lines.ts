import { type EventRecorder, eventRecorder } from '../cases/event-columns.ts';
import { orderEvents } from '../cases/event-order.ts';
import { type StringDictionary, stringDictionary } from '../cases/string-dictionary.ts';
import { type CaseAttributes, type CaseLog, CLOSE, KIND, type LogShows, NONE, ROLE } from '../model/case.ts';
import { type RecordOf, SEVERITIES } from '../model/evidence.ts';
import type { ReadLog } from './case-table.ts';

/** An event as people and programs write it by hand: the `events` of a case record. */
export type CaseEvent = RecordOf<'case'>['events'][number];

export interface CaseAbout {
  readonly vendor?: string;
  readonly channel?: string;
  readonly plan?: string;
  readonly severity?: (typeof SEVERITIES)[number];
  readonly openedAt?: string;
}

/** Collects cases that are told in words instead of columns. */
export interface CaseLines {
  /** A case by its id; what is said about it later adds to what was said before. */
  about(id: string, about: CaseAbout): number;
  event(index: number, event: CaseEvent): void;
  done(shows: Partial<LogShows>, observation?: CaseLog['observation']): ReadLog;
}

export function caseLines(): CaseLines {
  const keys = stringDictionary();
  const ids: string[] = [];
  const abouts: CaseAbout[] = [];
  const groups = stringDictionary();
  const texts = stringDictionary();
  const events = eventRecorder();
  const kinds = new Set<number>();
  return {
    about(id, about) {
      const index = keys.code(`${about.vendor ?? ''}\n${id}`);
      ids[index] = id;
      abouts[index] = { ...about, ...abouts[index] };
      return index;
    },
    event(index, event) {
      record(events, index, event, groups, texts);
      kinds.add(KIND[event.kind]);
    },
    done(shows, observation) {
      const has = (...wanted: number[]) => wanted.some((kind) => kinds.has(kind));
      const { log, outOfOrder, beforeOpening } = orderEvents(events.columns(), {
        cases: ids.length,
        caseIds: { at: (index) => ids[index] },
        groups: groups.values,
        texts: texts.values,
        shows: {
          messages: shows.messages ?? has(KIND.message, KIND.promised, KIND.workaround),
          groups: shows.groups ?? groups.size > 0,
          resolution: shows.resolution ?? has(KIND.resolved, KIND.closed, KIND.merged),
          waiting: shows.waiting ?? has(KIND['waiting-customer'], KIND['waiting-vendor'], KIND['waiting-unspecified']),
        },
        attributes: attributesOf(abouts),
        ...(observation ? { observation } : {}),
      });
      return { log, outOfOrder, beforeOpening, unnamedStates: [] };
    },
  };
}

function record(
  events: EventRecorder,
  index: number,
  event: CaseEvent,
  groups: StringDictionary,
  texts: StringDictionary,
): void {
  const time = Date.parse(event.at);
  events.add({
    caseOf: index,
    time,
    kind: KIND[event.kind],
    role: ROLE[event.by],
    group: event.group === undefined ? NONE : groups.code(event.group),
    detail: detailOf(event, time),
    text: event.text === undefined ? NONE : texts.code(event.text),
  });
}

function detailOf(event: CaseEvent, time: number): number {
  if (event.kind === 'closed') return CLOSE[event.reason ?? 'unknown'];
  if (event.kind === 'severity-set' && event.severity) return SEVERITIES.indexOf(event.severity);
  if (event.kind === 'promised' && event.due) return Math.round((Date.parse(event.due) - time) / 1000);
  return NONE;
}

function attributesOf(abouts: readonly CaseAbout[]): CaseAttributes {
  const column = (nameOf: (about: CaseAbout) => string | undefined) => {
    const dictionary = stringDictionary();
    const codes = Int32Array.from(abouts, (about) => {
      const name = nameOf(about);
      return name === undefined ? NONE : dictionary.code(name);
    });
    return dictionary.size > 0 ? { codes, values: dictionary.values } : undefined;
  };
  const channel = column((about) => about.channel);
  const plan = column((about) => about.plan);
  const vendor = column((about) => about.vendor);
  return {
    severity: Int8Array.from(abouts, ({ severity }) => (severity === undefined ? NONE : SEVERITIES.indexOf(severity))),
    openedAt: Float64Array.from(abouts, ({ openedAt }) => (openedAt === undefined ? Number.NaN : Date.parse(openedAt))),
    ...(channel ? { channel } : {}),
    ...(plan ? { plan } : {}),
    ...(vendor ? { vendor } : {}),
  };
}
