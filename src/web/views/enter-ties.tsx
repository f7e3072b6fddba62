import { costInputName } from '../../report/cost-input.ts';
import { inert } from '../../report/inert.ts';
import { costInputs } from '../../report/words/cost.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import type { FeesDraft } from '../live/fees-draft.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { emptyTie, placeOf, type RowsOfPlace, rowsOf } from '../live/ties-draft.ts';
import { isUncertainPlace, uncertainPlaces } from '../live/ties-edit.ts';
import { draftName, type WorkspaceDraft } from '../live/workspace-draft.ts';
import { ChoiceField, TextField } from '../parts/field.tsx';
import { Rows } from '../parts/rows.tsx';

/** Figures that go up and down together, in pairs; there are none to choose before two are ranges. */
export function TieFields({ draft, set, errorOf }: WorkspaceFields) {
  const t = useWords('live');
  const nameOf = usePlaceName(draft);
  const { ties } = draft;
  const places = uncertainPlaces(draft);
  if (ties.length === 0 && places.length < 2) return null;
  const isLost = (place: string) => place !== '' && !isUncertainPlace(place, places, draft);
  const named = (place: string): string => {
    if (place === '') return t('unchosen');
    return isLost(place) ? t('figureLost', { what: nameOf(place) }) : nameOf(place);
  };
  return (
    <Rows
      legend={t('ties')}
      hint={t('tiesHint')}
      rows={ties}
      change={(rows) => set({ ties: rows })}
      empty={emptyTie}
      addName={t('addTie')}
    >
      {(tie, edit) => (
        <>
          {(['a', 'b'] as const).map((end) => (
            <ChoiceField
              key={end}
              label={t(end === 'a' ? 'tieA' : 'tieB')}
              value={tie[end]}
              choices={[...new Set(['', ...places, tie[end]])].map((one) => [one, named(one)] as const)}
              change={(place) => edit({ [end]: place })}
              // Told at once: what was taken away may stand far from here.
              error={isLost(tie[end]) ? t('notUncertain') : errorOf(`ties.${tie.key}.${end}`)}
            />
          ))}
          <TextField
            label={t('tieBy')}
            placeholder="0.5"
            value={tie.by}
            change={(by) => edit({ by })}
            error={errorOf(`ties.${tie.key}.by`)}
          />
        </>
      )}
    </Rows>
  );
}

/** What a place is called: its figure, of which day and tier where there are several, and its vendor. */
function usePlaceName(draft: WorkspaceDraft): (place: string) => string {
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  const rowName = ({ input, row, tier }: RowsOfPlace, fees: FeesDraft): string => {
    const what = say(costInputs[input]);
    const rows = fees[input];
    const day = rows[row]?.from.trim() ?? '';
    const dated =
      day !== ''
        ? t('figureFromDay', { what, day: inert(day, 20) })
        : rows.length > 1 && row >= 0
          ? t('rowOf', { what, n: row + 1 })
          : what;
    const isTiered = input === 'prices' && (fees.prices[row]?.tiers.length ?? 0) > 1;
    return isTiered && tier !== null && tier >= 0 ? t('priceOfTier', { what: dated, n: tier + 1 }) : dated;
  };
  return (place) => {
    const { vendor, path } = placeOf(place);
    const at = draft.vendors.findIndex(({ key }) => key === vendor);
    const owner = draft.vendors[at];
    const fees = vendor === null ? draft.fees : owner?.fees;
    const rows = fees && rowsOf(path, fees);
    const what = fees && rows ? rowName(rows, fees) : say(costInputName(path, {}));
    if (owner === undefined) return what;
    return t('figureOfVendor', { what, vendor: inert(draftName(owner, lang) || t('vendorN', { n: at + 1 }), 80) });
  };
}
