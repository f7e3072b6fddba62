import { html } from 'hono/html';
import { INDICATORS } from '../../model/audit.ts';
import type { ReportDoc, ReportSign, ReportVendor } from '../../model/report.ts';
import type { Lang } from '../../model/text.ts';
import { caseCounts } from '../facts.ts';
import { indicatorText } from '../indicators.ts';
import { inert } from '../inert.ts';
import { byStanding, QUESTIONS_SHOWN, standingReason } from '../standing.ts';
import { COLON, COMMA, inQuotes } from '../words/punctuation.ts';
import { dimensionNames, indicatorNames, labels, standingNames, verdictNames } from '../words/terms.ts';
import { evidenceLinks } from './evidence.ts';

const name = (vendor: ReportVendor | undefined, lang: Lang): string => inert(vendor?.name[lang] ?? '');

export function verdictSection({ verdict, vendors }: ReportDoc, lang: Lang) {
  const vendor = vendors.find((one) => one.id === verdict.vendor);
  return html`<section class="verdict ${verdict.state}">
<h2>${labels.verdict[lang]}</h2>
<p class="big">${verdictNames[verdict.state][lang]} ${name(vendor, lang)}</p>
${verdict.reasons.map((reason) => html`<p>${reason[lang]}</p>`)}
</section>`;
}

export const standingSection = (report: ReportDoc, lang: Lang) => html`<section>
<h2>${labels.standing[lang]}</h2>
<ul class="standing">
${byStanding(report.vendors).map((vendor) => html`<li class="${vendor.standing}"><b>${name(vendor, lang)}</b> <span class="tag">${standingNames[vendor.standing][lang]}</span> <span>${standingReason(vendor, lang)}</span></li>`)}
</ul>
</section>`;

export const signsSection = (report: ReportDoc, lang: Lang) => html`<section>
<h2>${labels.signs[lang]}</h2>
${(report.vendors[0]?.rows ?? []).map(({ row }, at) => {
  const unseen = report.vendors.filter((vendor) => vendor.rows[at].good.length + vendor.rows[at].warning.length === 0);
  return html`<h3>${dimensionNames[row][lang]}</h3>
<ul class="signs">
${report.vendors.map((vendor) => vendor.rows[at].good.map((sign) => signLine('good', vendor, sign, lang)))}
${report.vendors.map((vendor) => vendor.rows[at].warning.map((sign) => signLine('warning', vendor, sign, lang)))}
${unseen.length === 0 ? '' : html`<li class="unseen">${labels.notObserved[lang]}${COLON[lang]}${unseen.map((vendor) => name(vendor, lang)).join(COMMA[lang])}</li>`}
</ul>`;
})}
</section>`;

const signLine = (kind: 'good' | 'warning', vendor: ReportVendor, sign: ReportSign, lang: Lang) =>
  html`<li class="${kind}"><span class="mark" role="img" aria-label="${labels[kind][lang]}">${kind === 'good' ? '✓' : '!'}</span> <b>${name(vendor, lang)}</b>${COLON[lang]}${inert(sign.text[lang])}${sign.quote === null ? '' : html` <q dir="auto">${inert(sign.quote)}</q>`} ${evidenceLinks(sign.evidence, lang)}</li>`;

export const indicatorsSection = (report: ReportDoc, lang: Lang) => html`<section>
<h2>${labels.indicators[lang]}</h2>
<div class="scroll" tabindex="0" role="region" aria-label="${labels.indicators[lang]}"><table>
<thead><tr><th scope="col">${labels.vendor[lang]}</th>${INDICATORS.map((indicator) => html`<th scope="col">${indicatorNames[indicator][lang]}</th>`)}</tr></thead>
<tbody>${report.vendors.map((vendor) => html`<tr><th scope="row">${name(vendor, lang)}</th>${INDICATORS.map((indicator) => indicatorCell(indicatorText(report, vendor, indicator, lang), lang))}</tr>`)}</tbody>
</table></div>
</section>`;

const indicatorCell = (text: string, lang: Lang) =>
  text === labels.unknown[lang] ? html`<td class="unknown">${text}</td>` : html`<td>${text}</td>`;

export const casesSection = (report: ReportDoc, lang: Lang) =>
  report.vendors.every((vendor) => vendor.facts === null)
    ? ''
    : html`<section>
<h2>${labels.facts[lang]}</h2>
<ul>${report.vendors.map((vendor) => (vendor.facts === null ? '' : html`<li><b>${name(vendor, lang)}</b>${COLON[lang]}${caseCounts(vendor.facts, lang)}</li>`))}</ul>
</section>`;

export const nextSection = (report: ReportDoc, lang: Lang) =>
  report.next.length === 0
    ? ''
    : html`<section>
<h2>${labels.next[lang]}</h2>
<ol class="next">
${report.next.slice(0, QUESTIONS_SHOWN).map((question) => {
  const whom = report.vendors
    .filter((vendor) => question.vendors.includes(vendor.id))
    .map((vendor) => name(vendor, lang));
  return html`<li>${question.ask[lang]}<p class="quiet">→ ${whom.join(COMMA[lang])}${question.decidesGate ? html` <span class="tag">${labels.decidesGate[lang]}</span>` : ''}</p></li>`;
})}
</ol>
</section>`;

export const contradictionsSection = (report: ReportDoc, lang: Lang) => html`
${
  report.contradictions.length === 0
    ? ''
    : html`<section><h2>${labels.contradictions[lang]}</h2><ul>
${report.contradictions.map(
  (one) =>
    html`<li><b>${name(
      report.vendors.find((vendor) => vendor.id === one.vendor),
      lang,
    )}</b>${COLON[lang]}${inert(one.text[lang])}${COLON[lang]}${one.values[0][lang]} ${evidenceLinks([one.records[0]], lang)} ${labels.insteadOf[lang]} ${one.values[1][lang]} ${evidenceLinks([one.records[1]], lang)}</li>`,
)}
</ul></section>`
}
${
  report.conflictsOfInterest.length === 0
    ? ''
    : html`<section><h2>${labels.conflicts[lang]}</h2><ul>
${report.conflictsOfInterest.map((one) => html`<li>${inert(one.who)}${COLON[lang]}${inQuotes(inert(one.what))}</li>`)}
</ul></section>`
}`;
