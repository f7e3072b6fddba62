import type { ReportSign } from '../../model/report.ts';
import { inert } from '../../report/inert.ts';
import { labels } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { href } from '../route.ts';
import { parted } from './parted-words.ts';
import type { Reply } from './replies.ts';
import { Sign } from './sign.tsx';
import './statement.css';

interface StatementProps {
  readonly statement: Reply;
  /** Characters that stand at once, the rest folded; all of them by default. */
  readonly atOnce?: number | undefined;
}

/** What the vendor itself says to a finding, beside it and at the same size (right of reply). */
export function Statement({ statement, atOnce = MOST }: StatementProps) {
  const t = useWords('parts');
  const say = useSay();
  const [head, rest] = parted(inert(statement.says, MOST), atOnce);
  return (
    <aside className="statement">
      <strong>{t('statement')}</strong> <q dir="auto">{rest === '' ? head : `${head} …`}</q>{' '}
      {rest !== '' && (
        <details>
          <summary>{t('moreWords')}</summary>
          <q dir="auto">… {rest}</q>
        </details>
      )}
      <a className="cite" href={href('evidence', statement.record)}>
        {inert(statement.saidBy, 80)}, {statement.at?.slice(0, 10) ?? say(labels.undated)}
      </a>
    </aside>
  );
}

/** Characters of one reply; its record has all. */
const MOST = 4000;

interface SignsProps extends Pick<StatementProps, 'atOnce'> {
  readonly kind: 'good' | 'warning';
  readonly signs: readonly ReportSign[];
  readonly replies: ReadonlyMap<ReportSign, readonly Reply[]>;
}

/** Signs, each with what the vendor says to it right below. */
export const AnsweredSigns = ({ kind, signs, replies, atOnce }: SignsProps) =>
  signs.flatMap((sign) => [
    <Sign key={sign.audit + sign.text.en + sign.evidence.join()} kind={kind} sign={sign} />,
    ...(replies.get(sign) ?? []).map((reply) => <Statement key={reply.record} statement={reply} atOnce={atOnce} />),
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
