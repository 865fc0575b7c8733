import { SaxesParser } from 'saxes';

export class NotWellFormed extends Error {}
/** There is more in it than a list holds. */
export class TooMuch extends Error {}

interface Heard {
  /** `name` without its prefix */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Tags and their attributes in all parts of a workbook: a thousand lines of sixty cells with three each, and some more. */
const mostTags = 400_000;
/** A sheet has seven levels. */
const mostLevels = 40;

/**
 * Reads XML texts, of all of which together there may be so much and no more: whoever reads does nothing else meanwhile. Nothing outside a
 * text is ever read: there are no entities but those of XML itself. Throws NotWellFormed, TooMuch.
 */
export function tagReader(): (xml: string, heard: Heard) => void {
  let tags = 0;
  const count = () => {
    tags += 1;
    if (tags > mostTags) throw new TooMuch();
  };
  return (xml, heard) => {
    if (xml === '') return;
    let level = 0;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new NotWellFormed(error.message);
    });
    parser.on('attribute', count);
    parser.on('opentag', ({ name, attributes }) => {
      count();
      level += 1;
      if (level > mostLevels) throw new NotWellFormed('too deep');
      heard.open?.(local(name), attributes);
    });
    parser.on('text', (text) => heard.text?.(text));
    parser.on('cdata', (text) => heard.text?.(text));
    parser.on('closetag', ({ name }) => {
      level -= 1;
      heard.close?.(local(name));
    });
    parser.write(xml).close();
  };
}

export type EachTag = ReturnType<typeof tagReader>;

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
