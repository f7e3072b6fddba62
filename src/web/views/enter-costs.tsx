import type { Workspace } from '../../model/workspace.ts';
import { costInputs } from '../../report/words/cost.ts';
import { COMMA } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { COST_FIELDS } from '../live/workspace-draft.ts';
import { TextField } from '../parts/field.tsx';
import { Fold } from '../parts/fold.tsx';
import { FeeFields } from './enter-fees.tsx';

/** The figures that an account begins with; what the file says in a form of its own is named and left alone. */
export function CostFields({ base, ...fields }: WorkspaceFields & { readonly base: Workspace | null }) {
  const { draft, set, errorOf, hasError } = fields;
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  const isOwn = (field: (typeof COST_FIELDS)[number]) => {
    const value = base?.costs?.[field];
    return typeof value === 'object' && !('is' in value);
  };
  const own = COST_FIELDS.filter(isOwn);
  const isWrong = [
    'currency',
    'start',
    'fees.',
    'rates.',
    ...draft.vendors.map(({ key }) => `vendor.${key}.fees.`),
  ].some(hasError);
  return (
    <Fold className="costs" isOpen={base?.costs !== undefined} isWrong={isWrong} summary={t('costs')}>
      <p className="quiet">{t('costsHint')}</p>
      <div className="form-grid">
        <TextField
          label={t('currency')}
          placeholder="CNY"
          value={draft.currency}
          change={(currency) => set({ currency })}
          error={errorOf('currency')}
        />
        <TextField
          label={t('start')}
          placeholder="2027-01-01"
          value={draft.start}
          change={(start) => set({ start })}
          error={errorOf('start')}
        />
        {COST_FIELDS.filter((field) => !isOwn(field)).map((field) => (
          <TextField
            key={field}
            label={say(costInputs[field])}
            value={draft.costs[field] ?? ''}
            change={(value) => set({ costs: { ...draft.costs, [field]: value } })}
          />
        ))}
      </div>
      {own.length > 0 && (
        <p className="quiet">{t('inFile', { what: own.map((field) => say(costInputs[field])).join(COMMA[lang]) })}</p>
      )}
      <FeeFields {...fields} />
    </Fold>
  );
}
