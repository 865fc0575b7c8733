import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { WebEnv } from './env.ts';

/** How the pages look where they are not light: dark for a dim hall, or as the device has it. */
export type Appearance = 'dark' | 'device';

export const appearances: readonly (Appearance | 'light')[] = ['light', 'dark', 'device'];

/** With any cookie of this site a page is made for its reader, and not taken from what is kept for all. */
const cookie = 'plenary-appearance';

/** What the browser that asks has chosen; null: light. */
export function appearanceOf(c: Context): Appearance | null {
  const chosen = getCookie(c, cookie);
  return chosen === 'dark' || chosen === 'device' ? chosen : null;
}

export function chooseAppearance(c: Context<WebEnv>, chosen: string | undefined, secure: boolean): void {
  const isOne = chosen === 'dark' || chosen === 'device';
  const maxAge = isOne ? 365 * 86_400 : 0;
  setCookie(c, cookie, isOne ? chosen : '', { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge });
}
