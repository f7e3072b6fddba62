import type { Text } from '../../model/text.ts';

/** Words of the first screen. */
export const startScreenWords = {
  title: { en: 'Choosing', zh: '我在选型' },
  next: { en: 'What to do next', zh: '接下来做什么' },
  stillOpen: { en: 'What is still open', zh: '仍未确定的问题' },
  whole: { en: 'The whole plan, all vendors side by side', zh: '查看完整计划与逐项对比' },
  signs: { en: 'Good signs and warning signs', zh: '优质表现与警惕信号' },
  dimension: { en: 'Dimension', zh: '维度' },
  good: { en: 'Good signs', zh: '优质服务的表现' },
  warning: { en: 'Warning signs', zh: '需要警惕的信号' },
  notObserved: { en: 'Not observed: {{who}}', zh: '未观察到：{{who}}' },
  notObservedAny: { en: 'Not observed at any of the vendors shown', zh: '所列服务商均未观察到' },
  noGood: { en: 'none observed', zh: '没有观察到' },
  more: { en: '{{n}} more', zh: '另有 {{n}} 条' },
  rejected_one: { en: 'Show the {{count}} vendor that is ruled out too', zh: '同时显示已排除的 {{count}} 家' },
  rejected_other: { en: 'Show the {{count}} vendors that are ruled out too', zh: '同时显示已排除的 {{count}} 家' },
  standing: { en: 'Where each vendor stands, and the four hard indicators', zh: '各家状态与四个硬指标' },
  vendor: { en: 'Vendor', zh: '服务商' },
  stated: { en: 'stated', zh: '写明' },
  calculator: { en: 'What bad support would cost you', zh: '隐性成本计算器' },
  calculatorWhy: {
    en: 'Every figure is yours: a number, or a range such as 20000 to 60000. It is computed anew as you type. What you leave empty stays unknown.',
    zh: '所有数字都由你填写：可以是一个数，也可以是范围，如 2万 到 6万。边填边算。空着的就是未知。',
  },
  toCalculator: { en: 'What an incident would cost you', zh: '一次故障会让你损失多少' },
  toCost: { en: 'All figures, what they are made of and what moves them', zh: '全部数字、构成与影响因素' },
} as const satisfies Record<string, Text>;
