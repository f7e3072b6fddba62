import type { Workspace } from '../../model/workspace.ts';
import { inert } from '../../report/inert.ts';
import { useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { strayIds } from '../live/workspace-draft.ts';
import { Checks } from '../parts/checks.tsx';
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
    'strays.',
    ...draft.vendors.flatMap(({ key }) => [`vendor.${key}.fees.`, `vendor.${key}.figures.`]),
  ].some(hasError);
  const strays = strayIds(base);
  const wrong = strays.filter((id) => errorOf(`strays.${id}`) !== undefined);
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
      {strays.length > 0 && (
        <Checks
          legend={t('strays')}
          hint={t('straysHint')}
          choices={strays.map((id) => [id, inert(id, 80)] as const)}
          values={draft.strays}
          change={(ids) => set({ strays: ids })}
          error={wrong.map((id) => errorOf(`strays.${id}`))[0]}
          wrong={wrong}
        />
      )}
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
