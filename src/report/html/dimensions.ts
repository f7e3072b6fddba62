import { html } from 'hono/html';
import { DIMENSIONS } from '../../model/dimension.ts';
import type { ReportDoc } from '../../model/report.ts';
import type { Lang } from '../../model/text.ts';
import type { Range } from '../../scoring/score.ts';
import { inert } from '../inert.ts';
import { rangeText } from '../ranges.ts';
import { dimensionNames, labels } from '../words/terms.ts';

/** Vendors by dimension, each range as a bar of what is still possible; the number stands beside it. */
export const dimensionsSection = (report: ReportDoc, lang: Lang) => html`<section>
<h2>${labels.dimensions[lang]}</h2>
<p class="quiet">${labels.dimensionsNote[lang]}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${labels.dimensions[lang]}"><table class="ranges">
<thead><tr><th scope="col">${labels.vendor[lang]}</th><th scope="col">${labels.overall[lang]}</th>${DIMENSIONS.map((dimension) => html`<th scope="col">${dimensionNames[dimension][lang]}</th>`)}</tr></thead>
<tbody>
${report.vendors.map(
  (vendor) => html`<tr><th scope="row">${inert(vendor.name[lang])}</th>
${cell(vendor.overall, `${labels.coverage[lang]} ${Math.round(vendor.coverage * 100)} %`)}
${vendor.dimensions.map((score) => cell(score.range, `${score.measured}/${score.audits}`))}</tr>`,
)}
</tbody>
</table></div>
</section>`;

function cell(range: Range | null, beneath: string) {
  if (range === null) return html`<td class="unknown">—</td>`;
  const isOpen = range.lower === 0 && range.upper === 100;
  return html`<td${isOpen ? html` class="unknown"` : ''}><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="8"/><rect class="${isOpen ? 'open' : 'known'}" x="${range.lower}" width="${Math.max(1, range.upper - range.lower)}" height="8"/></svg>${rangeText(range)} <small>${beneath}</small></td>`;
}
