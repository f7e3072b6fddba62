import { describe, expect, it } from 'vitest';
import { record } from '../../test/records.ts';
import type { CalendarSpec, OpenHours } from '../model/calendar.ts';
import type { RecordOf, WeekHours } from '../model/evidence.ts';
import { type BuyersSide, hoursOf, keepingHolidays } from './promised-hours.ts';

type Commitment = RecordOf<'commitment'>;

const told: CalendarSpec = { timezone: 'Asia/Shanghai', hours: { mon: [['08:00', '20:00']] }, holidaySet: 'CN' };
const buyer: BuyersSide = { plan: null, product: null, calendar: told };
const week = (from: string): WeekHours => ({ timezone: 'Asia/Shanghai', days: ['mon'], from, to: '18:00' });
const asCalendar = (from: string): OpenHours => ({ timezone: 'Asia/Shanghai', hours: { mon: [[from, '18:00']] } });
const promise = (about: Partial<Commitment> = {}) => record('commitment', { clock: 'business', ...about });
const hours = (from: string | null, about: Partial<Commitment> = {}) =>
  record('commitment', {
    metric: 'support-hours',
    severity: null,
    canonicalSeverity: null,
    targetMinutes: null,
    hours: from === null ? null : week(from),
    ...about,
  });

describe('the hours of a promise', () => {
  it('are the buyer\u2019s word where no document states any, or none whole', () => {
    const word = { calendar: told, isBuyersWord: true };
    expect(hoursOf(promise(), [], buyer)).toEqual(word);
    expect(hoursOf(promise(), [hours(null), hours('09:00', { binding: 'example' })], buyer)).toEqual(word);
    expect(hoursOf(promise(), [hours('09:00', { severity: 'P3' })], buyer)).toEqual(word);
    expect(hoursOf(promise(), [], { ...buyer, calendar: null })).toEqual({ calendar: null, isBuyersWord: false });
  });

  it('are those of a document wherever one states them', () => {
    const stated = { calendar: asCalendar('09:00'), isBuyersWord: false };
    expect(hoursOf(promise({ hours: week('09:00') }), [hours('10:00')], buyer)).toEqual(stated);
    expect(hoursOf(promise(), [hours('09:00')], buyer)).toEqual(stated);
    expect(hoursOf(promise({ plan: 'Gold' }), [hours('09:00', { plan: 'gold' })], buyer)).toEqual(stated);
  });

  it('of the plan and the product considered hold for what is promised to all, and those of others for nothing', () => {
    const gold = { ...buyer, plan: 'Gold', product: 'Mail' };
    const stated = [hours('09:00', { plan: 'Gold', product: 'Mail' }), hours('10:00', { plan: 'Basic' })];
    expect(hoursOf(promise(), stated, gold)).toEqual({ calendar: asCalendar('09:00'), isBuyersWord: false });
    expect(hoursOf(promise(), [hours('10:00', { product: 'Video' })], gold).isBuyersWord).toBe(true);
  });

  it('are not known where documents differ, or speak of a plan that may not be ours: they have spoken', () => {
    const open = { calendar: null, isBuyersWord: false };
    expect(hoursOf(promise(), [hours('09:00'), hours('10:00')], buyer)).toEqual(open);
    expect(hoursOf(promise(), [hours('09:00', { plan: 'Gold' })], buyer)).toEqual(open);
  });
});

describe('public holidays', () => {
  it('are added to the week of a document, and to nothing that the buyer said', () => {
    const stated = asCalendar('09:00');
    expect(keepingHolidays(stated, { isBuyersWord: false })).toEqual({ ...stated, holidaySet: 'CN' });
    expect(keepingHolidays(stated, { isBuyersWord: true })).toBe(stated);
    expect(keepingHolidays({ always: true }, { isBuyersWord: false })).toEqual({ always: true });
  });
});
