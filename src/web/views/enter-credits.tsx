import { SEVERITIES } from '../../model/severity.ts';
import { costInputs } from '../../report/words/cost.ts';
import { useSay, useWords } from '../i18n.ts';
import { type CreditsDraft, emptyStep } from '../live/fees-draft.ts';
import type { FeesProps } from '../live/fields.ts';
import { Checks } from '../parts/checks.tsx';
import { ChoiceField, TextField } from '../parts/field.tsx';
import { keyed } from '../parts/row-keys.ts';
import { Rows } from '../parts/rows.tsx';
import { WhoseField } from './enter-figure-basis.tsx';

const WAYS = { unsaid: 'givesUnsaid', none: 'givesNone', steps: 'givesSteps' } as const;

/** What the contract gives back when a month is worse than promised. */
export function CreditFields({ fees, change, errorOf }: FeesProps) {
  const t = useWords('live');
  const say = useSay();
  const { credits } = fees;
  const set = (part: Partial<CreditsDraft>) => change({ ...fees, credits: { ...credits, ...part } });
  const give = (value: string) => {
    const gives = (['none', 'steps'] as const).find((one) => one === value) ?? 'unsaid';
    set({ gives, steps: gives === 'steps' && credits.steps.length === 0 ? keyed([emptyStep]) : credits.steps });
  };
  const text = (field: 'cap' | 'windowDays' | 'claimDays' | 'claimNote') => ({
    value: credits[field],
    change: (value: string) => set({ [field]: value }),
    error: errorOf(`credits.${field}`),
  });
  return (
    <fieldset className="rows">
      <legend>{say(costInputs.credits)}</legend>
      <ChoiceField
        label={t('gives')}
        value={credits.gives}
        change={give}
        choices={(['unsaid', 'none', 'steps'] as const).map((one) => [one, t(WAYS[one])] as const)}
      />
      {credits.gives === 'steps' && (
        <>
          <Rows
            legend={t('steps')}
            rows={credits.steps}
            change={(steps) => set({ steps })}
            empty={emptyStep}
            addName={t('addStep')}
            least={1}
          >
            {(step, edit) => (
              <>
                <TextField
                  label={t('stepBelow')}
                  placeholder="99.9"
                  value={step.below}
                  change={(below) => edit({ below })}
                  error={errorOf(`credits.${step.key}.below`)}
                />
                <TextField
                  label={t('stepShare')}
                  placeholder="10%"
                  value={step.share}
                  change={(share) => edit({ share })}
                  error={errorOf(`credits.${step.key}.share`)}
                />
              </>
            )}
          </Rows>
          <div className="form-grid">
            <TextField label={t('cap')} hint={t('capHint')} {...text('cap')} />
            <TextField label={t('windowDays')} {...text('windowDays')} />
            <TextField label={say(costInputs.claimDays)} {...text('claimDays')} />
            {credits.claimDays.trim() !== '' && (
              <>
                <TextField label={t('claimNote')} {...text('claimNote')} />
                <WhoseField value={credits.claimWhose} change={(claimWhose) => set({ claimWhose })} />
              </>
            )}
          </div>
          <Checks
            legend={t('counts')}
            choices={SEVERITIES.map((one) => [one, one] as const)}
            values={credits.counts}
            change={(counts) => set({ counts })}
            error={errorOf('credits.counts')}
          />
        </>
      )}
    </fieldset>
  );
}
