import type { NoteRequest } from '../../model/api.ts';

/** The options of a note as they are typed; empty is not said. */
const FIELDS = {
  vendor: '',
  channel: '',
  severity: '',
  title: '',
  opened: '',
  asked: '',
  replied: '',
  by: '',
  said: '',
  promised: '',
  workaround: '',
  resolved: '',
  closed: '',
  reason: '',
  until: '',
  paste: '',
  me: '',
  them: '',
  format: '',
  case: '',
  plan: '',
  day: '',
  zone: '',
  dates: '',
} as const satisfies Record<keyof NoteRequest, ''>;
export type NoteField = keyof typeof FIELDS;
export type NoteDraft = Readonly<Record<NoteField, string>> & { readonly how: 'fields' | 'paste' };
export const EMPTY_NOTE: NoteDraft = { ...FIELDS, how: 'fields' };

/** Fields that belong to the other way of entering are not sent, but stay in the form. */
const OF_PASTE: readonly NoteField[] = ['paste', 'me', 'them', 'format'];
const OF_FIELDS: readonly NoteField[] = ['asked', 'replied', 'by', 'said', 'promised'];

const isSent = (field: NoteField, how: NoteDraft['how']): boolean =>
  !(how === 'fields' ? OF_PASTE : OF_FIELDS).includes(field);

/** The fields without which there is no note. */
export function noteProblems(draft: NoteDraft): NoteField[] {
  const needed: readonly NoteField[] = ['vendor', 'channel', draft.how === 'fields' ? 'opened' : 'paste'];
  return needed.filter((field) => draft[field].trim() === '');
}

export function noteOf(draft: NoteDraft): NoteRequest {
  const given = Object.entries(draft).filter(
    ([field, text]) => field !== 'how' && text.trim() !== '' && isSent(field as NoteField, draft.how),
  );
  return { vendor: draft.vendor, channel: draft.channel, ...Object.fromEntries(given) };
}

/** The server's words begin with the field they are about: `opened: not a time`. */
export function refusedField(words: string): NoteField | null {
  const [, name = ''] = /^(?:--)?([a-z]+)\b[^:]{0,60}: /.exec(words) ?? [];
  return (Object.keys(FIELDS) as NoteField[]).find((field) => field === name) ?? null;
}
