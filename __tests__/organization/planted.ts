import { type Bench, startBench } from './bench.ts';

export interface Planted extends Bench {
  /** Accounts by where they are. */
  readonly ids: Readonly<Record<'root' | 'dev' | 'deep' | 'deepToo', string>>;
}

/** Two levels with more units than a page has, and accounts here and there. */
export async function planted(options: Parameters<typeof startBench>[0] = {}): Promise<Planted> {
  const bench = await startBench(options);
  const { aws } = bench;
  for (let i = 0; i < 45; i += 1) aws.unit(`Team ${i}`);
  aws.unit('Workloads/Prod/EU');
  aws.unit('Workloads/Dev');
  aws.unit('Security/Audit/Logs');
  const ids = {
    root: aws.addAccount({}).id,
    dev: aws.addAccount({ path: 'Workloads/Dev' }).id,
    deep: aws.addAccount({ path: 'Security/Audit/Logs' }).id,
    deepToo: aws.addAccount({ path: 'Security/Audit/Logs' }).id,
  };
  return { ...bench, ids };
}

/** Where an account is. */
export function place({ aws }: Bench, id: string): string | undefined {
  return aws.account(id).membership?.path;
}
