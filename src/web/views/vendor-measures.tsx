import type { ReportVendor } from '../../model/report.ts';
import type { ViewVendor } from '../../model/view.ts';
import { WORD_SPACE } from '../../report/words/punctuation.ts';
import { dimensionNames } from '../../report/words/terms.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Measure } from '../parts/measure.tsx';
import { RangeBar } from '../parts/range-bar.tsx';
import { Statement } from '../parts/statement.tsx';
import { href } from '../route.ts';

interface Props {
  readonly vendor: ReportVendor;
  readonly figure: ViewVendor;
}

/** Every measure by dimension; what could not be measured says why, and what to ask. */
export const Measures = ({ vendor, figure }: Props) =>
  vendor.dimensions
    .filter(({ audits }) => audits > 0)
    .map((about) => <Dimension key={about.dimension} about={about} vendor={vendor} figure={figure} />);

function Dimension({ about, vendor, figure }: Props & { readonly about: ReportVendor['dimensions'][number] }) {
  const t = useWords('vendor');
  const say = useSay();
  const results = vendor.audits.filter(({ dimension }) => dimension === about.dimension);
  return (
    <table className="measures stack">
      <caption>
        <h4>{say(dimensionNames[about.dimension])}</h4>{' '}
        <span className="quiet">
          {t('measuredOf', { n: about.measured, all: about.audits })}
          {about.grade !== null && <> · {t('grade', { grade: about.grade })}</>}
        </span>
        <RangeBar range={about.range} />
      </caption>
      <colgroup>
        <col className="col-measure" />
        <col />
        <col className="col-score" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{t('measure')}</th>
          <th scope="col">{t('value')}</th>
          <th scope="col">{t('score')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <MeasureRow key={result.audit} audit={result.audit} vendor={vendor} figure={figure} />
        ))}
      </tbody>
    </table>
  );
}

function MeasureRow({ audit, vendor, figure }: Props & { readonly audit: string }) {
  const t = useWords('vendor');
  const say = useSay();
  const lang = useLang();
  const data = useData();
  const about = data.audit.get(audit);
  const result = vendor.audits.find((one) => one.audit === audit);
  if (about === undefined || result === undefined) return null;
  const isOpen = result.outcome === 'not-measured' || result.outcome === 'error';
  return (
    <tr>
      <th scope="row">
        <a href={href('method', audit)}>{say(about.title)}</a>
      </th>
      <td data-label={t('value')} className={result.outcome === 'measured' ? undefined : 'unknown'}>
        <Measure vendor={vendor} audit={audit} />
        {isOpen && (
          <p className="ask">
            <strong>{t('ask')}</strong>
            {WORD_SPACE[lang]}
            {say(about.ask)}
          </p>
        )}
        {figure.statements
          .filter((statement) => statement.audit === audit)
          .map((statement) => (
            <Statement key={statement.record} statement={statement} />
          ))}
      </td>
      <td data-label={t('score')}>
        <RangeBar range={vendor.scores[audit] ?? null} />
      </td>
    </tr>
  );
}
