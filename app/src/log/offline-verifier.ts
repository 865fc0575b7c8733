import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fillOfflinePage, formatTrust, type Trust } from '@plenary/record';
import { clientFolder } from '../web/assets.ts';

/** The offline verifier that the build left beside the browser's files; null while developing without a build. */
export function offlineTemplate(): string | null {
  return built('verify-offline.html');
}

/** The program that checks an export of the record without Plenary, as the build left it; null without a build. */
export function strangersVerifier(): string | null {
  return built('verify-record.mjs');
}

function built(name: string): string | null {
  const folder = clientFolder();
  const file = folder === null ? null : path.join(folder, name);
  return file !== null && existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** Fills the verifier with whom to trust; made anew only when that has changed. */
export function offlineVerifier(template: string | null): (trust: Trust) => string | null {
  let made: { readonly trust: string; readonly page: string } | null = null;
  return (trust) => {
    if (template === null) return null;
    const text = formatTrust(trust);
    if (made?.trust !== text) made = { trust: text, page: fillOfflinePage(template, trust) };
    return made.page;
  };
}
