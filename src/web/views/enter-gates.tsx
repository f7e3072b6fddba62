import { channelName } from '../../report/words/findings.ts';
import { useSay, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { WANTED_CHANNELS } from '../live/gates.ts';
import { Checks } from '../parts/checks.tsx';
import { TextField } from '../parts/field.tsx';
import { GateRows } from './enter-gate-rows.tsx';

/** What rules a vendor out: what most buyers ask for, and any demand on any measure. */
export function GateFields(fields: WorkspaceFields) {
  const t = useWords('live');
  const say = useSay();
  const { draft, set, errorOf } = fields;
  return (
    <fieldset>
      <legend>{t('gates')}</legend>
      <div className="form-grid">
        <TextField
          label={t('p0Minutes')}
          value={draft.p0Minutes}
          change={(p0Minutes) => set({ p0Minutes })}
          error={errorOf('p0Minutes')}
        />
      </div>
      <Checks
        legend={t('channels')}
        choices={WANTED_CHANNELS.map((one) => [one as string, say(channelName(one))] as const)}
        values={draft.channels}
        change={(channels) => set({ channels })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={draft.refuseRetired}
          onChange={({ target }) => set({ refuseRetired: target.checked })}
        />
        {t('refuseRetired')}
      </label>
      <GateRows {...fields} />
    </fieldset>
  );
}
