import type { EvidenceRecord, RecordKind, RecordOf } from '../../model/evidence.ts';
import type { Lang, Text } from '../../model/text.ts';
import { inert } from '../inert.ts';

type Wording<K extends RecordKind> = (record: RecordOf<K>) => Text;

const both = (en: string, zh: string, words: string): Text => ({ en: `${en}: ${words}`, zh: `${zh}：${words}` });

const NOTICES: Readonly<Record<RecordOf<'notice'>['notice'], Text>> = {
  'end-of-life': { en: 'End of life announced', zh: '宣布停止服务' },
  'breaking-change': { en: 'Breaking change announced', zh: '宣布不兼容变更' },
  maintenance: { en: 'Maintenance announced', zh: '维护公告' },
  security: { en: 'Security notice', zh: '安全公告' },
  'end-of-life-policy': { en: 'End-of-life policy', zh: '停止服务政策' },
};
const CHANGES: Readonly<Record<'none' | 'raise' | 'cut' | 'becomes-paid' | 'terms', Text>> = {
  none: { en: 'Price', zh: '价格' },
  raise: { en: 'Price raised', zh: '涨价' },
  cut: { en: 'Price cut', zh: '降价' },
  'becomes-paid': { en: 'No longer free', zh: '由免费转为收费' },
  terms: { en: 'Terms of payment changed', zh: '计费条款变更' },
};

/** What prices are most often asked for; any other unit stands as it was written. */
const PERIODS: Readonly<Record<string, Text>> = {
  minute: { en: 'minute', zh: '分钟' },
  hour: { en: 'hour', zh: '小时' },
  day: { en: 'day', zh: '天' },
  month: { en: 'month', zh: '月' },
  year: { en: 'year', zh: '年' },
};

/** What a dated record tells, in a line. Text of others is made harmless and short; the record has the whole. */
const wordings: { readonly [K in RecordKind]: Wording<K> } = {
  release: ({ package: name, version, deprecated }) => {
    const words = inert(`${name} ${version}`, 120);
    return deprecated === null
      ? { en: `Release ${words}`, zh: `发布 ${words}` }
      : {
          en: `Release ${words}, now deprecated: ${inert(deprecated, 120)}`,
          zh: `发布 ${words}（现已弃用：${inert(deprecated, 120)}）`,
        };
  },
  notice: ({ notice, what, withdrawn }) => {
    const { en, zh } = both(NOTICES[notice].en, NOTICES[notice].zh, inert(what));
    return withdrawn ? { en: `${en} (withdrawn later)`, zh: `${zh}（后来撤回）` } : { en, zh };
  },
  incident: ({ title, updates }) => ({
    en: `Incident: ${inert(title)} (${updates} updates)`,
    zh: `故障：${inert(title)}（${updates} 次更新）`,
  }),
  price: ({ item, change, amount, currency, per }) => {
    const { en, zh } = CHANGES[change ?? 'none'];
    const sum = amount === null ? '' : ` ${amount} ${currency ?? ''}`;
    const unit = per === null || amount === null ? { en: '', zh: '' } : (PERIODS[per] ?? { en: per, zh: per });
    const line = (lang: Lang) => `${inert(item)}${`${sum}${unit[lang] && ` / ${inert(unit[lang], 40)}`}`.trimEnd()}`;
    return { en: `${en}: ${line('en')}`, zh: `${zh}：${line('zh')}` };
  },
  contract: ({ title, source }) => both('Contract read', '读取合同', inert(title ?? source)),
  clause: ({ source }) => both('Clauses stated', '写明条款', inert(source)),
  remedy: ({ source }) => both('Remedies stated', '写明赔偿', inert(source)),
  commitment: ({ source }) => both('Promises stated', '写明承诺', inert(source)),
  claim: ({ says, saidBy }) => both(`Claimed by ${inert(saidBy, 80)}`, `${inert(saidBy, 80)}称`, inert(says)),
  statement: ({ says, saidBy }) =>
    both(`Stated by the vendor (${inert(saidBy, 80)})`, `服务商回应（${inert(saidBy, 80)}）`, inert(says)),
  case: ({ caseId, title }) => both('Case opened', '提出工单', inert(title ?? caseId)),
  log: ({ name, cases }) => ({
    en: `Log of ${cases} cases: ${inert(name)}`,
    zh: `${cases} 个工单的日志：${inert(name)}`,
  }),
  page: ({ title, source }) => both('Page changed', '页面更新', inert(title ?? source)),
  review: ({ text }) => both('Review', '评价', inert(text)),
  reference: ({ customer }) => both('Reference customer', '参考客户', inert(customer)),
  channel: ({ source }) => both('Channels described', '说明支持渠道', inert(source)),
};

export function happeningText(record: EvidenceRecord): Text {
  const wording = wordings[record.kind] as (record: EvidenceRecord) => Text;
  return wording(record);
}
