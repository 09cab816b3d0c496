import { type Desired, hasManagement } from '../accounts/directory.ts';
import { toAccountName } from '../accounts/identifiers.ts';
import {
  type DraftFile,
  type Drafts,
  defaultTitle,
  initFiles,
  listedWithoutFile,
  type Skipped,
  withFiles,
  withList,
  wrongName,
} from '../accounts/init.ts';
import { REGIONS } from '../accounts/regions.ts';
import { MASTER } from '../accounts/schema.ts';
import { draftInit } from '../commands/draft-init.ts';
import { Failure } from '../failure.ts';
import { code, unquoted } from '../text.ts';
import type { Context } from './context.ts';
import { writeDrafts } from './write.ts';

/** Writes the files of accounts that are to be, and asks for what is not given, as Paco does. */
export async function init(context: Context): Promise<number> {
  const { args, screen } = context;
  let { desired } = context.read().now;
  const named = args.operands.map(nameOf);
  if (args.values.has('email') && named.length !== 1) {
    throw new Failure(
      '`--email` is for one account',
      'Name it, `org-accounts init prod --email …`, or give `--root-email-pattern`.',
    );
  }
  const files: DraftFile[] = [];
  const skipped: Skipped[] = [];
  const take = (drafts: Drafts): void => {
    files.push(...drafts.files);
    skipped.push(...drafts.skipped);
    desired = withFiles(desired, withList(drafts.files));
  };
  if (!hasManagement(desired) && (named.length === 0 || named.includes(MASTER))) {
    take(await begin(context, desired));
  }
  const names = named.length > 0 ? named : listedWithoutFile(desired);
  for (const name of names) {
    if (files.some((file) => file.name === name)) continue;
    if (skipped.some(({ account }) => account === name)) continue;
    take(await one(context, desired, name));
  }
  if (files.length === 0) screen.print('No file was written.');
  return writeDrafts(context, { files, skipped });
}

/** The management account's file, from the live organization; without one, its email is asked for. */
async function begin(context: Context, desired: Desired): Promise<Drafts> {
  const { screen } = context;
  const request = { ...given(context), accounts: [{ name: MASTER, email: emailOf(context) }] };
  const drafts = await draftInit(context, desired, request);
  if (drafts.files.length > 0 || !screen.isInteractive) return drafts;
  return one(context, desired, MASTER);
}

async function one(context: Context, desired: Desired, name: string): Promise<Drafts> {
  const { screen, settings } = context;
  const request = given(context);
  const email = emailOf(context);
  const isThere = desired.files.some((file) => file.name === name);
  if (!screen.isInteractive || isThere || wrongName(name) !== undefined) {
    return initFiles(desired, { ...request, accounts: [{ name, email }] });
  }
  screen.log(`\n${code(name)}`);
  const title = request.title ?? (await screen.ask('Title', defaultTitle(name), () => undefined));
  const preset = desired.management?.fields.region ?? process.env.AWS_REGION ?? '';
  const region = request.region ?? (await screen.ask('Region', preset, wrongRegion));
  const wrongEmail = (text: string): string | undefined => {
    const accounts = [{ name, email: text }];
    const { skipped } = initFiles(desired, { accounts, title, region });
    return skipped[0] && unquoted(skipped[0].why);
  };
  const pattern = settings.rootEmailPattern?.replaceAll('{name}', name) ?? '';
  const address = email ?? (await screen.ask('Root email address', pattern, wrongEmail));
  return initFiles(desired, { accounts: [{ name, email: address }], title, region });
}

function given({ args, settings }: Context) {
  return {
    title: args.values.get('title'),
    region: args.values.get('region'),
    emailPattern: settings.rootEmailPattern,
  };
}

function emailOf({ args }: Context): string | undefined {
  return args.values.get('email');
}

function wrongRegion(text: string): string | undefined {
  return REGIONS.includes(text) ? undefined : `${text} is not an AWS region, such as us-west-2`;
}

function nameOf(operand: string): string {
  const name = toAccountName(operand);
  if (name !== undefined) return name;
  throw new Failure(
    `${code(operand)} can't be the name of an account`,
    'It becomes the name of a file: letters, digits, `-`, `_`, `.` and `+`.',
  );
}
