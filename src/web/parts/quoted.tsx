import type { ReactNode } from 'react';
import { quotation } from '../../report/contract-quote.ts';
import { useWords } from '../i18n.ts';
import { Popover } from './popover.tsx';

/** Something read from a document; pressed, the words it was read from. */
export function Quoted({ quote, children }: { readonly quote: string; readonly children: ReactNode }) {
  const t = useWords('contract');
  return (
    <Popover className="number" label={children} title={t('quoted')}>
      {() => <DocumentQuote words={quote} most={800} />}
    </Popover>
  );
}

/** Words of a document without its markup. */
export const DocumentQuote = ({ words, most = 240 }: { readonly words: string; readonly most?: number }) => (
  <q dir="auto">{quotation(words, most)}</q>
);
