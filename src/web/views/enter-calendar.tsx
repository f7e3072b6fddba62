import { useWords } from '../i18n.ts';
import type { CalendarProps } from '../live/fields.ts';
import { ChoiceField } from '../parts/field.tsx';
import { Fold } from '../parts/fold.tsx';
import { Rows } from '../parts/rows.tsx';
import { HoursFields } from './enter-hours.tsx';

/** When a vendor is there, as the buyer knows it: for promises that say business time and no more. */
export function CalendarFields({ calendar, change, zone, errorOf, hasError }: CalendarProps) {
  const t = useWords('live');
  const { isGiven, versions } = calendar;
  const [first] = versions;
  const { key: _, was: __, ...latest } = versions[versions.length - 1];
  const choices = { none: t('hoursUnknown'), always: t('always'), hours: t('week') };
  const way = isGiven ? first.opens : 'none';
  const choose = (value: string) => {
    const opens = (['always', 'hours'] as const).find((one) => one === value);
    if (opens === undefined) return change({ ...calendar, isGiven: false });
    const timezone = opens === 'hours' && first.timezone === '' ? zone : first.timezone;
    change({ ...calendar, isGiven: true, versions: versions.with(0, { ...first, opens, timezone }) });
  };
  return (
    <Fold
      className="calendar"
      isOpen={isGiven}
      isWrong={hasError('')}
      summary={
        <>
          {t('calendar')} <small className="quiet">{choices[way]}</small>
        </>
      }
    >
      <p className="quiet">{t('calendarHint')}</p>
      <ChoiceField label={t('opens')} value={way} change={choose} choices={Object.entries(choices)} />
      {isGiven && (
        <Rows
          legend={t('versions')}
          rows={versions}
          change={(rows) => change({ ...calendar, versions: rows })}
          // What changes is little: the rest is as it was before.
          empty={{ ...latest, from: '' }}
          addName={t('addVersion')}
          least={1}
        >
          {(version, edit, n) => (
            <HoursFields
              n={n}
              version={version}
              edit={edit}
              errorOf={(field) => errorOf(`${version.key}.${field}`)}
              hasError={(begins) => hasError(`${version.key}.${begins}`)}
            />
          )}
        </Rows>
      )}
    </Fold>
  );
}
