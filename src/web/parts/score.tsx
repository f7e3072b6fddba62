import type { ReportVendor } from '../../model/report.ts';
import { rangeText } from '../../report/ranges.ts';
import type { Range } from '../../scoring/score.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { href } from '../route.ts';
import { EvidenceLinks } from './evidence-links.tsx';
import { Popover } from './popover.tsx';
import { RangeBar } from './range-bar.tsx';

interface ScoreProps {
  readonly vendor: ReportVendor;
  readonly title: string;
  readonly range: Range | null;
  /** The measures that it is made of; without any, all. */
  readonly of?: (audit: string) => boolean;
}

/** A score made of several measures; pressed, each of them with its own score, definition and evidence. */
export function Score({ vendor, title, range, of }: ScoreProps) {
  if (range === null) return <RangeBar range={null} />;
  return (
    <Popover className="number" label={<RangeBar range={range} />} title={title}>
      {() => (of === undefined ? <Whole vendor={vendor} /> : <Parts vendor={vendor} of={of} />)}
    </Popover>
  );
}

function Parts({ vendor, of }: { readonly vendor: ReportVendor; readonly of: (audit: string) => boolean }) {
  const t = useWords('parts');
  const say = useSay();
  const { audit } = useData();
  const parts = vendor.audits.filter((one) => of(one.audit));
  return (
    <>
      <p className="quiet">{t('scoreOf')}</p>
      <ul>
        {parts.map(({ audit: id, evidence }) => (
          <li key={id}>
            <a href={href('method', id)}>{say(audit.get(id)?.title ?? { en: id, zh: id })}</a>{' '}
            {rangeText(vendor.scores[id] ?? null)} · <EvidenceLinks ids={evidence} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** So many measures that a list of them is a screen of its own. */
function Whole({ vendor }: { readonly vendor: ReportVendor }) {
  const t = useWords('parts');
  const ids = [...new Set(vendor.audits.flatMap(({ evidence }) => evidence))];
  return (
    <>
      <p className="quiet">{t('overallOf')}</p>
      <p>
        <a href={href('method')}>{t('definition')}</a> · <a href={href('weights')}>{t('weights')}</a> ·{' '}
        <a href={href('vendor', vendor.id, 'measures')}>{t('measures')}</a> · <EvidenceLinks ids={ids} />
      </p>
    </>
  );
}
