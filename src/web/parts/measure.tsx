import type { ReportVendor } from '../../model/report.ts';
import { inert } from '../../report/inert.ts';
import { measuredText } from '../../report/measured.ts';
import { rangeText } from '../../report/ranges.ts';
import { notMeasuredReasons, outcomeNames } from '../../report/words/terms.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { href } from '../route.ts';
import { EvidenceLinks } from './evidence-links.tsx';
import { Popover } from './popover.tsx';

type Result = ReportVendor['audits'][number];

/** A number of the report: its value with interval and n; pressed, its definition, its cohort, its score and its evidence. */
export function Measure({ vendor, audit }: { readonly vendor: ReportVendor; readonly audit: string }) {
  const t = useWords('parts');
  const say = useSay();
  const data = useData();
  const about = data.audit.get(audit);
  const result = vendor.audits.find((one) => one.audit === audit);
  if (about === undefined || result === undefined) return <span className="unknown">{t('unknown')}</span>;
  return (
    <Popover
      className={result.outcome === 'measured' ? 'number' : 'number unknown'}
      label={<ResultText result={result} />}
      title={say(about.title)}
    >
      {() => (
        <>
          <p>{say(about.question)}</p>
          {result.outcome === 'measured' && <p className="quiet">{t('cohort', { cohort: say(result.cohort) })}</p>}
          <p className="quiet">{t('score', { range: rangeText(vendor.scores[audit] ?? null) })}</p>
          <p>
            <a href={href('method', audit)}>{t('definition')}</a> · <EvidenceLinks ids={result.evidence} />
          </p>
        </>
      )}
    </Popover>
  );
}

/** The words of a result alone, in the reader's language. */
export function ResultText({ result }: { readonly result: Result }) {
  const lang = useLang();
  switch (result.outcome) {
    case 'measured':
      return measuredText(result, result.unit, lang);
    case 'not-measured':
      return `${outcomeNames['not-measured'][lang]} · ${notMeasuredReasons[result.reason][lang]}`;
    case 'error':
      return `${outcomeNames.error[lang]} · ${inert(result.message)}`;
    case 'not-applicable':
      return outcomeNames['not-applicable'][lang];
  }
}
