import type { Schedule } from './steps.ts';
import type { Event, Trace } from './trace.ts';

/** All that happened in a world, for people: the schedule, what came of it, and what each run said and asked. */
export function story(schedule: Schedule, trace: Trace): string {
  const steps = schedule.steps.map((step) => JSON.stringify(step));
  const events = trace.events.flatMap((event) => tell(event, trace));
  return [`protected: ${schedule.isProtected}`, ...steps, ...events, ''].join('\n');
}

function tell(event: Event, { said }: Trace): readonly string[] {
  const { accounts: _, ...plain } = event;
  if (plain.kind !== 'run') return [JSON.stringify(plain)];
  const { log, comments: __, ...rest } = plain;
  const requests = said
    .filter(({ run }) => run === plain.name)
    .map(({ operation, status, fault = '', at, path, service, body }) => {
      const what = service.startsWith('GitHub') ? path : body.slice(0, 150);
      const time = new Date(at).toISOString().slice(11, 23);
      return `    ${time} ${operation} ${status ?? 'no answer'} ${fault} ${what}`;
    });
  const shown = log.replace(/^(?:::debug|::add-mask|@aws-sdk).*\n/gm, '').trimEnd();
  return [JSON.stringify(rest), shown, ...requests];
}
