import { HOLIDAY_SETS } from '../../model/holiday-set.ts';
import { WEEKDAYS } from '../../model/weekday.ts';
import { useSay, useWords } from '../i18n.ts';
import { weekOf } from '../live/calendar-draft.ts';
import type { HoursProps } from '../live/fields.ts';
import { ChoiceField, TextField } from '../parts/field.tsx';
import { holidaySets } from '../words/live-calendar.ts';
import { SingleDays } from './enter-single-days.tsx';

/** The hours of a week, in force from a day on. */
export function HoursFields({ n, ...props }: HoursProps & { readonly n: number }) {
  const t = useWords('live');
  const { version, edit, errorOf } = props;
  const isWeek = version.opens === 'hours';
  return (
    <div className="calendar-hours">
      <div className="form-grid">
        {/* The first holds from the beginning, and how it opens is chosen above. */}
        {n > 1 && (
          <>
            <TextField
              label={t('feeFrom')}
              isRequired
              placeholder="2027-01-01"
              value={version.from}
              change={(from) => edit({ from })}
              error={errorOf('from')}
            />
            <ChoiceField
              label={t('opens')}
              value={version.opens}
              change={(value) => edit({ opens: value === 'always' ? 'always' : 'hours' })}
              choices={[
                ['always', t('always')],
                ['hours', t('week')],
              ]}
            />
          </>
        )}
        <TextField
          label={t(isWeek ? 'vendorZone' : 'dayZone')}
          isRequired={isWeek}
          placeholder="Asia/Shanghai"
          value={version.timezone}
          change={(timezone) => edit({ timezone })}
          error={errorOf('timezone')}
        />
        {isWeek && <HolidaySetField {...props} />}
      </div>
      {isWeek && (
        <>
          <WeekFields {...props} />
          <SingleDays {...props} />
        </>
      )}
    </div>
  );
}

function HolidaySetField({ version, edit }: HoursProps) {
  const t = useWords('live');
  const say = useSay();
  return (
    <ChoiceField
      label={t('closedOn')}
      value={version.holidaySet}
      change={(value) => edit({ holidaySet: HOLIDAY_SETS.find((set) => set === value) ?? '' })}
      choices={[['', t('noSet')], ...HOLIDAY_SETS.map((set) => [set, say(holidaySets[set])] as const)]}
    />
  );
}

function WeekFields({ version: { week }, edit, errorOf }: HoursProps) {
  const t = useWords('live');
  return (
    <fieldset className="week">
      <legend>{t('weekHours')}</legend>
      <p className="quiet">{t('weekHint')}</p>
      {WEEKDAYS.map((day) => (
        <TextField
          key={day}
          label={t(day)}
          value={week[day]}
          change={(hours) => edit({ week: { ...week, [day]: hours } })}
          error={errorOf(`week.${day}`)}
        />
      ))}
      <button
        type="button"
        className="button small"
        onClick={() => edit({ week: weekOf((day) => (day === 'sat' || day === 'sun' ? week[day] : week.mon)) })}
      >
        {t('likeMonday')}
      </button>
    </fieldset>
  );
}
