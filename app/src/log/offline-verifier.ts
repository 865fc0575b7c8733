import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fillOfflinePage, formatTrust, type Trust } from '@plenary/record';
import { clientFolder } from '../web/assets.ts';

/** The offline verifier that the build left beside the browser's files; null while developing without a build. */
export function offlineTemplate(): string | null {
  const folder = clientFolder();
  const file = folder === null ? null : path.join(folder, 'verify-offline.html');
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
