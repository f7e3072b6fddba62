import type { Text } from '../../model/text.ts';

/** Words around every screen. */
export const shellWords = {
  brand: { en: 'Touchstone', zh: '试金石' },
  start: { en: 'Choosing', zh: '我在选型' },
  enter: { en: 'Your evidence', zh: '录入' },
  compare: { en: 'Compare', zh: '对比' },
  vendor: { en: 'Vendors', zh: '服务商' },
  curves: { en: 'Response and resolution', zh: '响应与解决' },
  hours: { en: 'Hours', zh: '时段' },
  case: { en: 'Cases', zh: '工单' },
  cost: { en: 'Cost', zh: '成本' },
  weights: { en: 'Weights', zh: '权重' },
  evidence: { en: 'Evidence', zh: '证据' },
  method: { en: 'Method', zh: '方法' },
  screens: { en: 'Screens', zh: '页面' },
  skip: { en: 'Skip to the content', zh: '跳到正文' },
  language: { en: 'Language', zh: '语言' },
  light: { en: 'Light', zh: '浅色' },
  dark: { en: 'Dark', zh: '深色' },
  theme: { en: 'Colours', zh: '配色' },
  asOf: { en: 'evidence as of {{day}}', zh: '证据截至 {{day}}' },
  policy: { en: 'policy {{version}} · evidence {{hash}}', zh: '评分规则 {{version}} · 证据 {{hash}}' },
  loading: { en: 'Reading the evidence…', zh: '正在读取证据…' },
  failed: { en: 'The document could not be read: {{why}}', zh: '无法读取文档：{{why}}' },
  unscored: { en: 'An unscored vendor is not a bad vendor.', zh: '没有得分的服务商不等于差的服务商。' },
} as const satisfies Record<string, Text>;
