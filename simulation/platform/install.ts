/* Loaded before anything of the action: from here on this process lives in virtual time. */

import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { installProcess } from './process.ts';
import { installSignatures } from './signatures.ts';
import { installTime } from './time.ts';

// The toolkit reads it once, when it is loaded.
process.env.GITHUB_API_URL = 'http://github.sandbox';
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
// Thousands of small repositories are made and removed: in memory, where the machine has a place for it.
if (existsSync('/dev/shm') && tmpdir() === '/tmp') process.env.TMPDIR = '/dev/shm';
installTime();
installSignatures();
installProcess();
