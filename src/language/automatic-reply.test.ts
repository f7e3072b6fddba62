import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAutomaticReply } from './automatic-reply.ts';

describe('a machine or an absence speaks', () => {
  it.each([
    '【自动回复】您好，我现在不在，稍后回复您。',
    '此邮件由系统自动发送，请勿回复。',
    '您好，您的工单已提交，工单号：20260304001，工程师会尽快处理。',
    '已收到您的反馈，我们将在2个工作日内回复您，请耐心等待。',
    '感谢您的咨询，您的问题已受理，相关人员会尽快与您联系',
    '您好，我是智能客服小七，请问有什么可以帮您？',
    '智能助手竭诚为您服务',
    '当前咨询人数较多，您前面还有 12 位',
    '人工客服工作时间为工作日 9:00-18:00',
    '本人休假中，3月9日返回，紧急事务请联系值班同事',
    'This is an automated message, please do not reply to this email.',
    'Auto-reply: thanks for writing to us',
    'I am out of the office until March 9 with limited access to email.',
    'Thank you for contacting Acme Support. A member of our team will respond within one business day.',
    'Your request has been received. Ticket number: 10442',
    'We have received your email and will get back to you as soon as possible.',
    "Hi! I'm your virtual assistant.",
  ])('%s', (text) => {
    const span = readAutomaticReply(text);
    expect(span).not.toBeNull();
    expect(text.slice(span?.start, span?.end)).not.toBe('');
  });
});

describe('a person speaks, if only to acknowledge', () => {
  it.each([
    '收到，我看下日志',
    '已收到您的日志，14:02 有一次 ICE 重连失败，请确认当时是否切网',
    '已记录',
    '您稍等，我们查一下',
    '请提供日志和房间号',
    '好的，稍后回复您',
    '工单里的版本号是多少？',
    '机器人推流的场景我们下午复现一下',
    'We received the logs, thanks. The crash is in the decoder; update to 4.2.1.',
    'Thanks for your email. Which version are you on?',
    'Can you reproduce it outside the office network?',
    'Let me check and come back to you.',
    '',
  ])('%s', (text) => {
    expect(readAutomaticReply(text)).toBeNull();
  });
});

it('spans lie in the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
      const span = readAutomaticReply(`${text}自动回复${text}`);
      expect(span && span.start < span.end && span.end <= text.length * 2 + 4).toBe(true);
    }),
  );
});
