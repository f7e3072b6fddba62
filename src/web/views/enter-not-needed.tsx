import { DIMENSIONS } from '../../model/dimension.ts';
import { COMMA } from '../../report/words/punctuation.ts';
import { dimensionNames } from '../../report/words/terms.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { Checks } from '../parts/checks.tsx';
import { Fold } from '../parts/fold.tsx';

/** Measures that the buyer does not need: folded, for most need all. */
export function NotNeeded({ draft, set, measures, errorOf, hasError }: WorkspaceFields) {
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  const { notNeeded } = draft;
  const names = measures.filter(({ id }) => notNeeded.includes(id)).map(({ title }) => say(title));
  return (
    <Fold
      className="one-vendor"
      isWrong={hasError('notNeeded.')}
      summary={
        <>
          {t('notNeeded')}{' '}
          <small className="quiet">{names.length === 0 ? t('notNeededNone') : names.join(COMMA[lang])}</small>
        </>
      }
    >
      <p className="quiet">{t('notNeededHint')}</p>
      {DIMENSIONS.map((dimension) => {
        const own = measures.filter((measure) => measure.dimension === dimension);
        if (own.length === 0) return null;
        const wrong = own.map(({ id }) => id).filter((id) => errorOf(`notNeeded.${id}`) !== undefined);
        const others = notNeeded.filter((id) => !own.some((measure) => measure.id === id));
        return (
          <Checks
            key={dimension}
            legend={say(dimensionNames[dimension])}
            choices={own.map(({ id, title }) => [id, say(title)] as const)}
            values={notNeeded.filter((id) => !others.includes(id))}
            error={wrong.map((id) => errorOf(`notNeeded.${id}`))[0]}
            wrong={wrong}
            change={(ids) => set({ notNeeded: [...others, ...ids] })}
          />
        );
      })}
    </Fold>
  );
}
