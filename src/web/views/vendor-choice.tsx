import { useState } from 'react';
import { inert } from '../../report/inert.ts';
import { COMMA } from '../../report/words/punctuation.ts';
import { useLang, useSay, useWords } from '../i18n.ts';
import { useData } from '../page-data.ts';

/** How many are shown before the reader chooses: as many as a figure keeps apart. */
const SHOWN_FIRST = 4;

export interface Choice {
  /** All that can be shown, in the order of the report. */
  readonly all: readonly string[];
  readonly chosen: readonly string[];
  toggle(id: string): void;
}

export function useChoice(all: readonly string[]): Choice {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(() => new Set(all.slice(SHOWN_FIRST)));
  return {
    all,
    chosen: all.filter((id) => !hidden.has(id)),
    toggle: (id) => setHidden((before) => (before.has(id) ? without(before, id) : new Set([...before, id]))),
  };
}

const without = (set: ReadonlySet<string>, id: string): ReadonlySet<string> =>
  new Set([...set].filter((one) => one !== id));

/** Check boxes in the colours of the vendors; nothing to choose with one alone. */
export function VendorChoice({ label, choice }: { readonly label: string; readonly choice: Choice }) {
  const nameOf = useVendorNames();
  const colourOf = useVendorColours();
  if (choice.all.length < 2) return null;
  return (
    <fieldset className="vendor-choice">
      <legend>{label}</legend>
      {choice.all.map((id) => (
        <label key={id}>
          <input type="checkbox" checked={choice.chosen.includes(id)} onChange={() => choice.toggle(id)} />
          <span className="swatch" style={{ background: colourOf(id) }} />
          {nameOf(id)}
        </label>
      ))}
    </fieldset>
  );
}

/** Vendors of whom there is nothing to draw, in words: a gap in a figure would look like an oversight. */
export function NotKnown({ vendors }: { readonly vendors: readonly string[] }) {
  const t = useWords('curves');
  const lang = useLang();
  const nameOf = useVendorNames();
  if (vendors.length === 0) return null;
  return <p className="unknown">{t('notKnown', { vendors: vendors.map((id) => nameOf(id)).join(COMMA[lang]) })}</p>;
}

export function useVendorNames(): (id: string, most?: number) => string {
  const say = useSay();
  const { vendor } = useData();
  return (id, most) => {
    const name = vendor.get(id)?.name;
    return inert(name === undefined ? id : say(name), most);
  };
}

/** A vendor keeps its colour on every screen. */
export function useVendorColours(): (id: string) => string {
  const { report } = useData();
  return (id) => `var(--series-${(report.vendors.findIndex((vendor) => vendor.id === id) % 10) + 1})`;
}
