import { describe, expect, it } from 'vitest';
import { EMPTY_NOTE, noteOf, noteProblems, refusedField } from './note-draft.ts';

describe('a note through the form', () => {
  it('needs whom, where and when; or, pasted, the text', () => {
    expect(noteProblems(EMPTY_NOTE)).toEqual(['vendor', 'channel', 'opened']);
    expect(noteProblems({ ...EMPTY_NOTE, vendor: 'a', channel: 'chat', how: 'paste' })).toEqual(['paste']);
  });
  it('sends what was said and nothing that was left empty', () =>
    expect(noteOf({ ...EMPTY_NOTE, vendor: 'a', channel: 'chat', opened: '10:00', said: ' ' })).toEqual({
      vendor: 'a',
      channel: 'chat',
      opened: '10:00',
    }));
  it('sends nothing of the other way of entering', () => {
    const both = { ...EMPTY_NOTE, vendor: 'a', channel: 'chat', opened: '10:00', paste: 'text', replied: '11:00' };
    expect(noteOf(both)).not.toHaveProperty('paste');
    expect(noteOf({ ...both, how: 'paste' })).not.toHaveProperty('replied');
  });
  it('finds the field that the server speaks of', () => {
    expect(refusedField('opened: not a time that was understood')).toBe('opened');
    expect(refusedField('zone Mars: not a time zone; write one such as Asia/Shanghai')).toBe('zone');
    expect(refusedField('the server is busy: wait')).toBeNull();
  });
});
