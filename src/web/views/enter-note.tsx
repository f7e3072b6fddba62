import { useState } from 'react';
import type { Noted } from '../../model/api.ts';
import type { Text } from '../../model/text.ts';
import { inert } from '../../report/inert.ts';
import { useSay, useWords } from '../i18n.ts';
import { api } from '../live/api.ts';
import { useKept } from '../live/kept.ts';
import { EMPTY_NOTE, type NoteDraft, type NoteField, noteOf, noteProblems, refusedField } from '../live/note-draft.ts';
import { inFormWords } from '../live/note-words.ts';
import { Form } from '../parts/form.tsx';
import { type NoteFields, NoteMore, NotePaste, NoteReply, NoteWhat } from './enter-note-fields.tsx';
import { NoteList } from './enter-note-list.tsx';

/** What the buyer saw: a few fields, or a pasted conversation. */
export function NoteForm() {
  const t = useWords('live');
  const say = useSay();
  const [draft, setDraft] = useKept<NoteDraft>('note', EMPTY_NOTE);
  const [isTried, setTried] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const [noted, setNoted] = useState<Noted | null>(null);
  const missing = noteProblems(draft);
  // What the server says of one field stands beside it.
  const field = refused === null ? null : refusedField(refused.en);
  const errorOf = (name: NoteField): string | undefined =>
    isTried && missing.includes(name)
      ? t('needed')
      : refused !== null && field === name
        ? inert(say(inFormWords(refused)), 400)
        : undefined;
  const fields: NoteFields = { draft, errorOf, set: (name) => (value) => setDraft({ ...draft, [name]: value }) };
  const submit = () => {
    setTried(true);
    setNoted(null);
    if (missing.length > 0) return missing.length;
    void api.note(noteOf(draft)).then((answer) => {
      setRefused('refused' in answer ? answer.refused.message : null);
      if (!('value' in answer)) return;
      setNoted(answer.value);
      setDraft({ ...EMPTY_NOTE, how: draft.how, vendor: draft.vendor, channel: draft.channel });
      setTried(false);
    });
    return 0;
  };
  return (
    <>
      <Form
        label={t('note')}
        submit={submit}
        refused={refused && inFormWords(refused)}
        wrong={isTried ? missing.length : 0}
      >
        <p>{t('noteIntro')}</p>
        <NoteWhat {...fields} />
        <fieldset>
          <legend>{t('how')}</legend>
          <div className="checks">
            {(['fields', 'paste'] as const).map((how) => (
              <label key={how}>
                <input
                  type="radio"
                  name="how"
                  checked={draft.how === how}
                  onChange={() => setDraft({ ...draft, how })}
                />
                {t(how === 'fields' ? 'byFields' : 'byPaste')}
              </label>
            ))}
          </div>
          {draft.how === 'fields' ? <NoteReply {...fields} /> : <NotePaste {...fields} />}
        </fieldset>
        <NoteMore {...fields} />
        <div className="actions">
          <button type="submit" className="button primary">
            {t('noteSave')}
          </button>
        </div>
        <div role="status">
          {noted !== null && (
            <div className="told">
              <p>{t('noted', { cases: noted.cases, messages: noted.messages })}</p>
              {noted.warnings.length > 0 && (
                <>
                  <p>{t('checkThese')}</p>
                  <ul>
                    {noted.warnings.map((warning) => (
                      <li key={warning.en} dir="auto">
                        {inert(say(inFormWords(warning)), 400)}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </div>
          )}
        </div>
      </Form>
      <NoteList after={noted} />
    </>
  );
}
