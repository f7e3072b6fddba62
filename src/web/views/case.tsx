import { useMemo, useState } from 'react';
import { NONE } from '../../model/case.ts';
import { inert } from '../../report/inert.ts';
import { useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { useLater } from '../parts/later.ts';
import { Nothing } from '../parts/nothing.tsx';
import { href, type ScreenProps } from '../route.ts';
import './case.css';
import { CaseList } from './case-list.tsx';
import { useCases } from './case-load.ts';
import { OneCase } from './case-one.tsx';
import { type CaseFilter, type CaseRows, casesShown } from './case-rows.ts';
import { useVendorNames } from './vendor-choice.tsx';

const ALL: CaseFilter = { show: 'all', severity: null, text: '', order: 'newest' };

/** `#/case/VENDOR` lists the cases of a vendor, `#/case/VENDOR/CASEID` opens one. */
export function CaseScreen({ parts }: ScreenProps) {
  const t = useWords('case');
  const nameOf = useVendorNames();
  const { view } = useData();
  const able = view.vendors.filter(({ cases }) => cases.carried > 0);
  const [asked, caseId] = parts;
  const vendor = able.find(({ id }) => id === asked) ?? able[0];
  if (vendor === undefined) return <Nothing title={t('title')} why={t('none')} />;
  return (
    <>
      <h2>{t('title')}</h2>
      <div className="controls">
        <label className="inline">
          {t('vendor')}{' '}
          <select
            value={vendor.id}
            onChange={({ target }) => {
              location.hash = href('case', target.value);
            }}
          >
            {able.map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
        <span className="quiet">
          {vendor.cases.carried < vendor.cases.all
            ? t('carriedSome', { carried: vendor.cases.carried, all: vendor.cases.all })
            : t('carriedAll', { count: vendor.cases.all })}
        </span>
      </div>
      <CasesOf key={vendor.id} vendor={vendor.id} caseId={caseId} />
    </>
  );
}

function CasesOf({ vendor, caseId }: { readonly vendor: string; readonly caseId: string | undefined }) {
  const t = useWords('case');
  const { loaded, again } = useCases(vendor);
  if (loaded.state === 'loading')
    return (
      <p className="wait" role="status">
        {t('loading')}
      </p>
    );
  if (loaded.state === 'failed')
    return (
      <div role="alert">
        <p>{t('failed', { why: inert(loaded.why) })}</p>
        <button type="button" className="button" onClick={again}>
          {t('again')}
        </button>
      </div>
    );
  return <Loaded vendor={vendor} caseId={caseId} rows={loaded.rows} />;
}

interface LoadedProps {
  readonly vendor: string;
  readonly caseId: string | undefined;
  readonly rows: CaseRows;
}

/** Keeps what the reader filtered by, so that going back from a case finds the same list. */
function Loaded({ vendor, caseId, rows }: LoadedProps) {
  const t = useWords('case');
  const [filter, setFilter] = useState(ALL);
  const wanted = useLater(filter);
  const shown = useMemo(() => casesShown(rows, wanted), [rows, wanted]);
  const index = useMemo(() => (caseId === undefined ? NONE : indexOf(rows, caseId)), [rows, caseId]);
  if (caseId === undefined)
    return (
      <CaseList
        vendor={vendor}
        rows={rows}
        shown={shown}
        picked={JSON.stringify(wanted)}
        filter={filter}
        onFilter={setFilter}
      />
    );
  if (index === NONE) return <p className="unknown">{t('missing', { id: inert(caseId) })}</p>;
  return <OneCase key={caseId} vendor={vendor} rows={rows} index={index} shown={shown} />;
}

function indexOf({ log }: CaseRows, id: string): number {
  for (let index = 0; index < log.cases; index++) if (log.caseIds.at(index) === id) return index;
  return NONE;
}
