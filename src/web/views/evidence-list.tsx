import { useId, useMemo, useState } from 'react';
import type { EvidenceRecord, Tier } from '../../model/evidence.ts';
import { inert } from '../../report/inert.ts';
import { happeningText } from '../../report/words/happenings.ts';
import { tierNames } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';
import { useLater } from '../parts/later.ts';
import { type Column, VirtualTable } from '../parts/virtual-table.tsx';
import { href } from '../route.ts';
import { kindNames } from '../words/record.ts';
import { dayOf, EVERYTHING, matching, type RecordFilter, searchable } from './evidence-filter.ts';
import { useNarrow } from './narrow.ts';

/** Records to be looked through: by vendor, kind, tier and words. Only the rows in sight are drawn. */
export function RecordList({ records }: { readonly records: readonly EvidenceRecord[] }) {
  const t = useWords('evidence');
  const [filter, setFilter] = useState(EVERYTHING);
  const all = useMemo(() => searchable(records), [records]);
  const wanted = useLater(filter);
  const shown = useMemo(() => matching(all, wanted), [all, wanted]);
  return (
    <>
      <Filters records={records} filter={filter} change={setFilter} />
      <p role="status" className="quiet">
        {t('shown', { count: shown.length, all: records.length })}
      </p>
      {shown.length === 0 ? <p>{t('none')}</p> : <Rows records={shown} picked={JSON.stringify(wanted)} />}
    </>
  );
}

interface FiltersProps {
  readonly records: readonly EvidenceRecord[];
  readonly filter: RecordFilter;
  readonly change: (filter: RecordFilter) => void;
}

function Filters({ records, filter, change }: FiltersProps) {
  const t = useWords('evidence');
  const say = useSay();
  const { vendor } = useData();
  const id = useId();
  const there = <Field extends 'vendor' | 'kind' | 'tier'>(field: Field) => [
    ...new Set(records.map((record): EvidenceRecord[Field] => record[field])),
  ];
  const nameOf = (one: string) =>
    inert(vendor.get(one) === undefined ? one : say(vendor.get(one)?.name ?? { en: one, zh: one }), 60);
  const choices = {
    vendor: there('vendor').map((one) => [one, nameOf(one)] as const),
    kind: there('kind').map((one) => [one, say(kindNames[one])] as const),
    tier: (Object.keys(tierNames) as Tier[])
      .filter((one) => there('tier').includes(one))
      .map((one) => [one, say(tierNames[one])] as const),
  };
  return (
    <search className="filters" aria-label={t('filters')}>
      {(['vendor', 'kind', 'tier'] as const).map((field) => (
        <div key={field}>
          <label htmlFor={`${id}-${field}`}>{t(field)}</label>
          <select
            id={`${id}-${field}`}
            value={filter[field]}
            onChange={({ target }) => change({ ...filter, [field]: target.value })}
          >
            <option value="">{t('all')}</option>
            {choices[field].map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ))}
      <div className="wide">
        <label htmlFor={`${id}-text`}>{t('text')}</label>
        <input
          id={`${id}-text`}
          type="search"
          placeholder=" "
          value={filter.text}
          onChange={({ target }) => change({ ...filter, text: target.value })}
        />
      </div>
    </search>
  );
}

function Rows({ records, picked }: { readonly records: readonly EvidenceRecord[]; readonly picked: string }) {
  const t = useWords('evidence');
  const isNarrow = useNarrow();
  const says = { key: 'says', head: t('says'), width: 'minmax(0, 1fr)' };
  const columns: readonly Column[] = isNarrow
    ? [says, { key: 'vendor', head: t('vendor'), width: '7rem' }]
    : [
        says,
        { key: 'vendor', head: t('vendor'), width: '17rem' },
        { key: 'kind', head: t('kind'), width: '11rem' },
        { key: 'tier', head: t('tier'), width: '8rem' },
        { key: 'day', head: t('day'), width: '12rem' },
      ];
  return (
    <div className="records">
      <VirtualTable
        label={t('list')}
        columns={columns}
        rows={records.length}
        picked={picked}
        rowHeight={isNarrow ? 68 : 40}
        cell={(row, column) => <Cell record={records[row]} column={column} />}
      />
    </div>
  );
}

function Cell({ record, column }: { readonly record: EvidenceRecord | undefined; readonly column: string }) {
  const t = useWords('evidence');
  const say = useSay();
  const { vendor } = useData();
  if (record === undefined) return null;
  switch (column) {
    case 'says':
      return (
        <a href={href('evidence', record.id)} dir="auto">
          {inert(say(happeningText(record)), 120)}
        </a>
      );
    case 'vendor':
      return (
        <span dir="auto">
          {inert(say(vendor.get(record.vendor)?.name ?? { en: record.vendor, zh: record.vendor }), 40)}
        </span>
      );
    case 'kind':
      return say(kindNames[record.kind]);
    case 'tier':
      return <span className="tag">{say(tierNames[record.tier])}</span>;
    default: {
      const { day, isCapture } = dayOf(record);
      return isCapture ? <span className="quiet">{t('capturedOn', { day })}</span> : day;
    }
  }
}
