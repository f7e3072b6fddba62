import { memo, useId, useState } from 'react';
import type { CostModel, MeasuredTime } from '../../model/cost-model.ts';
import { costInputName } from '../../report/cost-input.ts';
import { useSay, useWords } from '../i18n.ts';
import { Below } from '../parts/below.tsx';
import { isElsewhere, placeOf, problemOf, scaled, writtenAt } from './cost-draft.ts';
import { changeFigure, useCostModel, useNames, useTyped } from './cost-figures.ts';
import { MeasuredTimes } from './cost-measured.tsx';

interface FieldProps {
  /** Where the figure stands below `costs`. */
  readonly path: string;
  /** With a slider that makes it larger or smaller. */
  readonly canSlide?: boolean;
}

/** Steps of a slider to each side, each of a tenth of a decade: up to ten times as much, down to a tenth. */
const STEPS = 10;
const factorOf = (step: number): number => Number((10 ** (step / STEPS)).toPrecision(2));

/** One figure to type, and to slide; empty says that it was not supplied. */
export const CostField = memo(function CostField({ path, canSlide = false }: FieldProps) {
  const t = useWords('cost');
  const say = useSay();
  const id = useId();
  const model = useCostModel();
  const names = useNames();
  const own = useTyped(path);
  const typed = own ?? writtenAt(model, path) ?? '';
  // The buyer's own figures were read before the report was made.
  const problem = own === undefined ? null : problemOf(model, path, typed);
  const label = say(costInputName(path, placeOf(path).vendor === null ? names : {}));
  const times = measuredAt(model, path);
  const isFixed = isElsewhere(model, path);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        disabled={isFixed}
        placeholder={
          isFixed
            ? t('elsewhere')
            : times.length === 0
              ? t('notSupplied')
              : t('measured', { text: `n=${times.map(({ cases }) => cases).join(' / ')}` })
        }
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-why`}
        onChange={({ target }) => changeFigure(path, target.value)}
      />
      {canSlide && !isFixed && <Slider key={typed === '' ? 'none' : 'some'} path={path} typed={typed} label={label} />}
      {times.length > 0 && typed === '' && !isFixed && (
        <Below>
          <details>
            <summary>{t('whatCasesSay')}</summary>
            <MeasuredTimes times={times} />
          </details>
        </Below>
      )}
      {problem !== null && (
        <p id={`${id}-why`} className="problem">
          {say(problem)}
        </p>
      )}
    </div>
  );
});

/** Times as much as what was typed last. */
function Slider({ path, typed, label }: { readonly path: string; readonly typed: string; readonly label: string }) {
  const t = useWords('cost');
  const [anchor, setAnchor] = useState({ written: typed, step: 0, shown: typed });
  // Typed anew: the slider stands in the middle again.
  const { written, step } = anchor.shown === typed ? anchor : { written: typed, step: 0 };
  if (scaled(path, written, 1) === null) return null;
  return (
    <input
      type="range"
      min={-STEPS}
      max={STEPS}
      value={step}
      aria-label={t('slide', { figure: label })}
      aria-valuetext={t('times', { n: factorOf(step) })}
      onChange={({ target }) => {
        const to = Number(target.value);
        const shown = to === 0 ? written : (scaled(path, written, factorOf(to)) ?? written);
        setAnchor({ written, step: to, shown });
        changeFigure(path, shown);
      }}
    />
  );
}

/** How long fixes take where the buyer says nothing, as cases measured it: of the vendor, or of all. */
function measuredAt({ measured }: CostModel, path: string): readonly MeasuredTime[] {
  const { vendor, input, severity } = placeOf(path);
  if (input !== 'fixHours') return [];
  return measured.filter((one) => one.severity === severity && (vendor === null || one.vendor === vendor));
}
