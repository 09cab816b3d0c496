import { loadSharedConfigFiles } from '@smithy/core/config';
import { Failure } from '../failure.ts';
import { code, some } from '../text.ts';

/** Credentials in the environment, which the SDK would take instead of a profile, or warn of. */
const CREDENTIALS = [
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
];

/** What a profile tells before AWS is asked. */
export interface Profile {
  readonly name: string;
  readonly region: string | undefined;
}

/**
 * Chooses the profile of AWS's shared files that credentials come from, as `aws --profile` does: before what the
 * environment holds.
 * @param chosen by the option; otherwise `AWS_PROFILE` counts
 * @throws Failure where no file has it
 */
export async function useProfile(
  chosen: string | undefined,
  env: NodeJS.ProcessEnv,
): Promise<Profile | undefined> {
  if (chosen !== undefined) {
    env.AWS_PROFILE = chosen;
    for (const name of CREDENTIALS) delete env[name];
  }
  const name = env.AWS_PROFILE;
  if (name === undefined || name === '') return undefined;
  const { configFile, credentialsFile } = await loadSharedConfigFiles();
  const profiles = new Set([...Object.keys(configFile), ...Object.keys(credentialsFile)]);
  if (!profiles.has(name)) {
    // Sections such as `sso-session` and `services` are told apart by their prefix.
    const known = [...profiles].filter((one) => !one.includes('.')).map((one) => code(one));
    throw new Failure(
      `there is no AWS profile ${code(name)}${chosen === undefined ? ', which `AWS_PROFILE` names' : ''}`,
      known.length === 0
        ? 'There are no profiles: `aws configure sso` creates one.'
        : `There ${known.length === 1 ? 'is' : 'are'} ${some(known, 10)}.`,
    );
  }
  return { name, region: configFile[name]?.region ?? credentialsFile[name]?.region };
}

/** Throws what was wrong with the credentials of a profile, in words for whoever has chosen it. */
export function refuseProfile({ name }: Profile, error: unknown): never {
  const cause = error instanceof Failure ? error.cause : error;
  if (!(cause instanceof Error) || cause.name !== 'CredentialsProviderError') throw error;
  throw new Failure(
    `the AWS profile ${code(name)} gives no credentials: ${code(cause.message)}`,
    `If it uses single sign-on, sign in with ${code(`aws sso login --profile ${name}`)}. Otherwise ${code(`aws sts get-caller-identity --profile ${name}`)} shows what is wrong with it.`,
    cause,
  );
}
