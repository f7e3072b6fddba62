import { inert } from '../../report/inert.ts';
import { useLang, useWords } from '../i18n.ts';
import type { WorkspaceFields } from '../live/fields.ts';
import { emptyPackage } from '../live/packages.ts';
import { draftName, emptyVendor, idOf, type VendorDraft } from '../live/workspace-draft.ts';
import { TextField } from '../parts/field.tsx';
import { useFocusNext } from '../parts/focus-next.ts';
import { Fold } from '../parts/fold.tsx';
import { newKey } from '../parts/row-keys.ts';
import { Rows } from '../parts/rows.tsx';
import { CalendarFields } from './enter-calendar.tsx';

/** Whom the buyer considers. One that was taken away by mistake comes back with all its figures. */
export function VendorFields({ draft, set, errorOf, hasError }: WorkspaceFields) {
  const t = useWords('live');
  const lang = useLang();
  const [fieldset, focusNext] = useFocusNext<HTMLFieldSetElement>();
  const { vendors, dropped } = draft;
  const change = (at: number, vendor: VendorDraft) => set({ vendors: vendors.with(at, vendor) });
  const nameOf = (vendor: VendorDraft, at: number) => inert(draftName(vendor, lang), 80) || t('vendorN', { n: at + 1 });
  const drop = (vendor: VendorDraft, at: number) => {
    focusNext('.undo');
    set({ vendors: vendors.toSpliced(at, 1), dropped: { vendor, at } });
  };
  const undo = ({ vendor, at }: NonNullable<typeof dropped>) => {
    focusNext(`:scope > details:nth-of-type(${at + 1}) > summary`);
    set({ vendors: vendors.toSpliced(at, 0, vendor), dropped: null });
  };
  const add = () => {
    focusNext(':scope > details:last-of-type input');
    set({ vendors: [...vendors, emptyVendor(newKey())] });
  };
  return (
    <fieldset ref={fieldset}>
      <legend>{t('vendors')}</legend>
      {vendors.map((vendor, at) => (
        <OneVendor
          key={vendor.key}
          name={nameOf(vendor, at)}
          vendor={vendor}
          change={(changed) => change(at, changed)}
          drop={vendors.length === 1 ? undefined : () => drop(vendor, at)}
          zone={draft.timezone}
          errorOf={(field) => errorOf(`vendor.${vendor.key}.${field}`)}
          hasError={(begins) => hasError(`vendor.${vendor.key}.${begins}`)}
        />
      ))}
      <div className={dropped === null ? undefined : 'actions'}>
        <span role="status">{dropped !== null && t('dropped', { what: nameOf(dropped.vendor, dropped.at) })}</span>
        {dropped !== null && (
          <button type="button" className="button undo" onClick={() => undo(dropped)}>
            {t('undo')}
          </button>
        )}
      </div>
      <button type="button" className="button" onClick={add}>
        {t('addVendor')}
      </button>
    </fieldset>
  );
}

interface OneVendorProps {
  readonly name: string;
  readonly vendor: VendorDraft;
  readonly change: (vendor: VendorDraft) => void;
  /** The last one stays. */
  readonly drop: (() => void) | undefined;
  /** The buyer's. */
  readonly zone: string;
  readonly errorOf: (field: string) => string | undefined;
  readonly hasError: (begins: string) => boolean;
}

function OneVendor({ name, vendor, change, drop, zone, errorOf, hasError }: OneVendorProps) {
  const t = useWords('live');
  const text = (field: 'id' | 'zh' | 'plan' | 'product') => ({
    value: vendor[field],
    change: (value: string) => change({ ...vendor, [field]: value }),
  });
  // The id of a new one follows its English name until it is written by hand; under that of the file stands its evidence.
  const isFollowing = vendor.was === null && vendor.id === idOf(vendor.en);
  const named = (en: string) => change({ ...vendor, en, id: isFollowing ? idOf(en) : vendor.id });
  // One that is named already is folded, unless something about it is wrong.
  const isWrong = ['name', 'id', 'packages.', 'calendar.'].some(hasError);
  return (
    <Fold className="one-vendor" isOpen={vendor.id === ''} isWrong={isWrong} summary={name}>
      <div className="form-grid">
        <TextField
          label={t('nameEn')}
          hint={t('nameHint')}
          placeholder={vendor.zh}
          value={vendor.en}
          change={named}
          error={errorOf('name')}
        />
        <TextField label={t('nameZh')} placeholder={vendor.en} {...text('zh')} />
        <TextField label={t('vendorId')} isRequired {...text('id')} error={errorOf('id')} />
        <TextField label={t('plan')} {...text('plan')} />
        <TextField label={t('product')} {...text('product')} />
      </div>
      <Rows
        legend={t('packages')}
        hint={t('packagesHint')}
        rows={vendor.packages}
        change={(packages) => change({ ...vendor, packages })}
        empty={emptyPackage}
        addName={t('addPackage')}
      >
        {(row, edit) => (
          <>
            <TextField
              label={t('packageName')}
              value={row.name}
              change={(one) => edit({ name: one })}
              error={errorOf(`packages.${row.key}.name`)}
            />
            <TextField
              label={t('packageChangelog')}
              value={row.changelog}
              change={(changelog) => edit({ changelog })}
            />
          </>
        )}
      </Rows>
      <CalendarFields
        calendar={vendor.calendar}
        change={(calendar) => change({ ...vendor, calendar })}
        zone={zone}
        errorOf={(field) => errorOf(`calendar.${field}`)}
        hasError={(begins) => hasError(`calendar.${begins}`)}
      />
      {drop !== undefined && (
        <button type="button" className="button small" aria-label={t('dropNamed', { what: name })} onClick={drop}>
          {t('drop')}
        </button>
      )}
    </Fold>
  );
}
