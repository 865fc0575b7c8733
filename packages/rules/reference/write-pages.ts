/** Writes docs/rules.md and docs/rules-and-history.md: `npx node packages/rules/reference/write-pages.ts`. */
import { writeFileSync } from 'node:fs';
import { pages } from './pages.ts';

for (const [file, text] of Object.entries(pages())) writeFileSync(new URL(`../../../${file}`, import.meta.url), text);
