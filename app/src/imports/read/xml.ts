import { SaxesParser } from 'saxes';

export class NotWellFormed extends Error {}

interface Heard {
  /** `name` without its prefix */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Goes through an XML text. Nothing outside it is ever read: there are no entities but those of XML itself. */
export function eachTag(xml: string, heard: Heard): void {
  if (xml === '') return;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new NotWellFormed(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => heard.open?.(local(name), attributes));
  parser.on('text', (text) => heard.text?.(text));
  parser.on('cdata', (text) => heard.text?.(text));
  parser.on('closetag', ({ name }) => heard.close?.(local(name)));
  parser.write(xml).close();
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
