import { channelName } from '../../report/words/findings.ts';
import { gateText } from '../../report/words/gates.ts';
import { useSay, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { useMeasures } from '../live/measures.ts';
import { WANTED_CHANNELS } from '../live/workspace-draft.ts';
import { Checks } from '../parts/checks.tsx';
import { TextField } from '../parts/field.tsx';

/** What rules a vendor out. Gates that have no field here are kept and can be taken away. */
export function GateFields({ draft, set, errorOf }: WorkspaceFields) {
  const t = useWords('live');
  const say = useSay();
  const measures = useMeasures();
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
      {draft.otherGates.length > 0 && (
        <>
          <p>{t('otherGates')}</p>
          <ul className="plain">
            {draft.otherGates.map((gate, at) => {
              const what = say(gateText(gate, measures));
              return (
                <li key={JSON.stringify(gate)}>
                  {what}{' '}
                  <button
                    type="button"
                    className="button small"
                    aria-label={t('dropNamed', { what })}
                    onClick={() => set({ otherGates: draft.otherGates.toSpliced(at, 1) })}
                  >
                    {t('drop')}
                  </button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </fieldset>
  );
}
