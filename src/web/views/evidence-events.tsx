import type { RecordOf } from '../../model/evidence.ts';
import { inert } from '../../report/inert.ts';
import { useSay } from '../i18n.ts';
import { eventNames, roleNames } from '../words/case-events.ts';

type Events = RecordOf<'case'>['events'];

export const isEvents = (value: unknown): value is Events =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one: unknown) => typeof one === 'object' && one !== null && 'at' in one && 'by' in one);

/** What happened to a case, in its order. */
export function CaseEvents({ events }: { readonly events: Events }) {
  const say = useSay();
  return (
    <ol className="events">
      {events.map(({ at, kind, by, text, due }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: events are never moved, and two may be alike
        <li key={index}>
          <time dateTime={at}>{at.replace('T', ' ').slice(0, 16)}</time> <strong>{say(eventNames[kind])}</strong>{' '}
          <span className="quiet">{say(roleNames[by])}</span>
          {due !== undefined && <span className="quiet"> → {due.replace('T', ' ').slice(0, 16)}</span>}
          {text !== undefined && (
            <span className="block" dir="auto">
              {inert(text, 4000)}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
