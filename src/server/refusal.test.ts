import { expect, it } from 'vitest';
import { usageError } from '../model/error.ts';
import { asFields, refusalOf } from './refusal.ts';

it('words about options are told as words about fields: the first bare, for it says where, and others quoted', () => {
  expect(asFields({ en: '--opened: or say with --day which', zh: '--opened：或用 --day 说明' })).toEqual({
    en: 'opened: or say with “day” which',
    zh: 'opened：或用“day”说明',
  });
  const none = { en: 'a -- b, well--known, ---', zh: '甲 -- 乙' };
  expect(asFields(none)).toEqual(none);
  expect(refusalOf(usageError('--zone Mars: no', '--zone Mars：否'))?.text.en).toBe('zone Mars: no');
  expect(refusalOf(new Error('a bug'))).toBeNull();
});
