/** An element of an XML document, without what AWS's answers don't use. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

const TOKEN = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|[^<]+/gy;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

/** Reads a document of elements, attributes and text; throws at anything else and at what isn't well-formed. */
export function parseXml(source: string): Element {
  const text = source.replace(/^\s*<\?xml[^?]*\?>/, '').trim();
  const root = { name: '', attributes: {}, children: [] as Element[], text: '' };
  const open = [root];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, closing, name, attributes = '', selfClosing] = match;
    end = match.index + token.length;
    const at = open.at(-1);
    if (!at) break;
    if (name === undefined) at.text += plain(token);
    else if (closing) {
      if (at.name !== name || open.length < 2) throw new Error(`</${name}> closes <${at.name}>`);
      open.pop();
    } else {
      const child = { name, attributes: readAttributes(attributes), children: [], text: '' };
      at.children.push(child);
      if (!selfClosing) open.push(child);
    }
  }
  const [document] = root.children;
  if (end !== text.length) throw new Error(`no XML: ${text.slice(end, end + 40)}`);
  if (open.length > 1 || root.children.length > 1 || root.text !== '' || !document) {
    throw new Error('not one element that is closed');
  }
  return document;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      plain(value),
    ]),
  );
}

function plain(text: string): string {
  return text.replace(/&(#x?)?(\w*);?/g, (whole, number: string | undefined, name: string) => {
    if (!whole.endsWith(';')) throw new Error(`a bare ampersand: ${whole}`);
    if (number !== undefined) {
      return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10));
    }
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`no entity: ${whole}`);
    return character;
  });
}
