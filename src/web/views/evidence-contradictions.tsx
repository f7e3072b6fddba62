import type { ReportDoc } from '../../model/report.ts';
import { inert } from '../../report/inert.ts';
import { tierNames } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Quote } from '../parts/sign.tsx';
import { href } from '../route.ts';
import { dayOf } from './evidence-filter.ts';

/** Records that contradict each other, side by side, the stronger first. */
export function Contradictions() {
  const t = useWords('evidence');
  const { report } = useData();
  return (
    <section>
      <h2>{t('contradictions')}</h2>
      <p className="quiet">{report.contradictions.length === 0 ? t('noContradictions') : t('contradictionsNote')}</p>
      {report.contradictions.map((pair) => (
        <Pair key={pair.records.join()} pair={pair} />
      ))}
    </section>
  );
}

function Pair({ pair }: { readonly pair: ReportDoc['contradictions'][number] }) {
  const say = useSay();
  const { vendor } = useData();
  const name = vendor.get(pair.vendor)?.name ?? { en: pair.vendor, zh: pair.vendor };
  return (
    <article className="card">
      <h3>
        <a href={href('vendor', pair.vendor)} dir="auto">
          {inert(say(name), 120)}
        </a>{' '}
        · {inert(say(pair.text))}
      </h3>
      <div className="sides">
        <Side id={pair.records[0]} value={say(pair.values[0])} isUsed />
        <Side id={pair.records[1]} value={say(pair.values[1])} />
      </div>
    </article>
  );
}

function Side({
  id,
  value,
  isUsed = false,
}: {
  readonly id: string;
  readonly value: string;
  readonly isUsed?: boolean;
}) {
  const t = useWords('evidence');
  const say = useSay();
  const record = useData().record.get(id);
  return (
    <div className={isUsed ? 'side used' : 'side'}>
      <p className="side-value">{inert(value)}</p>
      <p>
        <span className="tag">{isUsed ? t('used') : t('notUsed')}</span>{' '}
        {record !== undefined && <span className="tag">{say(tierNames[record.tier])}</span>}
      </p>
      {record?.quote !== undefined && <Quote words={record.quote} most={400} />}
      <p>
        <a href={href('evidence', id)} dir="auto">
          {inert(record?.source ?? id, 120)}
        </a>{' '}
        {record !== undefined && <time className="quiet">{dayOf(record).day}</time>}
      </p>
    </div>
  );
}
