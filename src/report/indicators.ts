import type { Indicator } from '../model/dimension.ts';
import type { ReportDoc, ReportVendor } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { measuredText } from './measured.ts';
import { labels } from './words/terms.ts';

/** The audit that shows the indicator of a vendor: the first that measured it; null where none did. */
export function indicatorAudit(report: ReportDoc, vendor: ReportVendor, indicator: Indicator) {
  return (
    report.audits.find(
      ({ id, indicator: shows }) =>
        shows === indicator && vendor.audits.some(({ audit, outcome }) => audit === id && outcome === 'measured'),
    ) ?? null
  );
}

/** Its value with its n; "not known" where there is none. */
export function indicatorText(report: ReportDoc, vendor: ReportVendor, indicator: Indicator, lang: Lang): string {
  const about = indicatorAudit(report, vendor, indicator);
  const result = vendor.audits.find(({ audit }) => audit === about?.id);
  if (about === null || result?.outcome !== 'measured') return labels.unknown[lang];
  // What a document says is not what was measured of cases.
  const said = about.group === 'terms' ? `${labels.stated[lang]} ` : '';
  return said + measuredText(result, about.unit, lang);
}
