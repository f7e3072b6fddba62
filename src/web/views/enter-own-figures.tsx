import { useState } from 'react';
import { costInputs } from '../../report/words/cost.ts';
import { useSay, useWords } from '../i18n.ts';
import type { FiguresProps } from '../live/fields.ts';
import {
  emptyFigure,
  FIGURES,
  type FigureInput,
  type FiguresDraft,
  newOwn,
  OWN_FIGURES,
  sharedText,
} from '../live/figures-draft.ts';
import { ChoiceField } from '../parts/field.tsx';
import { useFocusNext } from '../parts/focus-next.ts';
import { FigureField } from './enter-figure.tsx';

interface OwnFiguresProps extends FiguresProps {
  /** Those for all. */
  readonly shared: FiguresDraft;
}

/** Figures in which a vendor differs from all: few, so each is added as it is needed. */
export function OwnFigures({ figures, shared, change, errorOf }: OwnFiguresProps) {
  const t = useWords('live');
  const say = useSay();
  const [chosen, choose] = useState<FigureInput | null>(null);
  const [fieldset, focusNext] = useFocusNext<HTMLFieldSetElement>();
  const given = Object.keys(figures).filter((input): input is FigureInput => FIGURES.some((one) => one === input));
  const rest = OWN_FIGURES.filter((input) => !given.includes(input));
  const one = rest.find((input) => input === chosen) ?? rest[0];
  return (
    <fieldset className="rows" ref={fieldset}>
      <legend>{t('ownFigures')}</legend>
      {given.length > 0 && <p className="quiet">{t('ownFiguresHint')}</p>}
      <ul className="plain own-figures">
        {given.map((input) => (
          <li key={input}>
            <FigureField
              input={input}
              figure={figures[input] ?? emptyFigure}
              change={(figure) => change({ ...figures, [input]: figure })}
              errorOf={errorOf}
              fallback={(field) => sharedText(shared[input], field)}
            >
              <button
                type="button"
                className="button small"
                aria-label={t('dropNamed', { what: say(costInputs[input]) })}
                onClick={() => {
                  focusNext('.add-figure select');
                  const { [input]: _, ...others } = figures;
                  change(others);
                }}
              >
                {t('drop')}
              </button>
            </FigureField>
          </li>
        ))}
      </ul>
      {one !== undefined && (
        <div className="add-figure">
          <ChoiceField
            label={t('whichFigure')}
            value={one}
            change={(value) => choose(rest.find((input) => input === value) ?? null)}
            choices={rest.map((input) => [input, say(costInputs[input])] as const)}
          />
          <button
            type="button"
            className="button small"
            onClick={() => {
              focusNext('.own-figures > :last-child input');
              change({ ...figures, [one]: newOwn(shared[one]) });
            }}
          >
            {t('addFigure')}
          </button>
        </div>
      )}
    </fieldset>
  );
}
