import type { ReactNode } from 'react';
import { inert } from '../../report/inert.ts';
import { clauseTexts, goodTexts, trapTexts } from '../../report/words/contract.ts';
import { channelName } from '../../report/words/findings.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { SourceLink } from '../parts/source-link.tsx';
import { href } from '../route.ts';
import { CODED, codeNames } from '../words/record.ts';
import { CaseEvents, isEvents } from './evidence-events.tsx';

const clauseNames = { ...trapTexts, ...goodTexts };

/** As much of one text as a page can carry without harm. */
const MOST = 20_000;
/** One field of a record as people read it. */
export function FieldValue({ field, value }: { readonly field: string; readonly value: unknown }): ReactNode {
  const t = useWords('evidence');
  const say = useSay();
  const { vendor, audit } = useData();
  if (value === null) return <span className="unknown">{t('notStated')}</span>;
  if (typeof value === 'boolean') return say(codeNames[value ? 'yes' : 'no'] ?? { en: '', zh: '' });
  if (typeof value === 'number') return String(value);
  if (isEvents(value)) return <CaseEvents events={value} />;
  if (Array.isArray(value)) {
    if (value.length === 0) return t('nothing');
    return (
      <ul className="values">
        {value.map((one: unknown) => (
          <li key={JSON.stringify(one)}>
            <FieldValue field={field === 'copies' ? 'url' : field} value={one} />
          </li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${name}: ${inert(String(part), 200)}`)
      .join(' · ');
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  if (field === 'url') return <SourceLink address={words} />;
  if (field === 'clause' && words in clauseNames) return say(clauseNames[words as keyof typeof clauseNames]);
  if (field === 'missing' && words in clauseTexts) return say(clauseTexts[words as keyof typeof clauseTexts].name);
  if (field === 'channel') return say(channelName(words));
  if (CODED.has(field)) return say(codeNames[words] ?? { en: inert(words), zh: inert(words) });
  if (field === 'vendor')
    return <a href={href('vendor', words)}>{inert(say(vendor.get(words)?.name ?? { en: words, zh: words }), 120)}</a>;
  if (field === 'audit')
    return <a href={href('method', words)}>{say(audit.get(words)?.title ?? { en: words, zh: words })}</a>;
  if (field === 'rawHash' || field === 'id' || field === 'collector') return <code>{inert(words)}</code>;
  return (
    <span dir="auto">
      {inert(words, MOST)}
      {words.length > MOST && <em className="quiet"> {t('fullText', { n: MOST })}</em>}
    </span>
  );
}
