import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/**
 * What the fields of a form are called, by the ids of their controls; a group of answers by that of its first. Read off the
 * fields as they are drawn: the list of what is wrong stands before them, and each form makes its fields in its own way.
 */
export function labelsOf(fields: ReactNode): ReadonlyMap<string, string> {
  const html = renderToStaticMarkup(fields);
  const labels = new Map<string, string>();
  for (const [, id = '', label = ''] of html.matchAll(/<label[^>]* for="([^"]+)"[^>]*>(.*?)<\/label>/gs))
    labels.set(id, wordsOf(label));
  const groups = /<fieldset class="field[^>]*><legend[^>]*>(.*?)<\/legend>.*?<input[^>]* id="([^"]+)"/gs;
  for (const [, legend = '', id = ''] of html.matchAll(groups)) labels.set(id, wordsOf(legend));
  return labels;
}

/** Without tags, and without what stands beside the name, as "(optional)". */
function wordsOf(label: string): string {
  return label
    .replaceAll(/<(span class="mute"|small)[^>]*>.*?<\/\w+>/gs, '')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
