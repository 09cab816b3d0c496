/*
 * Paths of organizational units as people write them, and what is most likely wrong with one: its right form is then
 * the hint. AWS takes nearly any name of up to 128 characters for a unit ("CreateOrganizationalUnit"), so that a slip
 * would make a unit of that literal name.
 */

/** Levels of units below the root ("Quotas for AWS Organizations"). */
export const MAX_LEVELS = 5;

/** Ids as AWS writes them: `ou-ab12-3cd4ef56` and `r-ab12` (API reference, "OrganizationalUnit", "Root"). */
const ID = '(?:ou-[0-9a-z]{4,32}-[0-9a-z]{8,32}|r-[0-9a-z]{4,32})';
const IS_ID = new RegExp(`^${ID}$`, 'i');
const WITH_ID = new RegExp(String.raw`\s*[([]${ID}[)\]]\s*$`, 'i');

/**
 * What is wrong with the names of a path from some level on, as a part of a sentence: "begins with a slash".
 * `undefined` where they may be names of units.
 * @param from the first level whose unit is not there: what is there is right, however it is called
 */
export function faultOfUnits(path: string, from = 0): string | undefined {
  if (/^arn:/i.test(path)) return 'is an ARN, but must be names of units';
  const names = path.split('/');
  if (from === 0) {
    const [first = ''] = names;
    if (/^root$/i.test(first.trim()) && path !== 'Root') {
      return names.length === 1
        ? 'is not how the root is written'
        : 'begins with the root, which can only be written alone';
    }
  }
  for (const name of names.slice(from)) {
    const fault = faultOfName(name);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultOfName(name: string): string | undefined {
  if (IS_ID.test(name.trim())) return 'contains an id where the name of a unit belongs';
  if (WITH_ID.test(name)) return 'contains an id besides the name of a unit';
  if (name.trim() !== name) return 'has a space at the start or end of a name';
  if (/\p{C}/u.test(name)) return 'contains an invisible character';
  if (name === '.' || name === '..') return `has ${name === '.' ? 'a dot' : 'two dots'} as a name`;
  if (/\\|\s>\s/.test(name)) return 'is not separated by slashes';
  if (/%(?!2F)[0-9a-f]{2}/i.test(name.replaceAll('%2F', ''))) {
    return 'contains an escape other than `%2F`, the way to write a slash in a name';
  }
  return undefined;
}

/** The form that a wrong path was most likely meant to have; `undefined` where nobody can tell. */
export function rightUnitPath(path: string): string | undefined {
  if (/^arn:/i.test(path)) return undefined;
  const names = path
    .split(/\/|\\|\s>\s/)
    .map((name) => decoded(name).replace(WITH_ID, '').replace(/\p{C}/gu, '').trim())
    .filter((name) => name !== '' && name !== '.' && name !== '..');
  while (/^(?:root|r-[0-9a-z]{4,32})$/i.test(names[0] ?? '')) names.shift();
  if (names.some((name) => IS_ID.test(name)) || names.length > MAX_LEVELS) return undefined;
  return names.join('/') || 'Root';
}

/** Escapes other than that of the slash, which a name keeps. */
function decoded(name: string): string {
  return name.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes).replaceAll('/', '%2F');
    } catch {
      return escapes;
    }
  });
}

/** Equal for names that people take for one: capitals, blanks and the making of letters aside. */
export function foldedUnit(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}
