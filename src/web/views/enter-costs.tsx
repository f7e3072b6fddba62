import type { Workspace } from '../../model/workspace.ts';
import { useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { TextField } from '../parts/field.tsx';
import { Fold } from '../parts/fold.tsx';
import { FeeFields } from './enter-fees.tsx';
import { SharedFigures } from './enter-figures.tsx';
import { TieFields } from './enter-ties.tsx';

/** What an account is made of: the money and the first day, figures for all, and what each vendor takes and differs in. */
export function CostFields({ base, ...fields }: WorkspaceFields & { readonly base: Workspace | null }) {
  const { draft, set, errorOf, hasError } = fields;
  const t = useWords('live');
  const isWrong = [
    'currency',
    'start',
    'figures.',
    'fees.',
    'rates.',
    'ties.',
    ...draft.vendors.flatMap(({ key }) => [`vendor.${key}.fees.`, `vendor.${key}.figures.`]),
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
      </div>
      <SharedFigures
        figures={draft.figures}
        change={(figures) => set({ figures })}
        errorOf={(field) => errorOf(`figures.${field}`)}
        hasError={(begins) => hasError(`figures.${begins}`)}
      />
      <FeeFields {...fields} />
      <TieFields {...fields} />
    </Fold>
  );
}
