import { basename } from 'node:path';
import { readSettings, type Settings } from '../inputs.ts';
import { once } from '../once.ts';
import type { Session } from '../organization/session.ts';
import { type Arguments, sourceOf } from './arguments.ts';
import { type Local, readLocal } from './folder.ts';
import { type Git, openGit } from './git.ts';
import { openScreen, type Screen } from './screen.ts';

/** All that a command at a terminal works with. */
export interface Context {
  readonly args: Arguments;
  readonly settings: Settings;
  readonly screen: Screen;
  readonly cwd: string;
  /** The repository around the folder. */
  readonly git: Git | undefined;
  /** Reads the account files as they are now. */
  readonly read: () => Local;
  /** Says who we are to AWS, once; asked for only when AWS is needed. */
  readonly session: () => Promise<Session>;
  /** `owner/name` of the repository, or the folder's name. */
  readonly repository: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Fires on Ctrl-C. */
  readonly signal: AbortSignal;
}

/** @throws Failure for an option that is wrong */
export function openContext(args: Arguments, env: NodeJS.ProcessEnv, signal: AbortSignal): Context {
  const settings = readSettings(sourceOf(args));
  const screen = openScreen({ isJson: args.flags.has('json'), isYes: args.flags.has('yes') });
  const cwd = process.cwd();
  const git: Git | undefined = openGit(cwd);
  const mayBegin = args.command === 'init' || args.command === 'import';
  return {
    args,
    settings,
    screen,
    cwd,
    git,
    signal,
    env,
    read: () => readLocal({ cwd, directory: settings.directory, git, mayBegin }),
    repository: git?.remote ?? basename(cwd),
    session: once(async () => {
      const { refuseProfile, useProfile } = await import('./profile.ts');
      const profile = await useProfile(args.values.get('profile'), env);
      const { openSession } = await import('../organization/session.ts');
      const opened = openSession({
        role: undefined,
        sessionName: 'org-accounts',
        duration: settings.aws.duration,
        region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION ?? profile?.region,
        allowedAccountIds: settings.aws.allowedAccountIds,
        token: () => Promise.reject(new Error('no role is assumed with a token')),
        mask: () => {},
      });
      return profile ? opened.catch((error: unknown) => refuseProfile(profile, error)) : opened;
    }),
  };
}
