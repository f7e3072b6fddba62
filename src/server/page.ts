import type { OpenAPIHono } from '@hono/zod-openapi';
import { setCookie } from 'hono/cookie';
import { contentPolicy, htmlPage, type PageApp } from '../report/html/page.ts';
import type { Access } from './access.ts';
import type { Live } from './live.ts';
import { type Packet, packet, sendPacket } from './packet.ts';
import type { Refusal } from './refusal.ts';

const title = { en: 'Vendor support', zh: '售后支持' };

/** The page itself. Its content policy names the one script and the one style that may run, by their hashes. */
export function pageRoutes(app: OpenAPIHono, { lang }: Live, page: () => Promise<PageApp>): void {
  let made: Promise<{ policy: string; html: Packet }> | undefined;
  app.get('/', async (c) => {
    made ??= page().then((parts) => ({
      policy: `${contentPolicy(parts, 'served')}; frame-ancestors 'none'`,
      html: packet(
        'text/html; charset=utf-8',
        htmlPage({ lang, title: title[lang], app: parts, view: null, cases: {} }),
      ),
    }));
    const { policy, html } = await made;
    c.header('content-security-policy', policy);
    return sendPacket(c, html);
  });
}

/** `/?token=…` once: the browser then has a cookie, and its address no secret. */
export function tokenRoute(app: OpenAPIHono, { isToken, cookie, session }: Access): void {
  app.get('/', async (c, next) => {
    const given = c.req.query('token');
    if (given === undefined) return next();
    if (isToken(given)) setCookie(c, cookie, session, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return c.redirect('/', 303);
  });
}

/**
 * Who comes to the page without a token: told where it is. The link is ours, so a browser that was just given the cookie by an address
 * in somebody's chat (which it does not send on the way from there) sends it now.
 */
export const withoutToken = ({ text }: Refusal): string => `<!doctype html>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Touchstone 试金石</title>
<p lang="en">${text.en} <a href="/">Try again</a></p><p lang="zh-CN">${text.zh} <a href="/">重试</a></p>
`;
