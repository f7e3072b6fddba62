import { useEffect, useRef, useState } from 'react';
import type { KeptNote, Noted } from '../../model/api.ts';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useSay, useWords } from '../i18n.ts';
import { api } from '../live/api.ts';
import { useLive } from '../live/store.ts';
import { useVendors } from '../live/vendor-choice.tsx';

/** The notes that count, each with a way to take it back. Read again after one was noted, here or elsewhere. */
export function NoteList({ after }: { readonly after: Noted | null }) {
  const t = useWords('live');
  const say = useSay();
  const { shown } = useLive();
  const [notes, setNotes] = useState<readonly KeptNote[]>([]);
  const [said, setSaid] = useState<Text | 'takenBack' | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was noted, and that files have changed, are why it is read again
  useEffect(() => {
    let isLate = false;
    void api.notes().then((answer) => {
      if (!isLate && 'value' in answer) setNotes(answer.value);
    });
    return () => {
      isLate = true;
    };
  }, [after, shown]);
  const withdraw = (id: string) =>
    void api.withdrawNote(id).then((answer) => {
      setSaid('refused' in answer ? answer.refused.message : 'takenBack');
      if (!('value' in answer)) return;
      heading.current?.focus();
      setNotes(answer.value);
    });
  if (notes.length === 0 && said === null) return null;
  return (
    <section>
      <h3 ref={heading} tabIndex={-1}>
        {t('keptNotes')}
      </h3>
      <p role="status">{said !== null && (said === 'takenBack' ? t(said) : say(said))}</p>
      <ul>
        {notes.map((note) => (
          <Line key={note.id} note={note} withdraw={withdraw} />
        ))}
      </ul>
    </section>
  );
}

function Line({ note, withdraw }: { readonly note: KeptNote; readonly withdraw: (id: string) => void }) {
  const t = useWords('live');
  const vendors = new Map(useVendors());
  const { id, vendor, notedAt, name, cases, opened, about } = note;
  const what = [vendors.get(vendor) ?? vendor, name, opened, about]
    .flatMap((words) => (words ? [inert(words, 80)] : []))
    .join(' · ');
  return (
    <li>
      <span dir="auto">{what}</span>{' '}
      <small className="quiet">{t('noteOf', { day: notedAt.slice(0, 10), cases })}</small>
      {/* Two presses: it cannot be undone but by noting it down again. */}
      <details>
        <summary aria-label={t('takeBackNamed', { what })}>{t('takeBack')}</summary>
        <p>{t('takeBackSure')}</p>
        <button type="button" className="button small" onClick={() => withdraw(id)}>
          {t('takeBack')}
        </button>
      </details>
    </li>
  );
}
