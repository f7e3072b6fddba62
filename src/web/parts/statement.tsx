import type { ReportSign } from '../../model/report.ts';
import { inert } from '../../report/inert.ts';
import { labels } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { href } from '../route.ts';
import type { Reply } from './replies.ts';
import { Sign } from './sign.tsx';
import './statement.css';

/** What the vendor itself says to a finding, beside it and at the same size (right of reply). */
export function Statement({ statement }: { readonly statement: Reply }) {
  const t = useWords('parts');
  const say = useSay();
  return (
    <aside className="statement">
      <strong>{t('statement')}</strong> <q dir="auto">{inert(statement.says, 4000)}</q>{' '}
      <a className="cite" href={href('evidence', statement.record)}>
        {inert(statement.saidBy, 80)}, {statement.at?.slice(0, 10) ?? say(labels.undated)}
      </a>
    </aside>
  );
}

interface SignsProps {
  readonly kind: 'good' | 'warning';
  readonly signs: readonly ReportSign[];
  readonly replies: ReadonlyMap<ReportSign, readonly Reply[]>;
}

/** Signs, each with what the vendor says to it right below. */
export const AnsweredSigns = ({ kind, signs, replies }: SignsProps) =>
  signs.flatMap((sign) => [
    <Sign key={sign.audit + sign.text.en + sign.evidence.join()} kind={kind} sign={sign} />,
    ...(replies.get(sign) ?? []).map((reply) => <Statement key={reply.record} statement={reply} />),
  ]);

/** That a vendor has replied, where there is no room for its words: leads to where they stand beside the findings. */
export function ReplyMark({ vendor }: { readonly vendor: string }) {
  const t = useWords('parts');
  const { figures } = useData();
  const count = figures.get(vendor)?.statements.length ?? 0;
  if (count === 0) return null;
  return (
    <a className="cite" href={href('vendor', vendor, 'signs')}>
      {t('replies', { count })}
    </a>
  );
}
