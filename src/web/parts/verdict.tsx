import type { ReportDoc } from '../../model/report.ts';
import { inert } from '../../report/inert.ts';
import { verdictNames } from '../../report/words/terms.ts';
import { useSay } from '../i18n.ts';
import { useData } from '../page-data.ts';

/** One verdict with its reasons in plain words. */
export function Verdict({ verdict: { state, vendor, reasons } }: { readonly verdict: ReportDoc['verdict'] }) {
  const say = useSay();
  const data = useData();
  const name = vendor === null ? undefined : data.vendor.get(vendor)?.name;
  return (
    <div className="verdict" data-state={state}>
      <p className="verdict-head">
        {say(verdictNames[state])} {name !== undefined && <strong dir="auto">{inert(say(name))}</strong>}
      </p>
      {reasons.map((reason) => (
        <p key={reason.en}>{say(reason)}</p>
      ))}
    </div>
  );
}
