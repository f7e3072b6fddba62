import type { ReportVendor } from '../../model/report.ts';
import { standingNames } from '../../report/words/terms.ts';
import { useSay } from '../i18n.ts';

export function StandingTag({ standing }: { readonly standing: ReportVendor['standing'] }) {
  const say = useSay();
  return <span className={`tag ${standing}`}>{say(standingNames[standing])}</span>;
}
