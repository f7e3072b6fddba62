import type { Indicator } from '../model/audit.ts';
import type { ReportDoc, ReportVendor } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { measuredText } from './measured.ts';
import { labels } from './words/terms.ts';

/** The first measured audit of the indicator with its n; "not known" where there is none. */
export function indicatorText(report: ReportDoc, vendor: ReportVendor, indicator: Indicator, lang: Lang): string {
  for (const { id, unit, group } of report.audits.filter((audit) => audit.indicator === indicator)) {
    const result = vendor.audits.find((one) => one.audit === id);
    if (result?.outcome === 'measured') {
      // What a document says is not what was measured of cases.
      const said = group === 'terms' ? `${labels.stated[lang]} ` : '';
      return said + measuredText(result, unit, lang);
    }
  }
  return labels.unknown[lang];
}
