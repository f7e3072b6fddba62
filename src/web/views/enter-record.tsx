import { COMMA } from '../../report/words/punctuation.ts';
import { useLang, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { emptyPerson, PEOPLE } from '../live/people.ts';
import { TextField } from '../parts/field.tsx';
import { Fold } from '../parts/fold.tsx';
import { Rows } from '../parts/rows.tsx';

const HINTS = { conflictsOfInterest: 'conflictsOfInterestHint', dissent: 'dissentHint' } as const;
const ADDS = { conflictsOfInterest: 'addConflictsOfInterest', dissent: 'addDissent' } as const;

/** What is shown beside the verdict or kept with the decision, and moves neither: the title, interests, other views. */
export function RecordFields({ draft, set, errorOf, hasError }: WorkspaceFields) {
  const t = useWords('live');
  const lang = useLang();
  const title = (lang === 'zh' ? draft.titleZh || draft.titleEn : draft.titleEn || draft.titleZh).trim();
  const given = [
    ...(title === '' ? [] : [title]),
    ...PEOPLE.filter((list) => draft[list].length > 0).map((list) => t(list)),
  ];
  return (
    <Fold
      className="costs"
      isWrong={PEOPLE.some((list) => hasError(`${list}.`))}
      summary={
        <>
          {t('record')}{' '}
          <small className="quiet">{given.length === 0 ? t('recordNone') : given.join(COMMA[lang])}</small>
        </>
      }
    >
      <p className="quiet">{t('recordHint')}</p>
      <div className="form-grid">
        <TextField
          label={t('titleEn')}
          hint={t('titleHint')}
          placeholder={draft.titleZh}
          value={draft.titleEn}
          change={(titleEn) => set({ titleEn })}
        />
        <TextField
          label={t('titleZh')}
          placeholder={draft.titleEn}
          value={draft.titleZh}
          change={(titleZh) => set({ titleZh })}
        />
      </div>
      {PEOPLE.map((list) => (
        <Rows
          key={list}
          legend={t(list)}
          hint={t(HINTS[list])}
          rows={draft[list]}
          change={(rows) => set({ [list]: rows })}
          empty={emptyPerson}
          addName={t(ADDS[list])}
        >
          {(row, edit) => (
            <>
              <TextField
                label={t('who')}
                value={row.who}
                change={(who) => edit({ who })}
                error={errorOf(`${list}.${row.key}.who`)}
              />
              <TextField
                label={t('what')}
                isWide
                lines={2}
                value={row.what}
                change={(what) => edit({ what })}
                error={errorOf(`${list}.${row.key}.what`)}
              />
            </>
          )}
        </Rows>
      ))}
    </Fold>
  );
}
