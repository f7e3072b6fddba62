import type { ReportVendor } from '../model/report.ts';
import type { Lang } from '../model/text.ts';
import { inert } from './inert.ts';
import { COLON, STOP } from './words/punctuation.ts';
import { labels } from './words/terms.ts';

/** How many of the next questions a reader is shown at once. */
export const QUESTIONS_SHOWN = 3;

/** Why the vendor stands where it stands: the failed gate, the red flag, or the gates still open. */
export function standingReason(vendor: ReportVendor, lang: Lang): string {
  const failed = vendor.gates.filter((gate) => gate.state === 'fail');
  const open = vendor.gates.filter((gate) => gate.state === 'unknown');
  const reasons = [
    ...vendor.redFlags.map((sign) => `${labels.redFlag[lang]}${COLON[lang]}${inert(sign.text[lang])}`),
    ...failed.map((gate) => `${labels.failed[lang]}${COLON[lang]}${gate.text[lang]}`),
  ];
  if (reasons.length > 0) return reasons.join(STOP[lang]);
  if (open.length > 0)
    return `${labels.open[lang]}${COLON[lang]}${open.map((gate) => gate.text[lang]).join(STOP[lang])}`;
  return vendor.gates.length > 0 ? labels.met[lang] : labels.noGates[lang];
}

const ORDER = ['eligible', 'unknown', 'rejected'] as const;

/** Those who can be taken first; within one standing as the buyer listed them. */
export const byStanding = (vendors: readonly ReportVendor[]): ReportVendor[] =>
  ORDER.flatMap((standing) => vendors.filter((vendor) => vendor.standing === standing));
