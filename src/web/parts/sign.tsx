import type { ReportSign } from '../../model/report.ts';
import { inert } from '../../report/inert.ts';
import { labels } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { href } from '../route.ts';
import { casesBehind, casesNamed, partedAt } from './cases-behind.ts';
import { EvidenceLinks } from './evidence-links.tsx';
import { SourceLink } from './source-link.tsx';

/** A good sign or a warning sign with the words it was read from, else with its source, and its evidence. */
export function Sign({ kind, sign }: { readonly kind: 'good' | 'warning'; readonly sign: ReportSign }) {
  const say = useSay();
  return (
    <div className={`sign ${kind}`}>
      <span className="mark" role="img" aria-label={say(labels[kind])}>
        {kind === 'good' ? '✓' : '!'}
      </span>
      <div>
        {sign.redFlag && <strong className="tag stop">{say(labels.redFlag)}</strong>} <SignWords sign={sign} />{' '}
        {sign.quote === null ? <Source ids={sign.evidence} /> : <Quote words={sign.quote} />}{' '}
        <EvidenceLinks ids={sign.evidence} />
      </div>
    </div>
  );
}

/** Where something was read that has no words to quote. What was measured over cases names its log in its records. */
function Source({ ids }: { readonly ids: readonly string[] }) {
  const t = useWords('parts');
  const { record } = useData();
  const [read] = ids.flatMap((id) => record.get(id) ?? []).filter(({ kind }) => kind !== 'log' && kind !== 'case');
  if (read === undefined) return null;
  return (
    <small className="quiet">
      {t('source')}
      <SourceLink address={read.url ?? ''}>{inert(read.source, 80)}</SourceLink>
    </small>
  );
}

/** Cases that are named in the words lead to them. */
function SignWords({ sign }: { readonly sign: ReportSign }) {
  const say = useSay();
  const data = useData();
  const vendor = casesBehind(data, sign.evidence);
  const about = vendor === null ? undefined : data.vendor.get(vendor);
  const words = inert(say(sign.text));
  if (about === undefined) return words;
  return partedAt(words, casesNamed(about, sign)).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <a key={part} href={href('case', about.id, part)}>
        {part}
      </a>
    ),
  );
}

/** Words of others, made harmless, in their own direction. */
export const Quote = ({ words, most }: { readonly words: string; readonly most?: number }) => (
  <q dir="auto">{inert(words, most)}</q>
);
