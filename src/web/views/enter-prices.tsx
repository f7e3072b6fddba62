import { costInputs } from '../../report/words/cost.ts';
import { useSay, useWords } from '../i18n.ts';
import { emptyList, emptyTier } from '../live/fees-draft.ts';
import type { FeesProps } from '../live/fields.ts';
import { TextField } from '../parts/field.tsx';
import { Rows } from '../parts/rows.tsx';

/** Price lists, each from its date on: every unit at the price of the tier it falls in. */
export function PriceFields({ fees, change, errorOf }: FeesProps) {
  const t = useWords('live');
  const say = useSay();
  return (
    <Rows
      legend={say(costInputs.prices)}
      rows={fees.prices}
      change={(prices) => change({ ...fees, prices })}
      empty={emptyList}
      addName={t('addList')}
    >
      {(list, edit, n) => (
        <>
          <TextField
            label={t('feeFrom')}
            hint={n === 1 ? t('feeFromHint') : undefined}
            placeholder="2027-01-01"
            value={list.from}
            change={(from) => edit({ from })}
            error={errorOf(`prices.${list.key}.from`)}
          />
          <Rows
            legend={t('listTiers', { n })}
            rows={list.tiers}
            change={(tiers) => edit({ tiers })}
            empty={emptyTier}
            addName={t('addTier')}
            least={1}
          >
            {(tier, editTier, row) => (
              <>
                <TextField
                  label={t('tierUpTo')}
                  hint={row === list.tiers.length ? t('tierUpToHint') : undefined}
                  value={tier.upTo}
                  change={(upTo) => editTier({ upTo })}
                  error={errorOf(`prices.${list.key}.${tier.key}.upTo`)}
                />
                <TextField
                  label={t('tierEach')}
                  value={tier.each}
                  change={(each) => editTier({ each })}
                  error={errorOf(`prices.${list.key}.${tier.key}.each`)}
                />
              </>
            )}
          </Rows>
        </>
      )}
    </Rows>
  );
}
