import type { Lang } from '../src/words/languages.ts';
import type { StageServer } from './stage-server.ts';

/** The President's console, as far as it is read aloud. */
export interface HeardConsole {
  readonly html: string;
  /** the lines of the script, as they are heard */
  readonly lines: readonly string[];
  /** what the console offers next; null when it offers nothing */
  readonly next: string | null;
}

export async function consoleOf(
  server: StageServer,
  meeting: string,
  account: string,
  lang: Lang,
): Promise<HeardConsole> {
  const prefix = lang === 'en' ? '' : `/${lang}`;
  const alone = { cookie: `script=${lang}` };
  const html = await (await server.get(`${prefix}/meetings/${meeting}/podium`, account, alone)).text();
  return {
    html,
    lines: linesOf(html),
    next: /<h2 id="do".*?<\/h2>(?:<div[^>]*>)?<p(?: class="vh")?><b>(.*?)<\/b>/s.exec(html)?.[1] ?? null,
  };
}

/** The first block of words: the other is folded, for a suspension. */
export function linesOf(html: string): readonly string[] {
  const section = /<section[^>]*id="script".*?<\/section>/s.exec(html)?.[0] ?? '';
  const words = /<div class="script law"[^>]*>(.*?)(?:<details|<p class="small mute">)/s.exec(section)?.[1] ?? '';
  return words
    .split(/<\/(?:p|li)>/)
    .map((line) => line.replaceAll(/<[^>]*>/g, '').trim())
    .filter((line) => line !== '');
}

/** A figure as it is heard: 2 is not in 20. */
export function hears(text: string, figure: string | number): boolean {
  return typeof figure === 'string' ? text.includes(figure) : new RegExp(`(?<![\\d.])${figure}(?!\\d)`).test(text);
}

/** Names of persons of the demonstration as they are read aloud. */
const familyLast =
  /[A-Z][a-z]+ (?:Draft|Example|Fiction|Figure|Instance|Mockup|Model|Pattern|Placeholder|Prototype|Sample|Specimen|Stencil|Template)/g;

/** Human texts of the demonstration that stand in one language, and names of persons. */
export function withoutNames(line: string): string {
  return line
    .replaceAll(
      /Demonstration (?:resolution on (?:the length of meetings|tidy corridors)|election of \w+ judges?)|Agenda of the demonstration session/g,
      '',
    )
    .replaceAll(/DEMO-1\/(?:L|Res)\.\d/g, '')
    .replaceAll(familyLast, '')
    .replaceAll(/[A-Z][a-z]+, [A-Z][a-z]+(?: \([^)]*\))?/g, '');
}
