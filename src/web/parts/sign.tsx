import type { ReportSign } from '../../model/report.ts';
import { inert } from '../../report/inert.ts';
import { labels } from '../../report/words/terms.ts';
import { useSay } from '../i18n.ts';
import { EvidenceLinks } from './evidence-links.tsx';

/** A good sign or a warning sign with the words it was read from and its evidence. */
export function Sign({ kind, sign }: { readonly kind: 'good' | 'warning'; readonly sign: ReportSign }) {
  const say = useSay();
  return (
    <div className={`sign ${kind}`}>
      <span className="mark" role="img" aria-label={say(labels[kind])}>
        {kind === 'good' ? '✓' : '!'}
      </span>
      <div>
        {sign.redFlag && <strong className="tag stop">{say(labels.redFlag)}</strong>} {inert(say(sign.text))}{' '}
        {sign.quote !== null && <Quote words={sign.quote} />} <EvidenceLinks ids={sign.evidence} />
      </div>
    </div>
  );
}

/** Words of others, made harmless, in their own direction. */
export const Quote = ({ words, most }: { readonly words: string; readonly most?: number }) => (
  <q dir="auto">{inert(words, most)}</q>
);
