import { registerHooks } from 'node:module';
import type { Bug } from '../bugs.ts';

/**
 * Plants a bug: the program is loaded with it, and its file stays as it is.
 * @throws when the file is loaded and the place is not there exactly once
 */
export function plant({ name, file, from, to }: Bug): void {
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      if (!url.endsWith(`/src/${file}`)) return loaded;
      const parts = String(loaded.source).split(from);
      if (parts.length !== 2) throw new Error(`“${name}” fits ${parts.length - 1} times`);
      return { ...loaded, source: parts.join(to) };
    },
  });
}
