import { describe, expect, it } from 'vitest';
import { costInputName } from './cost-input.ts';

const names = { birch: { en: 'Birch', zh: '白桦' } };

describe('the name of a figure of the account', () => {
  it.each([
    ['engineerHour', 'an engineer’s hour', '工程师每小时成本'],
    ['incidents.P0', 'P0 incidents a month', 'P0 每月故障次数'],
    ['vendors.birch.incidents.P0', 'P0 incidents a month (Birch)', 'P0 每月故障次数（白桦）'],
    ['vendors.birch.licence.0.is', 'licence a month, row 1 (Birch)', '每月授权费，第 1 行（白桦）'],
    ['vendors.birch.licence.1.is', 'licence a month, row 2 (Birch)', '每月授权费，第 2 行（白桦）'],
    ['prices.0.tiers.2.each', 'price of a unit, row 1, tier 3', '单价，第 1 行，第 3 档'],
    ['vendors.birch.credits.claimDays', 'days until you claim credits (Birch)', '申请赔付所需天数（白桦）'],
    ['vendors.nobody.licence', 'licence a month (nobody)', '每月授权费（nobody）'],
  ])('%s', (path, en, zh) => {
    expect(costInputName(path, names)).toEqual({ en, zh });
  });

  it('is the place itself where it is no figure, made harmless', () => {
    expect(costInputName('so\u202ewhat', names).en).not.toContain('\u202e');
  });
});
