/*
 * The official descriptions, by pinned version and hash. They are too large for `npm ci`, so they are
 * fetched when they are first needed, and kept in .cache/.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isObject, type JsonObject, parseJson } from './json.ts';

/** Where fetched descriptions and recordings are kept; Git ignores it. */
export const cache = join(import.meta.dirname, '..', '..', '.cache', 'contracts');

const OPENAPI = {
  name: '@octokit/openapi',
  version: '23.0.2',
  sha512:
    'a55f0cecbf46636dc0c9b36f4e6a369f28e6a669edebedac444fedaabd192d070f4b8967c3bbb979918d9b044d9010b70fb8195db171e401f32d455105718386',
  file: 'package/generated/api.github.com.json',
};

const BOTOCORE = {
  version: '1.44.5',
  sha256: '8f16a56d1dff125dd65322ae021efa7ba5195a6db5102b96862566055b748921',
};

const PARTITIONS = 'botocore/data/partitions.json';

/** AWS's service models, by the name that botocore and the sandbox give a service. */
const MODELS = {
  account: 'botocore/data/account/2021-02-01/service-2.json.gz',
  iam: 'botocore/data/iam/2010-05-08/service-2.json.gz',
  organizations: 'botocore/data/organizations/2016-11-28/service-2.json.gz',
  resourcegroupstaggingapi: 'botocore/data/resourcegroupstaggingapi/2017-01-26/service-2.json.gz',
  'service-quotas': 'botocore/data/service-quotas/2019-06-24/service-2.json.gz',
  sts: 'botocore/data/sts/2011-06-15/service-2.json.gz',
} as const;

/** A description could not be fetched; the message says which, and what it takes. */
export class FetchFailure extends Error {}

/** GitHub's OpenAPI description of its REST API, with Octokit's remarks. */
export function openApiDescription(): JsonObject {
  const folder = fetched(`openapi-${OPENAPI.version}`, (target) => {
    const { name, version, sha512, file } = OPENAPI;
    run('npm', ['pack', `${name}@${version}`, '--loglevel=error', '--pack-destination', target]);
    const archive = join(target, `octokit-openapi-${version}.tgz`);
    demandHash('sha512', archive, sha512);
    run('tar', ['-xzf', archive, '-C', target, file]);
    rmSync(archive);
  });
  return readJson(join(folder, OPENAPI.file));
}

/** AWS's partitions, and a model for each service. */
export function awsDescriptions(): {
  readonly partitions: JsonObject;
  readonly models: ReadonlyMap<string, JsonObject>;
} {
  // Another selection of the models is another folder.
  const selection = createHash('sha256').update(JSON.stringify(MODELS)).digest('hex').slice(0, 8);
  const folder = fetched(`botocore-${BOTOCORE.version}-${selection}`, (target) => {
    const { version, sha256 } = BOTOCORE;
    const requirements = join(target, 'requirements.txt');
    writeFileSync(requirements, `botocore==${version} --hash=sha256:${sha256}\n`);
    const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps'];
    run('python3', [...pip, '--require-hashes', '-r', requirements, '-d', target]);
    const wheel = join(target, `botocore-${version}-py3-none-any.whl`);
    const unzip =
      'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extractall(*sys.argv[2:3], sys.argv[3:])';
    run('python3', ['-c', unzip, wheel, target, PARTITIONS, ...Object.values(MODELS)]);
    rmSync(wheel);
  });
  return {
    partitions: readJson(join(folder, PARTITIONS)),
    models: new Map(
      Object.entries(MODELS).map(([name, file]) => [name, readJson(join(folder, file))]),
    ),
  };
}

/** A folder of the cache, filled if need be, whole or not at all. */
function fetched(name: string, fill: (folder: string) => void): string {
  const folder = join(cache, name);
  if (existsSync(folder)) return folder;
  console.log(`fetching ${name} …`);
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, 'fetching-'));
  try {
    fill(fresh);
    renameSync(fresh, folder);
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    const needs = "It takes npm, tar, and Python 3 with pip, and npm's and Python's registries.";
    throw new FetchFailure(`${name} could not be fetched: ${said}\n${needs}`, { cause });
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}

function run(command: string, args: readonly string[]): void {
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function demandHash(algorithm: string, file: string, expected: string): void {
  const actual = createHash(algorithm).update(readFileSync(file)).digest('hex');
  if (actual !== expected) throw new Error(`${file} has another ${algorithm}: ${actual}`);
}

function readJson(file: string): JsonObject {
  const bytes = readFileSync(file);
  const value = parseJson((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
  if (!isObject(value)) throw new Error(`${file} is no JSON object`);
  return value;
}
