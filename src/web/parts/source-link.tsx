import type { ReactNode } from 'react';
import { inert } from '../../report/inert.ts';

interface SourceLinkProps {
  readonly address: string;
  /** What is shown; the address itself by default. */
  readonly children?: ReactNode;
}

/** Only the web is linked to: an address in evidence may be anything. */
export function SourceLink({ address, children }: SourceLinkProps) {
  const shown = children ?? inert(address, 200);
  const dir = children === undefined ? 'ltr' : 'auto';
  if (!/^https?:\/\//i.test(address)) return <span dir={dir}>{shown}</span>;
  return (
    <a href={address} rel="noopener noreferrer nofollow" target="_blank" dir={dir}>
      {shown}
    </a>
  );
}
