import { CLOSE_REASONS, NONE } from '../../model/case.ts';
import { SEVERITIES } from '../../model/severity.ts';
import { inert } from '../../report/inert.ts';
import { formatDuration } from '../../time/duration.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { type Column, VirtualTable } from '../parts/virtual-table.tsx';
import { href } from '../route.ts';
import { endNames } from '../words/case-events.ts';
import { type CaseFilter, type CaseRows, ORDERS, SHOWS, WAITS } from './case-rows.ts';
import { useTimes } from './case-time.ts';
import { useNarrow } from './narrow.ts';
import { useVendorNames } from './vendor-choice.tsx';

interface CaseListProps {
  readonly vendor: string;
  readonly rows: CaseRows;
  /** Positions of the cases that pass the filter, and what it was. */
  readonly shown: readonly number[];
  readonly picked: string;
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

/** All cases of a vendor, to be filtered and opened. */
export function CaseList({ vendor, rows, shown, picked, filter, onFilter }: CaseListProps) {
  const t = useWords('case');
  const nameOf = useVendorNames();
  const times = useTimes();
  const isNarrow = useNarrow();
  const columns: Column[] = [
    { key: 'id', head: t('id'), width: isNarrow ? 'minmax(6rem, 1fr)' : 'minmax(9rem, 1fr)' },
    ...(isNarrow ? [] : [{ key: 'opened', head: t('opened'), width: '12rem' }]),
    ...(isNarrow ? [] : [{ key: 'severity', head: t('severity'), width: '5.5rem' }]),
    { key: 'wait', head: t('waitShort'), width: isNarrow ? '7.5rem' : '20rem' },
    { key: 'state', head: t('state'), width: isNarrow ? '6rem' : '14rem' },
  ];
  const cell = (row: number, column: string) => {
    const index = shown[row];
    switch (column) {
      case 'id': {
        const id = rows.log.caseIds.at(index);
        return (
          <a href={href('case', vendor, id)} dir="auto">
            {inert(id, 60)}
          </a>
        );
      }
      case 'opened':
        return times(rows.opened[index]);
      case 'severity':
        return SEVERITIES[rows.severity[index]] ?? <span className="unknown">{t('noSeverity')}</span>;
      case 'wait':
        return <Wait rows={rows} index={index} />;
      default:
        return <State rows={rows} index={index} />;
    }
  };
  return (
    <>
      <CaseFilters filter={filter} onFilter={onFilter} matching={shown.length} />
      {shown.length === 0 ? (
        <p className="unknown">{t('noMatch')}</p>
      ) : (
        <div className="case-list">
          <VirtualTable
            label={t('back', { vendor: nameOf(vendor) })}
            columns={columns}
            rows={shown.length}
            picked={picked}
            cell={cell}
            rowHeight={isNarrow ? 68 : 40}
          />
        </div>
      )}
    </>
  );
}

/** How long the first human word took, in words that say when it never came. */
export function Wait({ rows, index }: { readonly rows: CaseRows; readonly index: number }) {
  const t = useWords('case');
  const lang = useLang();
  const age = formatDuration(rows.waitMs[index], lang);
  switch (WAITS[rows.wait[index]]) {
    case 'answered':
      return age;
    case 'waiting':
      return <span className="late">{t('stillWaiting', { age })}</span>;
    case 'never':
      return <span className="late">{t('never', { age })}</span>;
    case 'unclear':
      return <span className="unknown">{t('unclear')}</span>;
    default:
      return <span className="unknown">{t('notShown')}</span>;
  }
}

export function State({ rows, index }: { readonly rows: CaseRows; readonly index: number }) {
  const t = useWords('case');
  const say = useSay();
  const isOpen = Number.isNaN(rows.ended[index]);
  return (
    <>
      {isOpen ? <strong>{t('state-open')}</strong> : say(endNames[CLOSE_REASONS[rows.endReason[index]]])}
      {!Number.isNaN(rows.reopened[index]) && <span className="quiet"> · {t('reopened')}</span>}
    </>
  );
}

interface CaseFiltersProps {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
  readonly matching: number;
}

function CaseFilters({ filter, onFilter, matching }: CaseFiltersProps) {
  const t = useWords('case');
  const severities = [...SEVERITIES.keys(), NONE];
  return (
    <div className="controls">
      <label className="inline">
        {t('show')}{' '}
        <select
          value={filter.show}
          onChange={({ target }) => onFilter({ ...filter, show: SHOWS[target.selectedIndex] })}
        >
          {SHOWS.map((show) => (
            <option key={show} value={show}>
              {t(`show-${show}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="inline">
        {t('severity')}{' '}
        <select
          value={filter.severity ?? 'any'}
          onChange={({ target }) =>
            onFilter({ ...filter, severity: target.value === 'any' ? null : Number(target.value) })
          }
        >
          <option value="any">{t('anySeverity')}</option>
          {severities.map((code) => (
            <option key={code} value={code}>
              {SEVERITIES[code] ?? t('noSeverity')}
            </option>
          ))}
        </select>
      </label>
      <label className="inline">
        {t('sort')}{' '}
        <select
          value={filter.order}
          onChange={({ target }) => onFilter({ ...filter, order: ORDERS[target.selectedIndex] })}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {t(`sort-${order}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="inline">
        {t('find')}{' '}
        <input
          type="search"
          placeholder=" "
          value={filter.text}
          onChange={({ target }) => onFilter({ ...filter, text: target.value })}
        />
      </label>
      <span className="quiet" role="status">
        {t('matching', { n: matching })}
      </span>
    </div>
  );
}
