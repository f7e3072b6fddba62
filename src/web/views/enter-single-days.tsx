import { useWords } from '../i18n.ts';
import { emptyDate } from '../live/calendar-draft.ts';
import type { HoursProps } from '../live/fields.ts';
import { TextField } from '../parts/field.tsx';
import { Fold } from '../parts/fold.tsx';
import { Rows } from '../parts/rows.tsx';

const DATES = { holidays: 'closedDays', workdays: 'makeUpDays' } as const;
const ROWS = { shifts: 'addShift', breaks: 'addBreak' } as const;

/** Days that are not like their week. */
export function SingleDays({ version, edit, errorOf, hasError }: HoursProps) {
  const t = useWords('live');
  const { holidays, workdays, shifts, breaks } = version;
  return (
    <Fold
      className="calendar"
      isOpen={holidays + workdays !== '' || shifts.length + breaks.length > 0}
      isWrong={['holidays', 'workdays', 'shifts.', 'breaks.'].some(hasError)}
      summary={t('singleDays')}
    >
      <div className="form-grid">
        {(['holidays', 'workdays'] as const).map((one) => (
          <TextField
            key={one}
            label={t(DATES[one])}
            hint={t('datesHint')}
            value={version[one]}
            change={(dates) => edit({ [one]: dates })}
            error={errorOf(one)}
          />
        ))}
      </div>
      {(['shifts', 'breaks'] as const).map((one) => (
        <Rows
          key={one}
          legend={t(one)}
          hint={one === 'shifts' ? t('shiftsHint') : undefined}
          rows={version[one]}
          change={(rows) => edit({ [one]: rows })}
          empty={emptyDate}
          addName={t(ROWS[one])}
        >
          {(row, editRow) => (
            <>
              <TextField
                label={t('dateOf')}
                placeholder="2026-12-31"
                value={row.date}
                change={(date) => editRow({ date })}
                error={errorOf(`${one}.${row.key}.date`)}
              />
              <TextField
                label={t('hoursOf')}
                placeholder="09:00-12:00"
                value={row.hours}
                change={(hours) => editRow({ hours })}
                error={errorOf(`${one}.${row.key}.hours`)}
              />
            </>
          )}
        </Rows>
      ))}
    </Fold>
  );
}
