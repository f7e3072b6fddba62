import { html } from 'hono/html';
import type { ReportDoc, ReportVendor } from '../../model/report.ts';
import type { Lang } from '../../model/text.ts';
import { inert } from '../inert.ts';
import { measuredText } from '../measured.ts';
import { rangeText } from '../ranges.ts';
import { COMMA } from '../words/punctuation.ts';
import { labels, notMeasuredReasons, outcomeNames } from '../words/terms.ts';
import { evidenceLinks } from './evidence.ts';

type Meta = ReportDoc['audits'][number];
type Result = ReportVendor['audits'][number];

/** Every measure of every vendor with its n, interval, definition and evidence. */
export const measuresSection = (report: ReportDoc, lang: Lang) => html`<section>
<h2>${labels.audits[lang]}</h2>
${report.audits.map(
  (audit) => html`<details id="${audit.id}-${lang}"><summary>${audit.title[lang]}</summary>
<p>${audit.question[lang]} <span class="quiet">${audit.id}@${audit.version} · ${audit.requirement.join(COMMA[lang])}</span></p>
<ul class="measures">
${report.vendors.map((vendor) => {
  const result = vendor.audits.find((one) => one.audit === audit.id);
  return result === undefined
    ? ''
    : html`<li><b>${inert(vendor.name[lang])}</b> ${resultText(audit, result, lang)} <span class="quiet">${rangeText(vendor.scores[audit.id] ?? null)}</span> ${evidenceLinks(result.evidence, lang)}</li>`;
})}
</ul></details>`,
)}
</section>`;

function resultText(audit: Meta, result: Result, lang: Lang) {
  if (result.outcome === 'measured')
    return html`${measuredText(result, audit.unit, lang)} <span class="quiet">${labels.cohort[lang]} ${result.cohort[lang]}</span>`;
  if (result.outcome === 'not-measured')
    return html`<span class="unknown">${outcomeNames['not-measured'][lang]} · ${notMeasuredReasons[result.reason][lang]}</span>`;
  if (result.outcome === 'error')
    return html`<span class="unknown">${outcomeNames.error[lang]} · ${inert(result.message)}</span>`;
  return html`<span class="unknown">${outcomeNames['not-applicable'][lang]}</span>`;
}
