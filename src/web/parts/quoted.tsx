import { Popover, PopoverDisclosure, PopoverProvider } from '@ariakit/react/popover';
import type { ReactNode } from 'react';
import { quotation } from '../../report/contract-quote.ts';
import { useWords } from '../i18n.ts';

/** Something read from a document; pressed, the words it was read from. */
export function Quoted({ quote, children }: { readonly quote: string; readonly children: ReactNode }) {
  const t = useWords('contract');
  return (
    <PopoverProvider placement="bottom-start">
      <PopoverDisclosure className="number">{children}</PopoverDisclosure>
      <Popover className="popover" portal unmountOnHide gutter={6} aria-label={t('quoted')}>
        <p className="quiet">{t('quoted')}</p>
        <DocumentQuote words={quote} most={800} />
      </Popover>
    </PopoverProvider>
  );
}

/** Words of a document without its markup. */
export const DocumentQuote = ({ words, most = 240 }: { readonly words: string; readonly most?: number }) => (
  <q dir="auto">{quotation(words, most)}</q>
);
