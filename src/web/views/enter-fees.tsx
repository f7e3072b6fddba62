import { inert } from '../../report/inert.ts';
import { costInputs, costLabels } from '../../report/words/cost.ts';
import { useSay, useWords } from '../i18n.ts';
import { type FeesDraft, MONTHLY } from '../live/fees-draft.ts';
import { isWithoutFees } from '../live/fees-edit.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { TextField } from '../parts/field.tsx';
import { Rows } from '../parts/rows.tsx';
import { CreditFields } from './enter-credits.tsx';
import { PriceFields } from './enter-prices.tsx';
import { RateFields } from './enter-rates.tsx';

/** What vendors take and give back: for all, and for each that differs. */
export function FeeFields(fields: WorkspaceFields) {
  const { draft, set, errorOf, hasError } = fields;
  const t = useWords('live');
  const say = useSay();
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
      />
      {vendors.map((vendor, at) => (
        <OneFees
          key={vendor.key}
          name={inert(vendor.en || vendor.zh || t('vendorN', { n: at + 1 }), 80)}
          fees={vendor.fees}
          change={(fees) => set({ vendors: vendors.with(at, { ...vendor, fees }) })}
          errorOf={(field) => errorOf(`vendor.${vendor.key}.fees.${field}`)}
          isWrong={hasError(`vendor.${vendor.key}.fees.`)}
        />
      ))}
      <RateFields {...fields} />
    </fieldset>
  );
}

/** The fees of one, and how they are changed. */
export interface FeesProps {
  readonly fees: FeesDraft;
  readonly change: (fees: FeesDraft) => void;
  readonly errorOf: (field: string) => string | undefined;
}

function OneFees({ name, isWrong, ...props }: FeesProps & { readonly name: string; readonly isWrong: boolean }) {
  const t = useWords('live');
  const say = useSay();
  const { fees, change, errorOf } = props;
  return (
    <details className="one-vendor" open={isWrong || !isWithoutFees(fees) || undefined}>
      <summary dir="auto">{name}</summary>
      {MONTHLY.map((fee) => (
        <Rows
          key={fee}
          legend={say(costInputs[fee])}
          rows={fees[fee]}
          change={(rows) => change({ ...fees, [fee]: rows })}
          empty={{ from: '', is: '' }}
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
            </>
          )}
        </Rows>
      ))}
      <PriceFields {...props} />
      <CreditFields {...props} />
    </details>
  );
}
