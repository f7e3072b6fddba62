import { Fragment, useState } from 'react';
import type { Holding } from '../../cases/holding.ts';
import { type CaseLog, CLOSE_REASONS, EVENT_KINDS, NONE, ROLES } from '../../model/case.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { inert } from '../../report/inert.ts';
import { formatDuration } from '../../time/duration.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { endNames, eventNames, roleNames } from '../words/case-events.ts';
import { useTimes } from './case-time.ts';

/** Events shown at once; a case can have thousands. */
const PAGE = 200;
/** Letters of one message. */
const MOST_SAID = 4000;

interface CaseMessagesProps {
  readonly log: CaseLog;
  readonly index: number;
  readonly holdings: readonly Holding[];
}

/** Event by event, with the gaps between them in words and whose turn it was meanwhile. */
export function CaseMessages({ log, index, holdings }: CaseMessagesProps) {
  const t = useWords('case');
  const lang = useLang();
  const [most, setMost] = useState(PAGE);
  const [start, end] = [log.offsets[index], log.offsets[index + 1]];
  const shown = Math.min(end, start + most);
  const last = holdings.at(-1);
  const after = last === undefined || end === start ? 0 : last.to - log.time[end - 1];
  let at = 0;
  /** Holdings and events are both in time order, so one pass finds who held each gap. */
  const holderAt = (ms: number): Holding['holder'] => {
    while (at < holdings.length - 1 && holdings[at].to <= ms) at++;
    return holdings[at]?.holder ?? 'nobody';
  };
  return (
    <>
      <ol className="events">
        {Array.from({ length: shown - start }, (_, position) => {
          const row = start + position;
          const gap = position === 0 ? 0 : log.time[row] - log.time[row - 1];
          return (
            <Fragment key={row}>
              {gap > 0 && (
                <li className="gap">{t(`gap-${holderAt(log.time[row - 1])}`, { age: formatDuration(gap, lang) })}</li>
              )}
              <Event log={log} row={row} />
            </Fragment>
          );
        })}
        {shown === end && after > 0 && last !== undefined && (
          <li className="gap">{t(`since-${last.holder}`, { age: formatDuration(after, lang) })}</li>
        )}
      </ol>
      {shown < end && (
        <button type="button" className="button" onClick={() => setMost(most + PAGE)}>
          {t('more', { n: Math.min(PAGE, end - shown) })}
        </button>
      )}
    </>
  );
}

function Event({ log, row }: { readonly log: CaseLog; readonly row: number }) {
  const say = useSay();
  const times = useTimes();
  const role = ROLES[log.role[row]];
  const group = log.group[row] === NONE ? null : log.groups[log.group[row]];
  const code = log.text?.codes[row] ?? NONE;
  const about = useDetail(log, row);
  return (
    <li className={`event ${role}`}>
      <p className="event-head">
        <time dateTime={new Date(log.time[row]).toISOString()}>{times(log.time[row])}</time>
        <strong>{say(roleNames[role])}</strong>
        {group !== null && <span dir="auto">{inert(group, 60)}</span>}
        <span className="tag">{say(eventNames[EVENT_KINDS[log.kind[row]]])}</span>
        {about !== null && <span>{about}</span>}
      </p>
      {code !== NONE && (
        <p className="event-text" dir="auto">
          {inert(log.text?.values[code] ?? '', MOST_SAID)}
        </p>
      )}
    </li>
  );
}

/** What the column `detail` says, by the kind of event. */
function useDetail({ kind, detail, time }: CaseLog, row: number): string | null {
  const t = useWords('case');
  const say = useSay();
  const times = useTimes();
  if (detail[row] === NONE) return null;
  switch (EVENT_KINDS[kind[row]]) {
    case 'closed':
      return say(endNames[CLOSE_REASONS[detail[row]] ?? 'unknown']);
    case 'severity-set':
      return SEVERITIES[detail[row]] ?? null;
    case 'promised':
      return t('due', { at: times(time[row] + detail[row] * 1000) });
    default:
      return null;
  }
}
