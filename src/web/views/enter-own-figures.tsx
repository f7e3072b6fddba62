import { useLayoutEffect, useRef, useState } from 'react';
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
  const list = useRef<HTMLUListElement>(null);
  const adding = useRef<HTMLDivElement>(null);
  const next = useRef<'row' | 'add' | null>(null);
  // At once, so that nothing typed next goes elsewhere.
  useLayoutEffect(() => {
    if (next.current === 'row') list.current?.lastElementChild?.querySelector('input')?.focus();
    if (next.current === 'add') adding.current?.querySelector('select')?.focus();
    next.current = null;
  });
  const given = Object.keys(figures).filter((input): input is FigureInput => FIGURES.some((one) => one === input));
  const rest = OWN_FIGURES.filter((input) => !given.includes(input));
  const one = rest.find((input) => input === chosen) ?? rest[0];
  return (
    <fieldset className="rows">
      <legend>{t('ownFigures')}</legend>
      {given.length > 0 && <p className="quiet">{t('ownFiguresHint')}</p>}
      <ul className="plain own-figures" ref={list}>
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
                  next.current = 'add';
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
        <div className="add-figure" ref={adding}>
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
              next.current = 'row';
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
