import { dimensionNames } from '../../report/words/terms.ts';
import { useSay, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { moved, type WorkspaceDraft } from '../live/workspace-draft.ts';

const WAYS = { order: 'weightsOrder', none: 'weightsNone', keep: 'weightsKeep' } as const;

/** The dimensions in the order of their weight, moved by buttons, so that a keyboard can. */
export function OrderField({ draft, set }: WorkspaceFields) {
  const t = useWords('live');
  const say = useSay();
  const ways: readonly WorkspaceDraft['weights'][] = draft.hasOtherWeights
    ? ['keep', 'order', 'none']
    : ['order', 'none'];
  return (
    <fieldset>
      <legend>{t('weights')}</legend>
      <div className="checks">
        {ways.map((weights) => (
          <label key={weights}>
            <input type="radio" name="weights" checked={draft.weights === weights} onChange={() => set({ weights })} />
            {t(WAYS[weights])}
          </label>
        ))}
      </div>
      {draft.weights === 'order' && (
        <ol className="order">
          {draft.order.map((dimension, at) => {
            const what = say(dimensionNames[dimension]);
            return (
              <li key={dimension}>
                <div>
                  <span>{what}</span>
                  <button
                    type="button"
                    className="button small"
                    aria-label={t('upNamed', { what })}
                    aria-disabled={at === 0}
                    onClick={() => set({ order: moved(draft.order, at, -1) })}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="button small"
                    aria-label={t('downNamed', { what })}
                    aria-disabled={at === draft.order.length - 1}
                    onClick={() => set({ order: moved(draft.order, at, 1) })}
                  >
                    ↓
                  </button>
                </div>
              </li>
            );
          })}
        </ol>
      )}
    </fieldset>
  );
}
