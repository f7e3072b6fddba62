import { useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { plain } from '../live/plain.ts';
import { TextField } from '../parts/field.tsx';
import { Rows } from '../parts/rows.tsx';

/** What other currencies are worth in that of the account. */
export function RateFields({ draft, set, errorOf }: WorkspaceFields) {
  const t = useWords('live');
  const currency = plain(draft.currency);
  return (
    <Rows
      legend={t('rates')}
      hint={t('ratesHint')}
      rows={draft.rates}
      change={(rates) => set({ rates })}
      empty={{ currency: '', is: '', on: '' }}
      addName={t('addRate')}
    >
      {(rate, edit) => (
        <>
          <TextField
            label={t('rateCurrency')}
            placeholder="USD"
            value={rate.currency}
            change={(code) => edit({ currency: code })}
            error={errorOf(`rates.${rate.key}.currency`)}
          />
          <TextField
            label={currency === '' ? t('rateIs') : t('rateIsIn', { currency })}
            placeholder="7.0 to 7.3"
            value={rate.is}
            change={(is) => edit({ is })}
            error={errorOf(`rates.${rate.key}.is`)}
          />
          <TextField
            label={t('rateOn')}
            placeholder="2026-11-20"
            value={rate.on}
            change={(on) => edit({ on })}
            error={errorOf(`rates.${rate.key}.on`)}
          />
        </>
      )}
    </Rows>
  );
}
