import { type Complain, checkDates, checkTier } from '../../decision/cost/figure-checks.ts';
import { readEntry } from '../../decision/cost/figures.ts';
import type { CostEntry } from '../../model/cost.ts';
import type { Text } from '../../model/text.ts';
import { entryOf, figureOf, isTable, tableOf } from './entry-edit.ts';
import type { CreditsDraft, FeeRow, FeesDraft, MonthlyFee, PriceListRow } from './fees-draft.ts';
import { MONTHLY } from './fees-draft.ts';
import { numberOf, percentOf } from './fees-edit.ts';
import type { FieldProblem, Note } from './field-problem.ts';
import { plain } from './plain.ts';

/** What the account is told in beside its own currency. */
export interface RateRow {
  readonly key: string;
  readonly currency: string;
  readonly is: string;
  readonly on: string;
}
export interface Money {
  readonly currency: string;
  readonly rates: readonly RateRow[];
}

export function checkFees(fees: FeesDraft, money: Money, name: string, note: Note): void {
  for (const fee of MONTHLY) checkMonthly(fees[fee], fee, money, `${name}.${fee}`, note);
  checkPrices(fees.prices, money, `${name}.prices`, note);
  if (fees.credits.gives === 'steps') checkCredits(fees.credits, money, `${name}.credits`, note);
}

function checkMonthly(rows: readonly FeeRow[], fee: MonthlyFee, money: Money, name: string, note: Note): void {
  for (const { key, from, is, entry } of rows) {
    note(`${name}.${key}.from`, dayProblem(from, rows.length > 1));
    note(`${name}.${key}.is`, orNeeded(fee, is, entryOf(is, entry), money));
  }
  checkOrder(rows, name, note);
}

function checkPrices(lists: readonly PriceListRow[], money: Money, name: string, note: Note): void {
  for (const [at, { key, from, tiers }] of lists.entries()) {
    note(`${name}.${key}.from`, dayProblem(from, at > 0));
    for (const [row, { key: tier, upTo, each }] of tiers.entries()) {
      const here = `${name}.${key}.${tier}`;
      const limit = numberOf(upTo) ?? undefined;
      const before = tiers[row - 1]?.upTo ?? '';
      note(`${here}.upTo`, upTo.trim() === '' || (limit ?? 0) > 0 ? null : 'notAmount');
      const order = complaintOf((complain) =>
        checkTier(limit, numberOf(before) ?? undefined, row === tiers.length - 1, [], complain),
      );
      note(`${here}.upTo`, order);
      note(`${here}.each`, orNeeded('prices', each, figureOf(each), money));
    }
  }
  checkOrder(lists, name, note);
}

function checkCredits(credits: CreditsDraft, money: Money, name: string, note: Note): void {
  const { steps, cap, counts, windowDays, claimDays, claim } = credits;
  const isShare = (text: string) => isWithin(numberOf(text), 1);
  for (const { key, below, share } of steps) {
    note(`${name}.${key}.below`, isWithin(percentOf(below), 100) ? null : 'notPercent');
    note(`${name}.${key}.share`, isShare(share) ? null : 'notShare');
  }
  note(`${name}.cap`, cap.trim() === '' || isShare(cap) ? null : 'notShare');
  note(`${name}.counts`, counts.length > 0 ? null : 'pickSeverity');
  note(`${name}.windowDays`, windowDays.trim() === '' || isWithin(numberOf(windowDays)) ? null : 'notAmount');
  if (claimDays.trim() !== '')
    note(`${name}.claimDays`, entryProblem('claimDays', claimDays, entryOf(claimDays, claim), money));
}

export function checkRates(money: Money, note: Note): void {
  const { currency: own, rates } = money;
  for (const [at, { key, currency, is, on }] of rates.entries()) {
    const code = plain(currency);
    const isTwice = code === plain(own) || rates.slice(0, at).some((one) => plain(one.currency) === code);
    note(`rates.${key}.currency`, !isCurrency(code) ? 'notCurrency' : isTwice ? 'sameCurrency' : null);
    note(`rates.${key}.on`, dayProblem(on, true));
    note(`rates.${key}.is`, orNeeded('rates', is, figureOf(is), money));
  }
}

export const isCurrency = (text: string): boolean => /^[A-Z]{3}$/.test(text);
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

const isWithin = (value: number | null, most = Number.POSITIVE_INFINITY): boolean =>
  value !== null && value > 0 && value <= most;
export const dayProblem = (text: string, isNeeded: boolean): FieldProblem | null =>
  text.trim() === '' ? (isNeeded ? 'needed' : null) : isDay(plain(text)) ? null : 'notDay';

/** Each with its neighbour, so that every row out of order is named. */
function checkOrder(rows: readonly { readonly key: string; readonly from: string }[], name: string, note: Note): void {
  for (const [at, { key }] of rows.entries()) {
    const pair = rows.slice(Math.max(0, at - 1), at + 1).map(({ from }) => ({ from: plain(from) || undefined }));
    note(
      `${name}.${key}.from`,
      complaintOf((complain) => checkDates(pair, [], complain)),
    );
  }
}

/** What is wrong with an entry, in the words of the account, which is told in `money`. */
export function entryProblem(input: string, text: string, entry: CostEntry, money: Money): FieldProblem | Text | null {
  if (isTable(text) && tableOf(text) === null) return 'notTable';
  const read = readEntry(input, entry);
  if (!read.ok) return read.why;
  const code = read.estimate.currency;
  const hasRate =
    code === null || [money.currency, ...money.rates.map((rate) => rate.currency)].some((one) => plain(one) === code);
  return hasRate ? null : 'noRate';
}

const orNeeded = (input: string, text: string, entry: CostEntry, money: Money): FieldProblem | Text | null =>
  text.trim() === '' ? 'needed' : entryProblem(input, text, entry, money);

function complaintOf(check: (complain: Complain) => void): Text | null {
  let said: Text | null = null;
  try {
    check((_, why) => {
      said = why;
      throw new Error(why.en);
    });
  } catch (error) {
    if (said === null) throw error;
  }
  return said;
}
