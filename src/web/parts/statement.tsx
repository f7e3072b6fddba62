import type { ViewVendor } from '../../model/view.ts';
import { inert } from '../../report/inert.ts';
import { labels } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { href } from '../route.ts';

/** What the vendor itself says to a finding, beside it and at the same size (right of reply). */
export function Statement({ statement }: { readonly statement: ViewVendor['statements'][number] }) {
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
