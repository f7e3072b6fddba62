import { createContext, useContext } from 'react';
import type { EvidenceRecord } from '../model/evidence.ts';
import type { ReportDoc, ReportVendor } from '../model/report.ts';
import type { ViewDoc, ViewVendor } from '../model/view.ts';
import type { Source } from './source.ts';

/** The document with what every screen looks up in it. */
export interface PageData {
  readonly source: Source;
  readonly view: ViewDoc;
  readonly report: ReportDoc;
  readonly vendor: ReadonlyMap<string, ReportVendor>;
  readonly figures: ReadonlyMap<string, ViewVendor>;
  readonly record: ReadonlyMap<string, EvidenceRecord>;
  readonly audit: ReadonlyMap<string, ReportDoc['audits'][number]>;
}

export const pageData = (source: Source, view: ViewDoc): PageData => ({
  source,
  view,
  report: view.report,
  vendor: new Map(view.report.vendors.map((vendor) => [vendor.id, vendor])),
  figures: new Map(view.vendors.map((vendor) => [vendor.id, vendor])),
  record: new Map([...view.report.evidence, ...view.records].map((record) => [record.id, record])),
  audit: new Map(view.report.audits.map((audit) => [audit.id, audit])),
});

export const DataContext = createContext<PageData | null>(null);

export function useData(): PageData {
  const data = useContext(DataContext);
  if (data === null) throw new Error('a screen was drawn without a document');
  return data;
}
