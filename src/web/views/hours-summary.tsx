import type { BoundedShare } from '../../cases/measures/spans.ts';
import type { HoursFigure } from '../../model/view.ts';
import { measuredText } from '../../report/measured.ts';
import { useLang, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { Measure } from '../parts/measure.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { useVendorNames } from './vendor-choice.tsx';

interface ShownHours {
  readonly vendor: string;
  readonly hours: HoursFigure;
}

interface HoursSummaryProps {
  readonly shown: readonly ShownHours[];
  /** Position in `HOUR_TARGETS`. */
  readonly target: number;
}

/** What office hours and the rest come to, each with its interval, and what the audit of off-hours says. */
export function HoursSummary({ shown, target }: HoursSummaryProps) {
  const t = useWords('hours');
  const { vendor: vendors, audit } = useData();
  const nameOf = useVendorNames();
  const audited = audit.get('off-hours-coverage');
  const lang = useLang();
  return (
    <Scroll label={t('summary')}>
      <table className="hours-summary">
        <thead>
          <tr>
            <th scope="col">{t('vendor')}</th>
            <th scope="col">{t('office')}</th>
            <th scope="col">{t('off')}</th>
            {audited !== undefined && <th scope="col">{audited.title[lang]}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ vendor, hours }) => {
            const about = vendors.get(vendor);
            return (
              <tr key={vendor}>
                <th scope="row">{nameOf(vendor)}</th>
                <ShareCell answered={hours.office[target] ?? null} cases={hours.officeCases} level={hours.level} />
                <ShareCell answered={hours.offHours[target] ?? null} cases={hours.offHoursCases} level={hours.level} />
                {audited !== undefined && <td>{about && <Measure vendor={about} audit={audited.id} />}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scroll>
  );
}

interface ShareCellProps {
  readonly answered: BoundedShare | null;
  readonly cases: number;
  readonly level: number;
}

/** An interval as a bar with its point, and in words. */
function ShareCell({ answered, cases, level }: ShareCellProps) {
  const t = useWords('hours');
  const lang = useLang();
  if (answered === null || cases === 0) return <td className="unknown">{t('noCases')}</td>;
  const { share, lower, upper } = answered;
  return (
    <td className={share === null ? 'unknown' : undefined}>
      <svg className="interval" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <line className="track" x1="0" x2="100" y1="5" y2="5" />
        <line className="known" x1={100 * lower} x2={100 * upper} y1="5" y2="5" />
        {share !== null && <rect x={100 * share - 0.75} width="1.5" y="0" height="10" />}
      </svg>
      {measuredText({ value: share, interval: { lower, upper }, level, n: cases }, 'share', lang)}
    </td>
  );
}
