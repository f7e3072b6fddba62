import { SEVERITIES } from '../../model/severity.ts';
import { WEEKDAYS } from '../../model/weekday.ts';
import { useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { TARGETS } from '../live/workspace-draft.ts';
import { Checks } from '../parts/checks.tsx';
import { TextField } from '../parts/field.tsx';
import { TypedTable } from '../parts/typed-table.tsx';
import { GateFields } from './enter-gates.tsx';
import { NotNeeded } from './enter-not-needed.tsx';
import { WeightFields } from './enter-weights.tsx';

/** What the buyer needs: where, when, how fast, what rules a vendor out, and what matters most. */
export function NeedFields(fields: WorkspaceFields) {
  const t = useWords('live');
  const { draft, set, errorOf } = fields;
  return (
    <fieldset>
      <legend>{t('needs')}</legend>
      <div className="form-grid">
        <TextField
          label={t('scenario')}
          hint={t('scenarioHint')}
          isRequired
          isWide
          lines={2}
          value={draft.scenario}
          change={(scenario) => set({ scenario })}
          error={errorOf('scenario')}
        />
        <TextField
          label={t('timezone')}
          isRequired
          value={draft.timezone}
          change={(timezone) => set({ timezone })}
          error={errorOf('timezone')}
        />
      </div>
      <Checks
        legend={t('languages')}
        hint={t('languagesHint')}
        choices={[
          ['zh', t('languageZh')],
          ['en', t('languageEn')],
        ]}
        values={draft.languages}
        change={(languages) => set({ languages })}
      />
      <Coverage {...fields} />
      <Targets {...fields} />
      <GateFields {...fields} />
      <WeightFields {...fields} />
      <NotNeeded {...fields} />
    </fieldset>
  );
}

function Coverage({ draft, set, errorOf }: WorkspaceFields) {
  const t = useWords('live');
  return (
    <fieldset>
      <legend>{t('coverage')}</legend>
      <div className="checks">
        {(['always', 'week'] as const).map((coverage) => (
          <label key={coverage}>
            <input
              type="radio"
              name="coverage"
              checked={draft.coverage === coverage}
              onChange={() => set({ coverage })}
            />
            {t(coverage)}
          </label>
        ))}
      </div>
      {draft.coverage === 'week' && (
        <>
          <Checks
            legend={t('days')}
            choices={WEEKDAYS.map((day) => [day, t(day)] as const)}
            values={draft.days}
            change={(days) => set({ days })}
            error={errorOf('days')}
          />
          <div className="form-grid">
            <TextField label={t('from')} value={draft.from} change={(from) => set({ from })} error={errorOf('from')} />
            <TextField label={t('to')} value={draft.to} change={(to) => set({ to })} error={errorOf('to')} />
          </div>
        </>
      )}
    </fieldset>
  );
}

function Targets({ draft, set, errorOf }: WorkspaceFields) {
  const t = useWords('live');
  return (
    <fieldset>
      <legend>{t('targets')}</legend>
      <TypedTable
        hint={t('targetsHint')}
        rows={SEVERITIES.map((one) => [one, one] as const)}
        columns={TARGETS.map((target) => [target, t(target)] as const)}
        cell={(severity, target) => {
          const field = `${severity}.${target}`;
          return {
            value: draft.targets[field] ?? '',
            change: (value) => set({ targets: { ...draft.targets, [field]: value } }),
            error: errorOf(field),
          };
        }}
      />
    </fieldset>
  );
}
