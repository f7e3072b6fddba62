import { costInputs } from '../../report/words/cost.ts';
import { COMMA } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import type { FiguresProps } from '../live/fields.ts';
import { emptyFigure, FIGURE_GROUPS, type FigureGroup } from '../live/figures-draft.ts';
import { givenFigures } from '../live/figures-edit.ts';
import { Fold } from '../parts/fold.tsx';
import { FigureField } from './enter-figure.tsx';

const GROUP_NAMES = {
  business: 'groupBusiness',
  incidents: 'groupIncidents',
  customers: 'groupCustomers',
  people: 'groupPeople',
  moving: 'groupMoving',
} as const;
const GROUPS = Object.keys(FIGURE_GROUPS) as FigureGroup[];

interface SharedFiguresProps extends FiguresProps {
  readonly hasError: (begins: string) => boolean;
}

/** The figures that are the same whoever the vendor is. */
export function SharedFigures({ figures, change, errorOf, hasError }: SharedFiguresProps) {
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  const given = givenFigures(figures);
  return (
    <fieldset>
      <legend>{t('figures')}</legend>
      {GROUPS.map((group, at) => {
        const inputs = FIGURE_GROUPS[group];
        const names = inputs.filter((input) => given.includes(input)).map((input) => say(costInputs[input]));
        return (
          <Fold
            key={group}
            className="one-vendor"
            isOpen={at < 2}
            isWrong={inputs.some((input) => hasError(`${input}.`))}
            summary={
              <>
                {t(GROUP_NAMES[group])}{' '}
                <small className="quiet">{names.length === 0 ? t('noFees') : names.join(COMMA[lang])}</small>
              </>
            }
          >
            {inputs.map((input) => (
              <FigureField
                key={input}
                input={input}
                figure={figures[input] ?? emptyFigure}
                change={(figure) => change({ ...figures, [input]: figure })}
                errorOf={errorOf}
              />
            ))}
          </Fold>
        );
      })}
    </fieldset>
  );
}
