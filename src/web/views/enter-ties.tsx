import { costInputName } from '../../report/cost-input.ts';
import { inert } from '../../report/inert.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { emptyTie, placeOf } from '../live/ties-draft.ts';
import { uncertainPlaces } from '../live/ties-edit.ts';
import { draftName } from '../live/workspace-draft.ts';
import { ChoiceField, TextField } from '../parts/field.tsx';
import { Rows } from '../parts/rows.tsx';

/** Figures that go up and down together, in pairs; there are none to choose before two are ranges. */
export function TieFields({ draft, set, errorOf }: WorkspaceFields) {
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  const { ties, vendors } = draft;
  const places = uncertainPlaces(draft);
  if (ties.length === 0 && places.length < 2) return null;
  const nameOf = (place: string): string => {
    const { vendor, path } = placeOf(place);
    // One of several rows, such as a fee from a date on, is told by its place.
    const what = /\.\d+\./.test(path) ? inert(path, 80) : say(costInputName(path, {}));
    const at = vendors.findIndex(({ key }) => key === vendor);
    const owner = vendors[at];
    if (owner === undefined) return what;
    const name = inert(draftName(owner, lang) || t('vendorN', { n: at + 1 }), 80);
    return t('figureOfVendor', { what, vendor: name });
  };
  const choices = (chosen: string) =>
    [...new Set(['', ...places, chosen])].map((one) => [one, one === '' ? t('unchosen') : nameOf(one)] as const);
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
          <ChoiceField
            label={t('tieA')}
            value={tie.a}
            choices={choices(tie.a)}
            change={(a) => edit({ a })}
            error={errorOf(`ties.${tie.key}.a`)}
          />
          <ChoiceField
            label={t('tieB')}
            value={tie.b}
            choices={choices(tie.b)}
            change={(b) => edit({ b })}
            error={errorOf(`ties.${tie.key}.b`)}
          />
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
