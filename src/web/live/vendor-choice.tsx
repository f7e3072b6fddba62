import { inert } from '../../report/inert.ts';
import { useSay, useWords } from '../i18n.ts';
import { ChoiceField } from '../parts/field.tsx';
import { useLive } from './store.ts';

/** The vendors of the workspace by id. */
export function useVendors(): readonly (readonly [id: string, name: string])[] {
  const say = useSay();
  const { workspace } = useLive();
  if (workspace === null || workspace === 'none') return [];
  return workspace.workspace?.vendors.map(({ id, name }) => [id, inert(say(name), 80)] as const) ?? [];
}

interface VendorChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly change: (id: string) => void;
  readonly error?: string | undefined;
}

export function VendorChoice(props: VendorChoiceProps) {
  const t = useWords('live');
  const vendors = useVendors();
  return <ChoiceField {...props} isRequired choices={[['', t('pick')], ...vendors]} />;
}
