import { html } from 'hono/html';
import type { EvidenceRecord } from '../../model/evidence.ts';
import { groupBy } from '../../model/grouping.ts';
import type { ReportDoc } from '../../model/report.ts';
import type { Lang } from '../../model/text.ts';
import { inert } from '../inert.ts';
import { labels, tierNames } from '../words/terms.ts';

const LINKS_SHOWN = 3;

/** Small numbers that lead to the records; the first few, and how many more there are. */
export const evidenceLinks = (ids: readonly string[], lang: Lang) =>
  html`${ids.slice(0, LINKS_SHOWN).map((id, at) => html`<a class="cite" href="#${id}-${lang}">${at + 1}</a>`)}${ids.length > LINKS_SHOWN ? html`<span class="quiet">+${ids.length - LINKS_SHOWN}</span>` : ''}`;

/** Every record that something points at, a vendor at a time, with its source, dates, tier and the words it was read from. */
export const evidenceSection = (report: ReportDoc, lang: Lang) => html`<section>
<h2>${labels.sources[lang]}</h2>
${[...groupBy(report.evidence, (record) => record.vendor)].map(
  ([
    id,
    records,
  ]) => html`<details><summary>${inert(report.vendors.find((one) => one.id === id)?.name[lang] ?? id)} <span class="quiet">${records.length}</span></summary>
<ol class="evidence">${records.map((record) => recordLine(record, lang))}</ol></details>`,
)}
</section>`;

function recordLine(record: EvidenceRecord, lang: Lang) {
  const when = record.observedAt?.slice(0, 10) ?? labels.undated[lang];
  const place =
    record.url === null
      ? html`${inert(record.source)}`
      : html`<a href="${record.url}" rel="noopener noreferrer nofollow">${inert(record.url, 90)}</a>`;
  return html`<li id="${record.id}-${lang}"><span class="tag">${tierNames[record.tier][lang]}</span> ${place}
<span class="quiet">${labels.observedAt[lang]} ${when} · ${labels.capturedAt[lang]} ${record.capturedAt.slice(0, 10)} · ${record.kind} · ${record.id}</span>
${record.quote === undefined ? '' : html`<q dir="auto">${inert(record.quote)}</q>`}
${record.note === undefined ? '' : html`<span dir="auto">${inert(record.note)}</span>`}
${record.copies === undefined ? '' : html`<span class="quiet">${labels.copies[lang]} ${record.copies.map((url) => inert(url, 90)).join(' ')}</span>`}</li>`;
}
