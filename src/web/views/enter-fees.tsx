import type { ReactNode } from 'react';
import { inert } from '../../report/inert.ts';
import { costInputs, costLabels } from '../../report/words/cost.ts';
import { COMMA } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { emptyFee, MONTHLY } from '../live/fees-draft.ts';
import { givenFees } from '../live/fees-edit.ts';
import type { FeesProps, WorkspaceFields } from '../live/fields.ts';
import type { FigureInput } from '../live/figures-draft.ts';
import { givenFigures } from '../live/figures-edit.ts';
import { draftName } from '../live/workspace-draft.ts';
import { TextField } from '../parts/field.tsx';
import { Fold } from '../parts/fold.tsx';
import { Rows } from '../parts/rows.tsx';
import { CreditFields } from './enter-credits.tsx';
import { WhoseField } from './enter-figure-basis.tsx';
import { OwnFigures } from './enter-own-figures.tsx';
import { PriceFields } from './enter-prices.tsx';
import { RateFields } from './enter-rates.tsx';

/** What vendors take and give back: for all, and for each that differs; and the other figures in which one does. */
export function FeeFields(fields: WorkspaceFields) {
  const { draft, set, errorOf, hasError } = fields;
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  const { vendors } = draft;
  return (
    <fieldset>
      <legend>{t('fees')}</legend>
      <p className="quiet">{t('feesHint')}</p>
      <OneFees
        name={say(costLabels.all)}
        fees={draft.fees}
        change={(fees) => set({ fees })}
        errorOf={(field) => errorOf(`fees.${field}`)}
        isWrong={hasError('fees.')}
        others={[]}
      />
      {vendors.map((vendor, at) => (
        <OneFees
          key={vendor.key}
          name={inert(draftName(vendor, lang) || t('vendorN', { n: at + 1 }), 80)}
          fees={vendor.fees}
          change={(fees) => set({ vendors: vendors.with(at, { ...vendor, fees }) })}
          errorOf={(field) => errorOf(`vendor.${vendor.key}.fees.${field}`)}
          isWrong={['fees', 'figures'].some((part) => hasError(`vendor.${vendor.key}.${part}.`))}
          others={givenFigures(vendor.figures)}
        >
          <OwnFigures
            figures={vendor.figures}
            shared={draft.figures}
            change={(figures) => set({ vendors: vendors.with(at, { ...vendor, figures }) })}
            errorOf={(field) => errorOf(`vendor.${vendor.key}.figures.${field}`)}
          />
        </OneFees>
      ))}
      <RateFields {...fields} />
    </fieldset>
  );
}

interface OneFeesProps extends FeesProps {
  readonly name: string;
  readonly isWrong: boolean;
  /** What else is said of the vendor below its fees. */
  readonly others: readonly FigureInput[];
  readonly children?: ReactNode;
}

function OneFees({ name, isWrong, others, children, ...props }: OneFeesProps) {
  const t = useWords('live');
  const say = useSay();
  const lang = useLang();
  const { fees, change, errorOf } = props;
  const given = [...givenFees(fees), ...others].map((fee) => say(costInputs[fee]));
  return (
    <Fold
      className="one-vendor"
      isWrong={isWrong}
      summary={
        <>
          {name} <small className="quiet">{given.length === 0 ? t('noFees') : given.join(COMMA[lang])}</small>
        </>
      }
    >
      {MONTHLY.map((fee) => (
        <Rows
          key={fee}
          legend={say(costInputs[fee])}
          rows={fees[fee]}
          change={(rows) => change({ ...fees, [fee]: rows })}
          empty={emptyFee}
          addName={fees[fee].length === 0 ? t('addFee') : t('addChange')}
        >
          {(row, edit, n) => (
            <>
              <TextField
                label={t('feeFrom')}
                hint={n === 1 && fees[fee].length === 1 ? t('feeFromHint') : undefined}
                placeholder="2027-01-01"
                value={row.from}
                change={(from) => edit({ from })}
                error={errorOf(`${fee}.${row.key}.from`)}
              />
              <TextField
                label={t('feeIs')}
                value={row.is}
                change={(is) => edit({ is })}
                error={errorOf(`${fee}.${row.key}.is`)}
              />
              <TextField label={t('figureNote')} value={row.note} change={(note) => edit({ note })} />
              <WhoseField value={row.whose} change={(whose) => edit({ whose })} />
            </>
          )}
        </Rows>
      ))}
      <PriceFields {...props} />
      <CreditFields {...props} />
      {children}
    </Fold>
  );
}
